package vn.thidua.launch;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;
import org.springframework.util.StringUtils;

/**
 * Decides whether the product shows itself with demo content: {@code thidua.demo}, by default true with the embedded
 * database and false with a server's. Demo accounts have passwords everybody can read, so nobody but this computer is let
 * in unless {@code server.address} says otherwise. Runs after the configuration files are read.
 */
class DemoMode implements EnvironmentPostProcessor {

    static final String PROFILE = "demo";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!isWanted(environment)) {
            return;
        }
        environment.addActiveProfile(PROFILE);
        if (!StringUtils.hasText(environment.getProperty("server.address"))) {
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource("demo", Map.of("server.address", "127.0.0.1")));
        }
    }

    private static boolean isWanted(ConfigurableEnvironment environment) {
        boolean serverGiven = StringUtils.hasText(environment.getProperty("spring.datasource.url"));
        return environment.acceptsProfiles(Profiles.of(PROFILE))
                || environment.getProperty("thidua.demo", Boolean.class, !serverGiven);
    }
}
