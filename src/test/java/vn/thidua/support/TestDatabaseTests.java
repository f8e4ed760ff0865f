package vn.thidua.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TestDatabaseTests {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theApplicationIsNoSuperuser() {
        assertThat(jdbc.sql("select current_setting('is_superuser')")
                        .query(String.class)
                        .single())
                .isEqualTo("off");
    }

    @Test
    @Order(1)
    void leavesRowsBehind() {
        jdbc.sql("create table left_behind (id int)").update();
        jdbc.sql("insert into left_behind values (1)").update();
    }

    @Test
    @Order(2)
    void findsThemGoneInTheNextTest() {
        assertThat(jdbc.sql("select count(*) from left_behind")
                        .query(Integer.class)
                        .single())
                .isZero();
        jdbc.sql("drop table left_behind").update();
    }

    @Test
    @Order(3)
    void changesRowsThatMigrationsBrought() {
        jdbc.sql("delete from award_paper").update();
        jdbc.sql("update base_salary set amount = 1").update();
    }

    @Test
    @Order(4)
    void findsThemAsTheyCameInTheNextTest() {
        assertThat(jdbc.sql("select count(*) from award_paper")
                        .query(Integer.class)
                        .single())
                .isPositive();
        assertThat(jdbc.sql("select count(*) from base_salary where amount = 1")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void countsStatementsThatGoPastHibernate() {
        assertThat(Statements.of(() -> {
                    jdbc.sql("select 1").query(Integer.class).single();
                    jdbc.sql("select :x").param("x", 2).query(Integer.class).single();
                }))
                .containsExactly("select 1", "select ?");
    }
}
