package vn.thidua.database;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * Brings our own server where nobody else brings a database: no {@code spring.datasource.url}, no test. The pool depends
 * on the connection details and these on the server, so the server is the last to stop.
 */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@ConditionalOnMissingBean(JdbcConnectionDetails.class)
@Conditional(EmbeddedDatabaseConfiguration.NoServerGiven.class)
class EmbeddedDatabaseConfiguration {

    @Bean(destroyMethod = "close")
    EmbeddedPostgres embeddedPostgres(
            @Value("${thidua.database.home:./data/postgres}") Path home, @Value("${thidua.database.port:0}") int port) {
        return EmbeddedPostgres.start(PostgresSettings.persistent(home, port));
    }

    @Bean
    JdbcConnectionDetails embeddedConnectionDetails(EmbeddedPostgres server) {
        OwnedDatabase.ensure(server);
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return OwnedDatabase.NAME;
            }

            @Override
            public String getPassword() {
                return server.ownerPassword();
            }

            @Override
            public String getJdbcUrl() {
                return server.url(OwnedDatabase.NAME);
            }
        };
    }

    static final class NoServerGiven implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            // an empty SPRING_DATASOURCE_URL, as compose files leave behind, is none
            return !StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"));
        }
    }
}
