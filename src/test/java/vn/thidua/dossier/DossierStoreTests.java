package vn.thidua.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;

/** What the database itself refuses, whatever program asks. */
class DossierStoreTests extends DossierScene {

    @BeforeEach
    void aFileAndASlip() {
        done(sendFile(head, first("Tờ trình"), "a.pdf", PDF));
        jdbc.sql("""
                insert into dossier_receipt (nomination_id, received_on, received_by, issued_at, there, missing)
                values (?, '2026-11-20', 'thử', now(), '{}', '{}')""").param(nomination.value()).update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update dossier_file set content = 'x'",
                "update dossier_file set sha256 = repeat('0', 64)",
                "update dossier_file set file_name = 'b.pdf'",
                "delete from dossier_file",
                "update dossier_receipt set missing = '{Tờ trình}'",
                "delete from dossier_receipt"
            })
    void keepsFilesAndSlipsAsTheyAre(String change) {
        assertThatThrownBy(() -> jdbc.sql(change).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("stays as it");
    }

    @Test
    void letsAFileBePutAside() {
        assertThat(jdbc.sql("update dossier_file set withdrawn_at = now(), withdraw_reason = 'thiếu trang'")
                        .update())
                .isOne();
    }

    @Test
    void keepsAPaperOnceForOneLineOfTheAward() {
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into dossier_paper (nomination_id, award_paper_id, label)
                        select nomination_id, award_paper_id, label from dossier_paper""").update()).isInstanceOf(DuplicateKeyException.class);
    }
}
