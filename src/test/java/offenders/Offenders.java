package offenders;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** One offender for each rule. */
public final class Offenders {

    private Offenders() {}

    public static class CallsNow {
        LocalDate today() {
            return LocalDate.now();
        }
    }

    @Controller
    public static class PublicController {
        @GetMapping("/offender")
        String handlerWithoutRule() {
            return "none";
        }
    }

    @Controller
    public static class TransactionalController {
        @Transactional
        void act() {}
    }

    @Controller
    @Transactional
    public static class WhollyTransactionalController {
        void act() {}
    }

    @Entity
    public static class SettableEntity {
        @Id
        private long id;

        void setId(long id) {
            this.id = id;
        }
    }

    @Entity
    public static class OpenEntity {
        @Id
        public long id;
    }

    @Controller
    public static class HeaderReader {
        @GetMapping("/header")
        String show(@RequestHeader("X-View") String view) {
            return view;
        }
    }

    public static class KeepsOptional {
        Optional<String> kept = Optional.empty();
    }

    public static class FieldInjected {
        @Autowired
        String injected;
    }

    @Component
    public static class NeedsSeven {
        NeedsSeven(int one, int two, int three, int four, int five, int six, int seven) {}
    }
}
