package vn.thidua.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.support.Pages.text;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.ClusterYearId;

/** What evidence does for a score sheet: it stands beside the points, and a line that demands it is satisfied. */
class EvidenceOnTheSheetTests extends EvidenceScene {

    @Test
    void standsBesideThePointsItServes() {
        done(addFile(officer, ofBinh, "a.pdf", PDF, line(ofBinh, 1), line(ofBinh, 3)));
        long file = last();
        done(addLink(officer, ofBinh, "https://hoilhpn.org.vn", line(ofBinh, 2)));

        for (AccountId reader : List.of(officer, head, auditor)) {
            assertThat(sheet(reader, ofBinh)).contains("href=\"" + ofBinh.path() + "\"", "https://hoilhpn.org.vn");
            assertThat(sheet(reader, ofBinh).split("minh-chung/" + file + "\"", -1))
                    .as("at both lines")
                    .hasSize(3);
        }
        assertThat(sheet(officer, ofBinh)).contains(ofBinh.path() + "/them?dong=" + line(ofBinh, 1));
        assertThat(sheet(auditor, ofBinh)).doesNotContain("/them?dong=");
    }

    @Test
    void satisfiesALineThatDemandsIt() {
        assertThat(handIn(ofBinh)).hasStatus(422).bodyText().contains("Dòng này phải có minh chứng: tệp, đường dẫn");

        done(addDocument(officer, ofBinh, "12/BC", line(ofBinh, 2)));

        done(handIn(ofBinh));
    }

    @Test
    void satisfiesNothingOnceItWasPutAside() {
        done(addDocument(officer, ofBinh, "12/BC", line(ofBinh, 2)));
        done(withdraw(officer, ofBinh, last(), "nhầm"));

        assertThat(handIn(ofBinh)).hasStatus(422);
    }

    @Test
    void isNoExplanationWhereOneIsDemanded() {
        jdbc.sql("update score_line set explanation_required = true where id = ?")
                .param(line(ofBinh, 2))
                .update();
        done(addDocument(officer, ofBinh, "12/BC", line(ofBinh, 2)));

        assertThat(handIn(ofBinh)).hasStatus(422).bodyText().contains("Dòng này phải ghi giải trình.");
    }

    @Test
    void goesOnWithTheSameCriterionOfANewEdition() {
        ClusterYearId next = world.year(cluster, 2027);
        Folder folder = member(next, binh);
        world.head(next, folder.member());
        aScale(next, 2);
        done(pages.post("/nam/" + next + "/cham-diem/mo", staff));
        long before = line(folder, 1);
        done(addDocument(officer, folder, "1/BC", before));
        done(addDocument(officer, folder, "2/BC", before));
        done(withdraw(officer, folder, last(), "nhầm"));

        done(pages.post("/nam/" + next + "/thang-diem/ban-moi", staff, "reason", "Hướng dẫn mới"));
        done(pages.post("/nam/" + next + "/thang-diem/cong-bo", staff));
        done(pages.post("/nam/" + next + "/cham-diem/mo", staff));

        long after = line(folder, 1);
        assertThat(after).isNotEqualTo(before);
        assertThat(served(last() - 1)).containsExactly(before, after);
        assertThat(served(last())).containsExactly(before);
    }

    @Test
    void isTakenFromTheUnitUntilItsLastDayUnlessTheSheetWasGivenBack() {
        jdbc.sql("insert into stage_deadline (cluster_year_id, stage, due_on) values (?, 'SELF', '2020-01-31')")
                .param(year.value())
                .update();

        assertThat(page(officer, ofBinh)).contains("31/01/2020").doesNotContain("/them");
        assertThat(addDocument(officer, ofBinh, "1/BC", line(ofBinh, 1)))
                .hasStatus(422)
                .bodyText()
                .contains("31/01/2020");
        done(addDocument(staff, ofBinh, "2/BB", line(ofBinh, 1)));

        jdbc.sql("update score_sheet set returned_at = now(), returned_by = 'thử', returned_reason = 'sửa'")
                .update();
        done(addDocument(officer, ofBinh, "1/BC", line(ofBinh, 1)));
    }

    @Test
    void keepsTheSheetOfAPart() {
        String parts = "/nam/" + year + "/cham-diem/bo-phan";
        done(pages.post(parts, staff, "member", ofBinh.member().toString(), "name", "Chi hội thôn Đông"));
        long part = one("select max(id) from score_sheet");
        long line = one("select min(id) from score_line where sheet_id = ?", part);
        done(addDocument(officer, ofBinh, "1/BC", line));
        assertThat(page(officer, ofBinh)).contains("Chi hội thôn Đông: I.1");
        done(withdraw(officer, ofBinh, last(), "nhầm"));

        pages.post(parts + "/" + part + "/bo", staff);

        assertThat(one("select count(*) from score_sheet where id = ?", part)).isOne();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 30})
    void costsTheSheetOneStatement(int items) {
        long without = pages.statements(ofAn.sheet(), staff);
        IntStream.range(0, items).forEach(n -> done(addDocument(officer, ofBinh, n + "/BC", line(ofBinh, 1))));

        assertThat(pages.statements(ofBinh.sheet(), staff)).isEqualTo(without);
    }

    private MvcTestResult handIn(Folder folder) {
        String[] points = IntStream.rangeClosed(1, 3)
                .boxed()
                .flatMap(n -> List.of("lines[" + line(folder, n) + "].points", "9").stream())
                .toArray(String[]::new);
        return pages.post(folder.sheet() + "/nop", officer, points);
    }

    private String sheet(AccountId who, Folder folder) {
        MvcTestResult answer = pages.get(folder.sheet(), who);
        assertThat(answer).hasStatusOk();
        return text(answer);
    }
}
