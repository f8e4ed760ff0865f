package vn.thidua.launch;

import java.net.InetAddress;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;
import vn.thidua.identity.DemoAccounts;

/**
 * Keeps the door shut while demo accounts are open, also where the demo itself has been switched off: on the data of an
 * earlier demonstration, or after a demonstration's backup was restored.
 */
@Configuration(proxyBeanMethods = false)
class DoorConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    WebServerFactoryCustomizer<ConfigurableWebServerFactory> demoDoor(DemoAccounts accounts, Environment environment) {
        return server -> {
            if (!StringUtils.hasText(environment.getProperty("server.address")) && accounts.areOpen()) {
                server.setAddress(InetAddress.getLoopbackAddress());
            }
        };
    }
}
