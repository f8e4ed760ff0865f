package vn.thidua.covenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.support.DatabaseTest;
import vn.thidua.support.World;

/** What the database itself refuses, whatever program asks. */
@DatabaseTest
class FrozenCovenantTests {

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aSignedCovenant() {
        var organiser = world.organiser("Hội LHPN tỉnh Mẫu");
        var year = world.year(world.cluster(world.programme(organiser, "Cụm của Hội"), "Cụm 1"), 2026);
        var member = world.member(year, world.unit(organiser, "Hội LHPN xã An Bình"));
        long covenant = jdbc.sql(
                        "insert into covenant (cluster_year_id, position, title) values (?, 0, 'Giao ước') returning id")
                .param(year.value())
                .query(Long.class)
                .single();
        jdbc.sql("insert into covenant_content (covenant_id, position, kind, text) values (?, 1, 'OTHER', 'Một')")
                .param(covenant)
                .update();
        jdbc.sql(
                        "insert into covenant_target (covenant_id, cluster_year_id, membership_id, position, text) values (?, ?, ?, 1, 'Lời')")
                .params(covenant, year.value(), member.value())
                .update();
        jdbc.sql(
                        "insert into covenant_signature (covenant_id, cluster_year_id, membership_id, signed_on) values (?, ?, ?, '2026-01-17')")
                .params(covenant, year.value(), member.value())
                .update();
        jdbc.sql("update covenant set status = 'SIGNED', signed_on = '2026-01-17'")
                .update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update covenant_content set text = 'Khác'",
                "delete from covenant_content",
                "update covenant_target set text = 'Khác'",
                "delete from covenant_target",
                "insert into covenant_content (covenant_id, position, kind, text) select id, 2, 'OTHER', 'Thêm' from covenant",
                "update covenant_signature set signer_name = 'Khác'",
                "delete from covenant_signature",
                "update covenant set title = 'Khác'",
                "update covenant set status = 'DRAFT'"
            })
    void refusesToChangeWhatIsSigned(String change) {
        assertThatThrownBy(() -> jdbc.sql(change).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("signed and frozen");
    }

    @Test
    void hasOneOpenTextAtATime() {
        String annex = """
                insert into covenant (cluster_year_id, position, title, reason)
                select cluster_year_id, ?, 'Phụ lục', 'vì sao' from covenant where position = 0""";
        assertThat(jdbc.sql(annex).param(1).update()).isOne();
        assertThatThrownBy(() -> jdbc.sql(annex).param(2).update()).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void takesOneSignatureOfAMember() {
        jdbc.sql("""
                insert into covenant (cluster_year_id, position, title, reason)
                select cluster_year_id, 1, 'Phụ lục', 'vì sao' from covenant""").update();
        String signature = """
                insert into covenant_signature (covenant_id, cluster_year_id, membership_id, signed_on)
                select c.id, c.cluster_year_id, m.id, '2026-05-01' from covenant c, membership m where c.position = 1""";
        assertThat(jdbc.sql(signature).update()).isOne();
        assertThatThrownBy(() -> jdbc.sql(signature).update()).isInstanceOf(DuplicateKeyException.class);
    }
}
