package vn.thidua.database;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** Where {@code spring.datasource.url} names a server: looks whether it can be used before anything else asks it. */
@AutoConfiguration
@ConditionalOnProperty("spring.datasource.url")
class GivenServerConfiguration {

    @Bean
    static BeanPostProcessor givenServerCheck() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof HikariDataSource pool) {
                    GivenServer.of(pool).check();
                }
                return bean;
            }
        };
    }
}
