package vn.thidua.gates;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles a planted class as the build compiles the product: the same checker with the same arguments. */
class NullnessTests {

    private static final String PLANTED = """
            import jakarta.persistence.Entity;
            import org.jspecify.annotations.NullMarked;
            import org.jspecify.annotations.Nullable;

            @Entity
            @NullMarked
            class Planted {
                private String name;
                private @Nullable String note;

                protected Planted() {} // Hibernate fills it

                Planted(String note) { // offends
                    this.note = note;
                }

                String note() {
                    return note; // offends
                }

                int length() {
                    return note.length(); // offends
                }

                int lengthIfAny() {
                    return note == null ? 0 : note.length();
                }

                void forget() {
                    name = null; // offends
                }
            }
            """;
    private static final Pattern ERROR = Pattern.compile("Planted\\.java:(\\d+): error: \\[NullAway]");
    private static final Pattern CHECKER = Pattern.compile("<arg>(-Xplugin:ErrorProne [^<]+)</arg>");

    @TempDir
    private Path folder;

    @Test
    void refusesWhatMayBeMissingAndNothingElse() throws Exception {
        List<String> lines = PLANTED.lines().toList();
        List<Integer> offending = IntStream.rangeClosed(1, lines.size())
                .filter(line -> lines.get(line - 1).endsWith("// offends"))
                .boxed()
                .toList();

        String said = compile(Files.writeString(folder.resolve("Planted.java"), PLANTED));

        assertThat(ERROR.matcher(said).results().map(NullnessTests::line))
                .as(said)
                .containsExactlyElementsOf(offending);
    }

    private static int line(MatchResult error) {
        return Integer.parseInt(error.group(1));
    }

    private static String compile(Path source) throws IOException, InterruptedException {
        Process javac =
                new ProcessBuilder(command(source)).redirectErrorStream(true).start();
        String said = new String(javac.getInputStream().readAllBytes(), UTF_8);
        javac.waitFor();
        return said;
    }

    private static List<String> command(Path source) throws IOException {
        String libraries = System.getProperty("java.class.path");
        var checker = CHECKER.matcher(Files.readString(Path.of("pom.xml")));
        assertThat(checker.find()).as("the checker in pom.xml").isTrue();

        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
        for (String option : Files.readString(Path.of(".mvn/jvm.config")).trim().split("\\s+")) {
            command.add("-J" + option);
        }
        command.addAll(List.of("-proc:none", "-XDcompilePolicy=simple", "--should-stop=ifError=FLOW"));
        command.addAll(List.of(checker.group(1), "-processorpath", libraries, "-classpath", libraries));
        command.addAll(List.of("-d", source.getParent().toString(), source.toString()));
        return command;
    }
}
