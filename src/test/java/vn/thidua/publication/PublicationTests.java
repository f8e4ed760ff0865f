package vn.thidua.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thidua.support.Pages.text;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.access.Role;
import vn.thidua.scoring.ScoringPages;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.MembershipId;

/** A result is published when nothing stands in the way, frozen as it is, and corrected beside the old one. */
class PublicationTests extends ScoringPages {

    private static final String RESULT = "/ket-qua";
    private static final String LATER = "31/12/2099";

    @Autowired
    Publications publications;

    private void scored(String firstPoints, String secondPoints) {
        handIn(first, headOfficer, firstPoints);
        finish(first);
        handIn(second, officer, secondPoints);
        finish(second);
    }

    private MvcTestResult publish(AccountId who, String kind, int seen, String... more) {
        String[] fields = {"version", "" + seen, "objectionsUntil", kind.equals("tam") ? LATER : "", "reason", ""};
        String[] all = new String[fields.length + more.length];
        System.arraycopy(fields, 0, all, 0, fields.length);
        System.arraycopy(more, 0, all, fields.length, more.length);
        return post(who, RESULT + "/" + kind, all);
    }

    @Test
    void namesWhatStandsInTheWayWithLinksAndPublishesNothing() {
        aScale(2);
        open();
        handIn(second, officer, "8");

        assertThat(body(staff, RESULT))
                .contains("Bảng điểm của Hội LHPN xã An chưa hoàn thành", "/khong-tham-gia", "disabled")
                .contains("Bảng điểm của Hội LHPN xã Bình chưa hoàn thành", sheet(second) + "\"")
                .doesNotContain("/ket-qua/tam\"");
        assertThat(publish(staff, "tam", 0)).hasStatus(422);
        assertThat(publications.of(year)).isEmpty();
        assertThat(body(officer, RESULT)).contains("chưa được công bố").doesNotContain("16,00");
    }

    @Test
    void freezesTheTableAndShowsItToTheMembers() {
        aScale(2);
        open();
        scored("9", "8");
        done(publish(headOfficer, "tam", 0));
        jdbc.sql("update membership set unit_name = 'Tên sau này' where id = ?")
                .param(second.value())
                .update();

        PublicationView published = publications.latest(year).orElseThrow();
        String page = body(officer, RESULT);

        assertThat(page).contains("Hội LHPN xã Bình", "18,00", "16,00", "2 trên 2 đơn vị được chấm", "31/12/2099");
        assertThat(page).contains(published.fingerprint()).doesNotContain("Tên sau này");
        assertThat(published.fingerprint()).matches("[0-9a-f]{64}");
        assertThat(published.table().standings()).extracting(row -> row.rank()).containsExactly(1, 2);
        assertThat(published.content().cluster()).isEqualTo("Cụm thi đua số 1");
        assertThat(body(staff, "/lich-su")).contains("Công bố kết quả tạm thời");
    }

    @Test
    void aPublishedTableNeverChangesWhateverProgramTries() {
        aScale(1);
        open();
        scored("9", "8");
        done(publish(staff, "chinh-thuc", 0));

        assertThatThrownBy(() -> jdbc.sql("update publication set published_by = 'ai khác'")
                        .update())
                .hasMessageContaining("stays as it is");
        assertThatThrownBy(() -> jdbc.sql("delete from publication").update()).hasMessageContaining("stays as it is");
        String again = """
                insert into publication (cluster_year_id, version, kind, published_at, published_by, content, fingerprint)
                select cluster_year_id, version + ?, kind, published_at, published_by, content, ? from publication""";
        String fingerprint = publications.latest(year).orElseThrow().fingerprint();
        assertThatThrownBy(() -> jdbc.sql(again).params(0, fingerprint).update())
                .hasMessageContaining("publication_once");
        assertThatThrownBy(() -> jdbc.sql(again).params(1, "0".repeat(64)).update())
                .hasMessageContaining("publication_fingerprint");
    }

