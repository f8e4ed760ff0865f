package vn.thidua.account;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.UnitId;
import vn.thidua.support.DatabaseTest;
import vn.thidua.support.Pages;
import vn.thidua.support.World;

/** An installation with its administrator and an organiser. */
@DatabaseTest
abstract class AccountScene {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Pages pages;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    AccountId administrator;
    UnitId organiser;

    @BeforeEach
    void anAdministrator() {
        administrator = world.administrator(world.account("quantri"));
        organiser = world.organiser("Hội LHPN tỉnh Mẫu");
    }
}
