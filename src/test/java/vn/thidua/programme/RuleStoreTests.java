package vn.thidua.programme;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.shared.ProgrammeId;
import vn.thidua.support.DatabaseTest;
import vn.thidua.support.World;

@DatabaseTest
class RuleStoreTests {

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Test
    void hasOneValueOfARuleOnADayAlsoInTheDatabase() {
        ProgrammeId programme = world.programme(world.organiser("Hội LHPN tỉnh Mẫu"), "Cụm thi đua của Hội");
        world.rule(programme, "QUORUM", "80");

        assertThatThrownBy(() -> world.rule(programme, "QUORUM", "90"))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("programme_rule_one_value");
    }

    @Test
    void hasOneRowOfAnAwardOnADayAlsoInTheDatabase() {
        ProgrammeId programme = world.programme(world.organiser("Hội LHPN tỉnh Mẫu"), "Cụm thi đua của Hội");
        award(programme, "null, '2025-12-31'");
        award(programme, "'2026-01-01', null");

        assertThatThrownBy(() -> award(programme, "'2025-07-01', '2025-12-31'"))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("award_kind_once");
    }

    private void award(ProgrammeId programme, String period) {
        jdbc.sql(
                        "insert into award_kind (programme_id, name, award_class, authority, recipient, position, valid_from, valid_to)"
                                + " values (?, 'Cờ thi đua', 'TITLE', 'UBND tỉnh', 'COLLECTIVE', 1, " + period + ")")
                .param(programme.value())
                .update();
    }
}
