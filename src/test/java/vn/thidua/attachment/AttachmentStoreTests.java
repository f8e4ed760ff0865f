package vn.thidua.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.support.DatabaseTest;
import vn.thidua.support.World;

/** What the database itself refuses, whatever program asks. */
@DatabaseTest
class AttachmentStoreTests {

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aFile() {
        var organiser = world.organiser("Hội LHPN tỉnh Mẫu");
        var year = world.year(world.cluster(world.programme(organiser, "Cụm của Hội"), "Cụm 1"), 2026);
        jdbc.sql("""
                insert into attachment (cluster_year_id, step, title, file_name, media_type, size_bytes, sha256, content,
                                        added_by, added_at)
                values (?, 'COVENANT', 'Giao ước', 'a.pdf', 'application/pdf', 1, repeat('a', 64), 'a', 'thử', now())""").param(year.value()).update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update attachment set content = 'x'",
                "update attachment set sha256 = repeat('0', 64)",
                "update attachment set file_name = 'b.pdf'",
                "delete from attachment"
            })
    void keepsTheContentOfAFile(String change) {
        assertThatThrownBy(() -> jdbc.sql(change).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("stays as it is");
    }

    @Test
    void letsAFileBePutAside() {
        assertThat(jdbc.sql("update attachment set withdrawn_at = now(), withdraw_reason = 'thiếu trang'")
                        .update())
                .isOne();
    }
}
