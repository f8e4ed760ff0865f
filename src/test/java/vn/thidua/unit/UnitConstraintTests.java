package vn.thidua.unit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.shared.UnitId;
import vn.thidua.support.DatabaseTest;
import vn.thidua.support.World;

/** What the database refuses even to who goes past the program. */
@DatabaseTest
class UnitConstraintTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    World world;

    private UnitId organiser;
    private UnitId unit;

    @BeforeEach
    void aUnit() {
        organiser = world.organiser("Hội LHPN tỉnh Mẫu");
        unit = world.unit(organiser, "Hội LHPN xã Tân Cương");
    }

    @Test
    void keepsAUnitOnceInADirectory() {
        refused(
                "unit_name_once_per_keeper",
                "insert into unit (keeper_id, name, kind) values (" + organiser
                        + ", 'HỘI LHPN XÃ TÂN CƯƠNG', 'OTHER')");
    }

    @Test
    void keepsAnOrganisersNameOnce() {
        refused(
                "unit_organiser_name_once",
                "insert into unit (keeper_id, name, kind, is_organiser) values (" + unit
                        + ", 'hội lhpn tỉnh mẫu', 'OTHER', true)");
    }

    @Test
    void refusesADecomposedName() {
        refused("unit_name_check", "update unit set name = normalize(name, NFD) where id = " + unit);
    }

    @Test
    void refusesAUnitAboveItself() {
        refused("unit_not_its_own_parent", "update unit set parent_id = id where id = " + unit);
    }

    @Test
    void refusesAnEndBeforeTheBeginning() {
        refused(
                "unit_valid_period",
                "update unit set valid_from = '2026-01-02', valid_to = '2026-01-01' where id = " + unit);
    }

    @Test
    void keepsAnotherNameOnceForAUnit() {
        String alias = "insert into unit_alias (unit_id, name) values (" + unit + ", '%s')";
        jdbc.sql(alias.formatted("HPN Tân Cương")).update();
        refused("unit_alias_once", alias.formatted("hpn tân cương"));
    }

    @Test
    void linksTwoDifferentUnitsOnce() {
        String link =
                "insert into unit_succession (predecessor_id, successor_id, kind, happened_on) values (%s, %s, 'RENAMED', '2025-07-01')";
        jdbc.sql(link.formatted(organiser, unit)).update();
        refused("unit_succession_once", link.formatted(organiser, unit));
        refused("unit_succession_once", link.formatted(unit, organiser));
        refused("unit_succession_two_units", link.formatted(unit, unit));
    }

    private void refused(String constraint, String sql) {
        assertThatThrownBy(() -> jdbc.sql(sql).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining(constraint);
    }
}
