package vn.thidua.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;

/** What the database itself refuses, whatever program asks. */
class EvidenceStoreTests extends EvidenceScene {

    private static final String FILE = "file_name, media_type, size_bytes, sha256, content";
    private static final String A_FILE = "'a.pdf', 'application/pdf', 1, repeat('a', 64), 'a'";

    private long item;

    @BeforeEach
    void anItemForTheFirstLine() {
        item = insert(ofBinh, "FILE", FILE, A_FILE);
        serve(item, line(ofBinh, 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "FILE     | url             | 'https://a.vn'  | evidence_file",
                "FILE     | file_name       | 'a.pdf'         | evidence_file",
                "LINK     | page            | 'trang 3'       | evidence_link",
                "DOCUMENT | url, document_number, document_date | 'https://a.vn', '1', date '2026-1-1' | evidence_link",
                "LINK     | url             | 'javascript:a'  | evidence_url_check",
                "LINK     | url, file_name  | 'http://a.vn','a.pdf' | evidence_file",
                "DOCUMENT | document_number | '12/BC'         | evidence_document",
                "DOCUMENT | document_date   | date '2026-1-1' | evidence_document",
                "DOCUMENT | document_number, document_date, withdrawn_at | '1', date '2026-1-1', now() | evidence_withdrawn"
            })
    void keepsNoItemThatIsNoneOfItsKind(String kind, String columns, String values, String constraint) {
        assertThatThrownBy(() -> insert(ofBinh, kind, columns, values))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining(constraint);
    }

    @ParameterizedTest
    @CsvSource({"20971520, true", "20971521, false", "0, false"})
    void keepsFilesOfTwentyMegabytesAtMost(long bytes, boolean kept) {
        String file = "'b.pdf', 'application/pdf', " + bytes + ", repeat('b', 64), 'a'";
        if (kept) {
            assertThat(insert(ofBinh, "FILE", FILE, file)).isPositive();
        } else {
            assertThatThrownBy(() -> insert(ofBinh, "FILE", FILE, file)).hasMessageContaining("evidence_size_bytes");
        }
    }

    @Test
    void belongsToAMemberOfItsYear() {
        Folder wrong = new Folder(world.year(cluster, 2027), ofBinh.member());

        assertThatThrownBy(() -> insert(wrong, "LINK", "url", "'https://a.vn'"))
                .hasMessageContaining("evidence_member");
    }

    @Test
    void keepsAFileOnceForAUnitAndYearUnlessItWasPutAside() {
        assertThatThrownBy(() -> insert(ofBinh, "FILE", FILE, A_FILE)).hasMessageContaining("evidence_once");

        assertThat(insert(ofAn, "FILE", FILE, A_FILE)).isPositive();
        putAside();
        assertThat(insert(ofBinh, "FILE", FILE, A_FILE)).isPositive();
    }

    @Test
    void servesALineOnce() {
        assertThatThrownBy(() -> serve(item, line(ofBinh, 1))).hasMessageContaining("evidence_use_once");
    }

    @Test
    void servesLinesOfItsOwnUnitOnly() {
        assertThatThrownBy(() -> serve(item, line(ofAn, 1))).hasMessageContaining("of another unit");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update evidence set content = 'x'",
                "update evidence set title = 'Khác'",
                "update evidence set sha256 = repeat('0', 64)",
                "update evidence set added_by = 'ai khác'",
                "delete from evidence"
            })
    void staysAsItIs(String change) {
        assertThatThrownBy(() -> jdbc.sql(change).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("stays as it is");
    }

    @Test
    void settlesWithItsSheet() {
        becomesFinal(ofBinh);

        assertThatThrownBy(() -> serve(item, line(ofBinh, 2))).hasMessageContaining("is final");
        assertThatThrownBy(() -> jdbc.sql("delete from evidence_use").update()).hasMessageContaining("is final");
        assertThatThrownBy(() -> jdbc.sql("update evidence_use set line_id = ?")
                        .param(line(ofBinh, 2))
                        .update())
                .hasMessageContaining("is final");
        assertThatThrownBy(this::putAside).hasMessageContaining("is final");
    }

    private void putAside() {
        jdbc.sql("update evidence set withdrawn_at = now(), withdraw_reason = 'nhầm' where id = ?")
                .param(item)
                .update();
    }

    private void serve(long id, long line) {
        jdbc.sql("insert into evidence_use (evidence_id, line_id) values (?, ?)")
                .params(id, line)
                .update();
    }

    private long insert(Folder folder, String kind, String columns, String values) {
        return one(
                "insert into evidence (cluster_year_id, membership_id, kind, title, added_by, added_at, " + columns
                        + ") values (?, ?, ?, 'Báo cáo', 'thử', now(), " + values + ") returning id",
                folder.year().value(),
                folder.member().value(),
                kind);
    }
}