    @Test
    void aCorrectionIsANewVersionBesideTheOldWithItsReason() {
        aScale(1);
        open();
        scored("9", "8");
        done(publish(staff, "chinh-thuc", 0));
        done(post(staff, sheet(second) + "/tra-lai", "reason", "Chấm nhầm"));
        done(post(officer, sheet(second) + "/nop", cell(second, "SELF", "10")));
        done(post(headOfficer, sheet(second) + "/diem-cum", cell(second, "HEAD", "10")));
        done(post(headOfficer, sheet(second) + "/diem-cum/xong"));

        assertThat(body(staff, RESULT)).contains("hạng 2 → 1", "tổng điểm 8 → 10");
        assertThat(publish(staff, "chinh-thuc", 1)).hasStatus(422).bodyText().contains("hãy ghi lý do");
        assertThat(publish(staff, "chinh-thuc", 0, "reason", "Sửa")).hasStatus(422);
        assertThat(publish(staff, "tam", 1, "reason", "Sửa")).hasStatus(422);
        done(post(staff, RESULT + "/chinh-thuc", "version", "1", "reason", "Sửa điểm xã Bình"));

        assertThat(body(officer, RESULT)).contains("Bản số 2", "Sửa điểm xã Bình", "hạng 2 → 1", "10,00");
        assertThat(body(officer, RESULT + "/1"))
                .contains("Đây là bản cũ", "8,00")
                .doesNotContain("10,00");
        assertThat(get(officer, RESULT + "/3")).hasStatus(404);
    }

    /** The first line with other points, sent by somebody who has seen the stored ones. */
    private String[] cell(MembershipId member, String stage, String points) {
        long line = lines(member).get(0);
        String version = jdbc.sql("select version from score_entry where line_id = ? and stage = ?")
                .params(line, stage)
                .query(String.class)
                .single();
        String cell = "lines[" + line + "]";
        return new String[] {cell + ".points", points, cell + ".reason", "", cell + ".version", version};
    }

    @Test
    void anOpenTieAtThePrizeBlocksAndTheMeetingsDecisionResolvesIt() {
        aScale(1);
        open();
        scored("9", "9");

        assertThat(body(staff, RESULT))
                .contains("Hội LHPN xã An, Hội LHPN xã Bình cùng hạng 1", "/binh-xet", sheet(first) + "/thu-hang");
        assertThat(publish(staff, "tam", 0)).hasStatus(422);
        assertThat(post(staff, sheet(first) + "/thu-hang", "rank", "1", "reason", "Biên bản số 3", "version", "0"))
                .hasStatus3xxRedirection();
        assertThat(publish(staff, "tam", 0)).hasStatus(422);
        done(post(staff, sheet(second) + "/thu-hang", "rank", "2", "reason", "Biên bản số 3", "version", "0"));

        done(publish(staff, "tam", 0));
        assertThat(body(officer, RESULT)).contains("Biên bản số 3");
    }

    @Test
    void aTieBelowThePrizesDoesNotBlock() {
        world.rule(programme, "TIE_BREAK", "Điểm thưởng, Số phiếu");
        world.rule(programme, "PRIZE_RANKS", "2");
        aScale(1);
        open();
        scored("9", "9");

        done(publish(staff, "tam", 0));
        assertThat(body(officer, RESULT))
                .contains("Khi bằng điểm, xét lần lượt: Điểm thưởng; Số phiếu", "vẫn đồng hạng");
    }

    @Test
    void theOrderForTiesIsAppliedAndToldUnderTheTable() {
        world.rule(programme, "TIE_BREAK", "Điểm thưởng, Số phiếu");
        aScale(1);
        aLine("T", "BONUS", "5", false);
        open();
        handIn(first, headOfficer, "5");
        finish(first);
        List<Long> lines = lines(second);
        done(post(
                officer,
                sheet(second) + "/nop",
                "lines[" + lines.get(0) + "].points",
                "9",
                "lines[" + lines.get(1) + "].points",
                "1"));
        finish(second);

        assertThat(body(staff, RESULT))
                .contains("Bằng điểm 10, xét Điểm thưởng:", "Hội LHPN xã An 5", "Hội LHPN xã Bình 1")
                .doesNotContain("cùng hạng 1");
    }

    @Test
    void aUnitThatTakesNoPartIsAbsentAndNotZero() {
        aScale(1);
        open();
        handIn(first, headOfficer, "9");
        finish(first);
        assertThat(post(staff, sheet(first) + "/khong-tham-gia", "reason", "Không nộp"))
                .hasStatus(422);
        done(post(staff, sheet(second) + "/khong-tham-gia", "reason", "Mới thành lập"));

        done(publish(staff, "tam", 0));
        String page = body(officer, RESULT);
        assertThat(page).contains("1 trên 2 đơn vị được chấm", "Hội LHPN xã Bình (Mới thành lập)");
        assertThat(publications.latest(year).orElseThrow().table().standings()).hasSize(1);
        done(post(staff, sheet(second) + "/khong-tham-gia/bo"));
        assertThat(body(staff, RESULT)).contains("Bảng điểm của Hội LHPN xã Bình chưa hoàn thành");
    }

