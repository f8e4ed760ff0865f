package vn.thidua.merit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.thidua.letterhead.DocumentKind.MERIT_REPORT;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.access.Role;
import vn.thidua.document.Block;
import vn.thidua.dossier.DossierScene;
import vn.thidua.issuance.Content;
import vn.thidua.issuance.Offer;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.NotFound;
import vn.thidua.support.Papers;
import vn.thidua.support.Said;

/** A merit report as an official paper. */
class MeritPaperTests extends DossierScene {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final String ROOM = "………………………………………………………………………………";

    @Autowired
    Papers papers;

    @Test
    void ofAReportThatNobodyWroteItSaysWhatTheRecordKnows() {
        promised("Kết nạp hội viên", 1200);
        granted("Giấy khen", "2025-12-20", "45/QĐ-HPN");
        Content paper = paper();

        assertThat(paper.title())
                .extracting("kind", "about")
                .containsExactly("Báo cáo thành tích", "Hội LHPN xã Bình, đề nghị Cờ thi đua thử năm 2026");
        assertThat(paper.letterhead().issuer()).isEqualTo("Hội LHPN xã Bình");
        assertThat(paper.letterhead().above()).containsExactly("Hội LHPN tỉnh Mẫu");
        assertThat(paper.dated()).isNull();
        assertThat(Said.all(paper))
                .contains("I. Đặc điểm, tình hình\nHội LHPN xã Bình là thành viên Cụm thi đua số 1 năm 2026.\n")
                .contains("II. Thành tích đạt được\nDẫn đầu phong trào\n", "- Kết nạp hội viên: 1.200 hội viên.")
                .contains("III. Các hình thức khen thưởng đã nhận\n"
                        + "- Năm 2025: Giấy khen của Ban Thường vụ (Quyết định số 45/QĐ-HPN ngày 20/12/2025).")
                .doesNotContain("{", "null", "……");
        assertThat(Said.signatures(paper))
                .containsExactly(
                        new Block.Signature(List.of("Xác nhận của cấp trên"), null),
                        new Block.Signature(List.of("Thủ trưởng đơn vị"), null));
    }

    @Test
    void aPartOfWhichNothingIsKnownIsRoomToWriteIn() {
        jdbc.sql("update nomination set achievement = null").update();

        assertThat(Said.all(paper()))
                .contains("II. Thành tích đạt được\n" + ROOM + "\n")
                .contains("III. Các hình thức khen thưởng đã nhận\n" + ROOM + "\n");
    }

    @Test
    void asSomebodyWroteItItIsSaidAndNothingElse() {
        jdbc.sql("""
                insert into merit_report (nomination_id, features, results) values (?, 'Xã có 12 chi hội.', 'Chị em phấn khởi.')""").param(nomination.value()).update();
        promised("Kết nạp hội viên", 1200);
        granted("Giấy khen", "2025-12-20", "45/QĐ-HPN");

        assertThat(Said.all(paper()))
                .startsWith("I. Đặc điểm, tình hình\nXã có 12 chi hội.\nII. Thành tích đạt được\nChị em phấn khởi.\n"
                        + "III. Các hình thức khen thưởng đã nhận\n" + ROOM + "\n")
                .doesNotContain("1.200", "Giấy khen", "Dẫn đầu");
    }

    @Test
    void whatCameOfTheNominationIsNoEarlierAward() {
        granted("Giấy khen", "2025-12-20", "45/QĐ-HPN");
        granted("Cờ thi đua thử", "2026-12-20", "12/QĐ-UBND");
        jdbc.sql("""
                insert into award_decision (nomination_id, outcome, decided_on, number, authority)
                values (?, 'GRANTED', '2026-12-20', '12/QĐ-UBND', 'UBND tỉnh Mẫu')""").param(nomination.value()).update();

        assertThat(Said.all(paper())).contains("45/QĐ-HPN").doesNotContain("12/QĐ-UBND");
    }

