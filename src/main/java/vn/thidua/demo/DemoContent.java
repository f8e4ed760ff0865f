package vn.thidua.demo;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.thidua.shared.Today;

/**
 * Loads the demonstration content once, whole or not at all, into a database that is still empty: neither loaded content
 * that somebody has worked with nor a database in earnest is ever touched.
 */
@Component
@Profile("demo")
class DemoContent implements ApplicationRunner {

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final DemoLoader loader;
    private final Today today;

    DemoContent(JdbcClient jdbc, TransactionOperations transaction, DemoLoader loader, Today today) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.loader = loader;
        this.today = today;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        transaction.executeWithoutResult(status -> {
            // two programs that start at once on one database load once
            jdbc.sql("lock table account in exclusive mode").update();
            if (isEmpty()) {
                loader.load(new DemoFiles(today.date()).all());
            }
        });
    }

    private boolean isEmpty() {
        return jdbc.sql("select not exists (select from account) and not exists (select from unit)")
                .query(Boolean.class)
                .single();
    }
}
