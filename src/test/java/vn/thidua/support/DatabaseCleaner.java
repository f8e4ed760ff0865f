package vn.thidua.support;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Empties the application's database before each test; what a failed test left can still be looked at. */
public class DatabaseCleaner implements BeforeEachCallback {

    @Override
    public void beforeEach(ExtensionContext context) {
        SpringExtension.getApplicationContext(context)
                .getBean(TestDatabase.Clone.class)
                .clean();
    }
}
