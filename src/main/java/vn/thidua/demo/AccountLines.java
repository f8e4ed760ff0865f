package vn.thidua.demo;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.platform.StartupLine;
import vn.thidua.shared.Today;

/** Tells the person at the terminal with which accounts the product can be tried. */
@Component
@Profile("demo")
class AccountLines implements StartupLine {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final JdbcClient jdbc;
    private final MessageSource messages;
    private final Today today;

    AccountLines(JdbcClient jdbc, MessageSource messages, Today today) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.today = today;
    }

    @Override
    public List<String> lines() {
        Set<String> open = new HashSet<>(jdbc.sql("select username from account where is_demo and not locked")
                .query(String.class)
                .list());
        if (open.isEmpty()) {
            return List.of();
        }
        String heading = messages.getMessage("demo.accounts", new Object[] {PeopleRows.PASSWORD}, VIETNAMESE);
        Stream<String> accounts = new DemoFiles(today.date())
                .all().stream()
                        .flatMap(file -> file.people().stream())
                        .filter(person -> open.contains(person.username()))
                        .map(person -> "  %-17s %s".formatted(person.username(), person.duty()));
        return Stream.concat(Stream.of(heading), accounts).toList();
    }
}
