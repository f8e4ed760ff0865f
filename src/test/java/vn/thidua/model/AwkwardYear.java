package vn.thidua.model;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.support.DatabaseTest;
import vn.thidua.support.Pages;
import vn.thidua.support.World;

/** One year of a cluster with two members. */
@DatabaseTest
abstract class AwkwardYear {

    @Autowired
    World world;

    @Autowired
    Pages pages;

    @Autowired
    JdbcClient jdbc;

    Facts facts;
    ClusterYearId year;
    MembershipId a;
    MembershipId b;

    @BeforeEach
    void layTheGround() {
        facts = new Facts(world, pages, jdbc);
        year = facts.year(2023);
        a = facts.member(year, "Hội LHPN huyện A");
        b = facts.member(year, "Hội LHPN huyện B");
    }
}
