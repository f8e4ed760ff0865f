package vn.thidua.support;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * A test of the whole application on a real, migrated PostgreSQL without demo content; every test method finds it empty.
 *
 * <p>Pages are asked through {@code MockMvcTester}. Tests that add no configuration of their own share one application.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(DatabaseCleaner.class)
@SpringBootTest
@AutoConfigureMockMvc
@Import({TestDatabase.class, Statements.class, World.class, Pages.class, Papers.class})
@ActiveProfiles("test")
public @interface DatabaseTest {}
