package vn.thidua.platform;

import java.sql.Timestamp;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.shared.Today;

/** Remembers which forms were already acted on, in the same transaction as the act itself. */
@Component
class OnceOnly {

    private final JdbcClient jdbc;
    private final Today today;

    OnceOnly(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** True the first time this key is seen; a second, waiting sender of the same key learns false after the first commits. */
    boolean first(UUID key, String path) {
        return jdbc.sql("insert into form_submission (key, path, sent_at) values (?, ?, ?) on conflict do nothing")
                        .params(key, path, Timestamp.from(today.now()))
                        .update()
                == 1;
    }
}