    @Test
    void aBlockIsCalledABlock() {
        jdbc.sql("update cluster_year set kind = 'BLOCK', name = 'Khối thi đua số 3', number = '3'")
                .update();

        assertThat(Said.all(paper()))
                .contains("là thành viên Khối thi đua số 3 năm 2026.")
                .doesNotContain("Cụm", "cụm");
        assertThat(paper().symbol()).isEqualTo("KTĐ3");
    }

    @Test
    void isForTheUnitItselfAndThoseWhoSeeEveryDossier() {
        for (AccountId reader : List.of(staff, auditor, board, head, deputy, own)) {
            assertThat(offers(reader))
                    .containsExactly(new Offer(
                            MERIT_REPORT,
                            nomination.value(),
                            "Hội LHPN xã Bình – Cờ thi đua thử",
                            at("/bao-cao"),
                            null));
        }
        AccountId elsewhere = world.person("tinhkhac", Role.ORGANISER_STAFF, world.organiser("Hội LHPN tỉnh Khác"));
        assertThat(offers(member)).as("another unit").isEmpty();
        assertThat(offers(elsewhere)).isEmpty();
        assertThat(papers.offers(papers.of(organiser), MERIT_REPORT, staff)).isEmpty();
    }

    @Test
    void whoeverWasHeadSeesTheReportsOfOthersNoMore() {
        jdbc.sql("update headship set ends_on = '2026-01-31' where duty = 'HEAD'")
                .update();
        world.head(year, binh, LocalDate.of(2026, 2, 1), null);

        assertThat(offers(head)).isEmpty();
        assertThat(offers(own)).hasSize(1);
    }

    @Test
    void thereIsNoneOfWhatWasWithdrawnAndOfNobody() {
        jdbc.sql("""
                update nomination set stage = 'WITHDRAWN', withdrawn_on = '2026-11-19', withdraw_reason = 'Đơn vị xin rút'""").update();
        jdbc.sql("""
                insert into nomination (cluster_year_id, programme_id, award_year, award_kind_id, award_name, authority, recipient_kind, position)
                values (?, ?, 2026, ?, 'Cờ thi đua thử', 'UBND tỉnh Mẫu', 'UNKNOWN', 2)""").params(year.value(), programme.value(), flag).update();

        assertThat(offers(staff)).isEmpty();
    }

    @Test
    void anotherYearHasNoSuchReport() {
        var other = papers.of(world.year(world.cluster(programme, "Cụm thi đua số 2"), 2026));

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> papers.content(other, MERIT_REPORT, nomination.value(), DAY));
    }

    @Test
    void whatIsInventedIsMarked() {
        assertThat(paper().demo()).isFalse();
        jdbc.sql("update cluster set is_demo = true").update();

        assertThat(paper().demo()).isTrue();
    }

    private Content paper() {
        return papers.content(papers.of(year), MERIT_REPORT, nomination.value(), DAY);
    }

    private List<Offer> offers(AccountId reader) {
        return papers.offers(papers.of(year), MERIT_REPORT, reader);
    }

    private void promised(String what, int planned) {
        long covenant = one(
                "insert into covenant (cluster_year_id, position, title) values (?, 0, 'Giao ước') returning id",
                year.value());
        jdbc.sql("""
                insert into covenant_target (covenant_id, cluster_year_id, membership_id, position, text, planned, unit_of_measure)
                values (?, ?, ?, 1, ?, ?, 'hội viên')""")
                .params(covenant, year.value(), binh.value(), what, planned)
                .update();
        jdbc.sql("update covenant set status = 'SIGNED', signed_on = '2026-01-20'")
                .update();
    }

    private void granted(String award, String on, String number) {
        jdbc.sql("""
                insert into award_grant (organiser_id, recipient_id, recipient_kind, recipient_name, award_name, authority, year, number,
                                         decided_on)
                select r.keeper_id, r.id, r.kind, 'Hội LHPN xã Bình', :award, 'Ban Thường vụ', extract(year from cast(:on as date)), :number,
                       cast(:on as date)
                from nomination n join recipient r on r.id = n.recipient_id where n.id = :id""")
                .param("award", award)
                .param("on", on)
                .param("number", number)
                .param("id", nomination.value())
                .update();
    }
}
