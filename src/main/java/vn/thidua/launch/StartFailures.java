package vn.thidua.launch;

import java.net.BindException;
import java.util.Optional;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import vn.thidua.database.Message;
import vn.thidua.database.StartFailure;

/**
 * Knows the failures a user can mend. Reported here, such a failure prints no stack trace; its sentence comes last of all,
 * after the application has closed, from {@link Launch}.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartFailures implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        return explain(failure).isPresent();
    }

    /** One sentence of what to do; empty for a failure that only a developer can mend. */
    static Optional<String> explain(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartFailure known) {
                return Optional.of(Sentences.both(known.reason()));
            }
            if (cause instanceof PortInUseException taken) {
                return Optional.of(
                        Sentences.both(Message.of("launch.failure.port", taken.getPort(), taken.getPort() + 1)));
            }
            if (cause instanceof FlywayValidateException) {
                return Optional.of(Sentences.both(Message.of("launch.failure.schema")));
            }
            if (cause instanceof BindException) {
                return Optional.of(Sentences.both(Message.of("launch.failure.address")));
            }
        }
        return Optional.empty();
    }
}