    @Test
    void givesATotalWhereOnlyTheStaffVerify() {
        world.rule(programme, "STAGES_USED", "SELF, STAFF");
        aScale(1);
        open();
        for (MembershipId member : List.of(first, second)) {
            handIn(member, member.equals(first) ? headOfficer : officer, "9");
            done(post(staff, sheet(member) + "/tham-dinh/dong-y"));
            done(post(staff, sheet(member) + "/tham-dinh/xong"));
        }

        assertThat(body(staff, RESULT)).contains("9,00", "2 trên 2 đơn vị được chấm");
    }

    @Test
    void hindersWhereAFinishedSheetHasNoTotal() {
        aScale(1);
        open();
        scored("9", "8");
        world.rule(programme, "STAGES_USED", "SELF, HEAD, STAFF");

        assertThat(body(staff, RESULT))
                .contains("Bảng điểm của Hội LHPN xã Bình đã hoàn thành nhưng thiếu điểm chính thức")
                .doesNotContain("/ket-qua/tam\"");
    }

    @Test
    void membersSeeRanksInThePublishedResultAlone() {
        aScale(1);
        open();
        scored("9", "8");

        assertThat(body(officer, "/cham-diem"))
                .contains("Thứ hạng hiện khi kết quả")
                .doesNotContain("hạng 1");
        assertThat(body(headOfficer, "/cham-diem")).contains("hạng 1");
        done(publish(headOfficer, "tam", 0));
        assertThat(body(officer, "/cham-diem")).contains("Kết quả công bố ngày").doesNotContain("hạng 1");
    }

    @Test
    void leadsToObjectionsAndSamplesWhoeverReadsThemAlsoAfterTheYear() {
        aScale(1);
        open();
        AccountId auditor = world.person("giamsat", Role.AUDITOR, organiser);
        AccountId board = world.person("hoidong", Role.BOARD_MEMBER, organiser);
        jdbc.sql("update cluster_year set closed_on = date '2026-12-31', close_reason = 'Tổng kết' where id = ?")
                .param(year.value())
                .update();

        for (String page : List.of(RESULT, "/cham-diem")) {
            assertThat(body(auditor, page)).contains("/kien-nghi\"", "/kiem-tra-mau\"");
            assertThat(body(board, page)).contains("/kien-nghi\"").doesNotContain("/kiem-tra-mau");
            assertThat(body(officer, page)).doesNotContain("/kien-nghi\"", "/kiem-tra-mau");
        }
    }

    @Test
    void theDatabaseKnowsAnAbsenceOnce() {
        String insert = "insert into scoring_absence (cluster_year_id, membership_id, reason) values (?, ?, 'thử')";
        jdbc.sql(insert).params(year.value(), second.value()).update();

        assertThatThrownBy(() ->
                        jdbc.sql(insert).params(year.value(), second.value()).update())
                .hasMessageContaining("scoring_absence_once");
    }

    @Test
    void onlyStaffPublishFinallyAndMembersPublishNothing() {
        aScale(1);
        open();
        scored("9", "8");

        assertThat(publish(headOfficer, "chinh-thuc", 0)).hasStatus(404);
        assertThat(publish(officer, "tam", 0)).hasStatus(404);
        assertThat(post(staff, RESULT + "/tam", "version", "0", "objectionsUntil", "01/01/2020"))
                .hasStatus(422)
                .bodyText()
                .contains("từ hôm nay trở đi");
    }

    @Test
    void asksHeadAndStaffToPublishWhenAllSheetsAreFinal() {
        aScale(1);
        open();
        assertThat(text(pages.get("/viec-cua-toi", staff))).doesNotContain("/ket-qua");
        scored("9", "8");
        assertThat(text(pages.get("/viec-cua-toi", headOfficer))).contains("Công bố kết quả", year + "/ket-qua");
        done(publish(staff, "tam", 0));

        assertThat(text(pages.get("/viec-cua-toi", headOfficer))).doesNotContain("/ket-qua");
    }
}
