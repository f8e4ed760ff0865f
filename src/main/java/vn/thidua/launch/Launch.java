package vn.thidua.launch;

import java.util.Optional;
import org.springframework.boot.builder.SpringApplicationBuilder;
import vn.thidua.database.DatabaseCopies;

/** The program as it is called from the command line. */
public final class Launch {

    private Launch() {}

    /**
     * Runs the application, or one of {@code backup FILE.zip} and {@code restore FILE.zip}. A start that fails for a known
     * reason ends with one sentence of what to do and the exit code 1.
     */
    public static void main(Class<?> application, String... arguments) {
        try {
            if (DatabaseCopies.areAskedFor(arguments)) {
                DatabaseCopies.run(arguments).forEach(done -> Console.out(Sentences.both(done)));
            } else {
                // only now: while run is under way the program may listen already, but not yet call itself ready
                StartupReport.of(new SpringApplicationBuilder(application)
                        .main(application)
                        .run(arguments));
            }
        } catch (RuntimeException failure) {
            Optional<String> sentence = StartFailures.explain(failure);
            if (sentence.isEmpty()) {
                throw failure;
            }
            Console.err(sentence.get());
            System.exit(1);
        }
    }
}
