package vn.thidua.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.shared.AccountId;

/** A checker reads what the unit shows for its points, from its own desk only. */
class CheckersEvidenceTests extends CrossCheckScene {

    private AccountId checker;
    private long file;

    @BeforeEach
    void tayShowsAFileAndHandsIn() {
        scoringIsOpen(2);
        draw(head, "1");
        checker = officer(checkersOf("Tây").get(0));
        file = jdbc.sql("""
                insert into evidence (cluster_year_id, membership_id, kind, title, file_name, media_type, size_bytes, sha256, content,
                                      added_by, added_at)
                values (?, ?, 'FILE', 'Báo cáo của Tây', 'bao-cao.pdf', 'application/pdf', 8, repeat('a', 64), '%PDF-1.7', 'thử', now())
                returning id""")
                .params(year.value(), member("Tây").value())
                .query(Long.class)
                .single();
        jdbc.sql("insert into evidence_use (evidence_id, line_id) values (?, ?)")
                .params(file, lines("Tây").get(0))
                .update();
        handIn("Tây", "9");
    }

    @Test
    void readsItAtTheLineItServes() {
        String address = "/nam/" + year + "/cham-cheo/" + member("Tây") + "/minh-chung/" + file;

        assertThat(page(checker, sheet("Tây", "")))
                .bodyText()
                .contains("Báo cáo của Tây", "href=\"" + address + "\"")
                .doesNotContain("/cham-diem/" + member("Tây") + "/minh-chung");
        assertThat(pages.get(address, checker)).hasStatusOk().bodyText().isEqualTo("%PDF-1.7");
    }

    @Test
    void isTheOnlyOfficerOfAnotherUnitWhoReadsIt() {
        String own = "/nam/" + year + "/cham-diem/" + member("Tây") + "/minh-chung/" + file;

        assertThat(pages.get(own, checker)).as("the unit's own folder").hasStatus(404);
        assertThat(page(officer("Tây"), sheet("Tây", "/minh-chung/" + file)))
                .as("no desk of its own")
                .hasStatus(404);
        assertThat(page(checker, sheet("Đông", "/minh-chung/" + file)))
                .as("another folder")
                .hasStatus(404);
    }
}
