package vn.thidua.programme;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import vn.thidua.shared.ProgrammeId;
import vn.thidua.support.DatabaseTest;
import vn.thidua.support.World;

@DatabaseTest
class RuleStoreTests {

    @Autowired
    World world;

    @Test
    void hasOneValueOfARuleOnADayAlsoInTheDatabase() {
        ProgrammeId programme = world.programme(world.organiser("Hội LHPN tỉnh Mẫu"), "Cụm thi đua của Hội");
        world.rule(programme, "QUORUM", "80");

        assertThatThrownBy(() -> world.rule(programme, "QUORUM", "90"))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("programme_rule_one_value");
    }
}
