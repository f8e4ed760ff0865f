package vn.thidua.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import vn.thidua.identity.DemoAccounts;
import vn.thidua.support.DatabaseTest;

@DatabaseTest
class DoorTests {

    private final MockEnvironment environment = new MockEnvironment();
    private final TomcatServletWebServerFactory server = new TomcatServletWebServerFactory();

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DemoAccounts accounts;

    @Test
    void standsOpenWhereNoDemoAccountIs() {
        open();

        assertThat(server.getAddress()).isNull();
    }

    @Test
    void staysShutWhileADemoAccountIsOpen() {
        addDemoAccount(false);

        open();

        assertThat(server.getAddress()).isEqualTo(InetAddress.getLoopbackAddress());
    }

    @Test
    void standsOpenWhenTheDemoAccountsAreLocked() {
        addDemoAccount(true);

        open();

        assertThat(server.getAddress()).isNull();
    }

    @Test
    void leavesTheAddressThatWasChosen() {
        environment.setProperty("server.address", "0.0.0.0");
        addDemoAccount(false);

        open();

        assertThat(server.getAddress()).isNull();
    }

    private void open() {
        new DoorConfiguration().demoDoor(accounts, environment).customize(server);
    }

    private void addDemoAccount(boolean locked) {
        jdbc.sql(
                        "insert into account (username, full_name, is_demo, locked, created_at) values ('thu', 'Thử', true, ?, now())")
                .param(locked)
                .update();
    }
}
