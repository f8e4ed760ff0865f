package vn.thidua.identity;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts of the demo content, whose passwords everybody can read. */
@Component
public class DemoAccounts {

    private final JdbcClient jdbc;

    DemoAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether anybody could sign in with one of them. */
    public boolean areOpen() {
        return jdbc.sql("select exists (select 1 from account where is_demo and not locked)")
                .query(Boolean.class)
                .single();
    }
}
