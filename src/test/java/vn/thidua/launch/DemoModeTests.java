package vn.thidua.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class DemoModeTests {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void showsItselfToThisComputerAlone() {
        decide();

        assertThat(environment.getActiveProfiles()).containsExactly("demo");
        assertThat(environment.getProperty("server.address")).isEqualTo("127.0.0.1");
    }

    @Test
    void listensWhereItIsTold() {
        environment.setProperty("server.address", "0.0.0.0");

        decide();

        assertThat(environment.getProperty("server.address")).isEqualTo("0.0.0.0");
    }

    @Test
    void worksInEarnestOnAServersDatabase() {
        environment.setProperty("spring.datasource.url", "jdbc:postgresql://csdl/thidua");

        decide();

        assertThat(environment.getActiveProfiles()).isEmpty();
        assertThat(environment.getProperty("server.address")).isNull();
    }

    @Test
    void worksInEarnestWhereTheDemoIsUnwanted() {
        environment.setProperty("thidua.demo", "false");

        decide();

        assertThat(environment.getActiveProfiles()).isEmpty();
    }

    @Test
    void keepsTheDoorShutWhereverTheDemoRuns() {
        environment.setProperty("spring.datasource.url", "jdbc:postgresql://csdl/thidua");
        environment.setActiveProfiles("demo");

        decide();

        assertThat(environment.getProperty("server.address")).isEqualTo("127.0.0.1");
    }

    private void decide() {
        new DemoMode().postProcessEnvironment(environment, new SpringApplication());
    }
}
