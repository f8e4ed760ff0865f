package vn.thidua.awardpaper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.thidua.letterhead.DocumentKind.AWARD_DECISION;
import static vn.thidua.letterhead.DocumentKind.RESULT_NOTICE;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thidua.access.Role;
import vn.thidua.document.Block;
import vn.thidua.issuance.Content;
import vn.thidua.issuance.Offer;
import vn.thidua.issuance.Scope;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.UnitId;
import vn.thidua.support.Said;

/** A decision on awards and the notice of its result as official papers. */
class DecisionPaperTests extends DecidedScene {

    @Test
    void theDecisionNamesWhomItHonoursForWhatAndWithWhichMoney() {
        achieved(recommended(0), "Dẫn đầu phong trào năm 2024");
        person(recommended(1), "Nguyễn Thị Mẫu");
        Content paper = decided();

        assertThat(paper.title())
                .extracting("kind", "about")
                .containsExactly("Quyết định", "Về việc khen thưởng trong phong trào thi đua năm 2024");
        assertThat(paper.dated()).isEqualTo(JUNE);
        assertThat(paper.letterhead().issuer()).isEqualTo(authorityName());
        assertThat(paper.letterhead().above())
                .as("the authority issues in its own name")
                .isEmpty();
        assertThat(Said.all(paper))
                .contains(
                        "Tặng Cờ thi đua cho 01 tập thể, 01 cá nhân đã có thành tích trong phong trào thi đua năm 2024")
                .contains("Tổng số tiền thưởng: ")
                .doesNotContain("{", "Chưa đạt");
        List<String> unit = Said.row(paper, "Hội LHPN xã An Bình");
        assertThat(unit).containsExactly("1", "Hội LHPN xã An Bình", "Dẫn đầu phong trào năm 2024", "14.400.000");
        assertThat(Said.row(paper, "Nguyễn Thị Mẫu, Hội LHPN xã Bình Minh").get(2))
                .as("no achievement is known of the person")
                .isEmpty();
        assertThat(Said.signatures(paper)).containsExactly(new Block.Signature(List.of("CHỦ TỊCH"), "Trần Văn Mẫu"));
        assertThat(annex(paper).of())
                .isEqualTo("(Kèm theo Quyết định số 12/QĐ-UBND ngày 30 tháng 6 năm 2024 của " + authorityName() + ")");
    }

    @Test
    void theMoneyIsTheSumOfTheListInFiguresAndWords() {
        recommended(0);
        recommended(1);
        recommended(2);

        assertThat(Said.all(decided()))
                .contains(
                        "Tổng số tiền thưởng: 43.200.000 đồng (Bốn mươi ba triệu hai trăm nghìn đồng chẵn).",
                        "Tiền thưởng kèm theo là 43.200.000 đồng, chi từ Quỹ thi đua, khen thưởng tỉnh.")
                .doesNotContain("chưa có mức tiền");
    }

    @Test
    void anAmountThatIsNotKnownIsCountedAndNotInvented() {
        recommended(0);
        jdbc.sql("update award_kind set award_id = null, authority = ? where id = ?")
                .params(authorityName(), certificate)
                .update();
        reviewed(members.get(1), certificate, "RECOMMENDED");
        Content paper = decided();

        assertThat(Said.all(paper))
                .contains("Tổng số tiền thưởng: 14.400.000 đồng (Mười bốn triệu bốn trăm nghìn đồng chẵn).")
                .contains("Còn 1 khen thưởng chưa có mức tiền trong danh mục.");
        assertThat(Said.row(paper, "Hội LHPN xã Bình Minh").get(3)).isEmpty();
    }

    @Test
    void whatADraftDoesNotKnowIsRoomToWriteIn() {
        post("/quyet-dinh/moi", Map.of("year", "2024", "authority", Long.toString(authority(flag))));
        Content paper = paper(lastDecision());

        assertThat(paper.dated()).isNull();
        assertThat(paper.given()).as("a draft is no paper yet").isNull();
        assertThat(Said.signatures(paper)).containsExactly(new Block.Signature(List.of("……"), null));
        assertThat(Said.tables(paper)).as("nobody is honoured yet").isEmpty();
        assertThat(Said.all(paper)).doesNotContain("Tổng số tiền thưởng", "null", "12/QĐ");
        assertThat(papers.offers(office(), AWARD_DECISION, staff))
                .singleElement()
                .extracting(Offer::about)
                .isEqualTo("2024");
        assertThat(papers.offers(office(), RESULT_NOTICE, staff))
                .as("there is no result before it is issued")
                .isEmpty();
    }

    @Test
    void anIssuedDecisionAndItsNoticeStayAsTheyWere() {
        achieved(recommended(0), "Dẫn đầu phong trào năm 2024");
        refuse(recommended(1), "Có đơn thư đang xem xét");
        String decision = Said.all(paper(lastDecision()));
        String notice = Said.all(notice());

        jdbc.sql("update unit set name = 'Hội LHPN phường Mới' where name like '%An Bình'")
                .update();
        jdbc.sql("update membership set unit_name = 'Hội LHPN phường Mới' where unit_name like '%An Bình'")
                .update();
        jdbc.sql("update nomination set achievement = 'Viết lại sau này'").update();
        jdbc.sql("update award set multiple_collective = 1").update();
        jdbc.sql("update award_kind set name = 'Cờ khác'").update();
        jdbc.sql("update legal_document set title = 'Luật đổi tên'").update();

        assertThat(Said.all(paper(lastDecision()))).isEqualTo(decision).contains("Hội LHPN xã An Bình", "14.400.000");
        assertThat(Said.all(notice())).contains("Hội LHPN xã An Bình").isEqualTo(notice);
    }

    @Test
    void aLaterCorrectionDoesNotChangeWhatWasDecided() {
        recommended(0);
        String decision = Said.all(decided());
        for (String field : List.of("RECIPIENT_NAME", "ACHIEVEMENT")) {
            jdbc.sql("""
                    insert into grant_change (grant_id, kind, number, decided_on, reason, field, before, after)
                    select id, 'CORRECTION', '20/QĐ-UBND', '2024-07-10', 'Ghi sai', :field,
                           case :field when 'RECIPIENT_NAME' then recipient_name else achievement end, 'Sửa lại'
                    from award_grant""").param("field", field).update();
            jdbc.sql("update award_grant set " + field.toLowerCase(java.util.Locale.ROOT) + " = 'Sửa lại'")
                    .update();
        }

        assertThat(Said.all(paper(lastDecision())))
                .isEqualTo(decision)
                .contains("Hội LHPN xã An Bình")
                .doesNotContain("Sửa lại");
    }

    @Test
    void theNumberDayAndCodeAreTheDecisionsOwn() {
        recommended(0);
        Content paper = decided();

        assertThat(paper.given()).satisfies(given -> {
            assertThat(given.number()).isEqualTo("12/QĐ-UBND");
            assertThat(given.on()).isEqualTo(JUNE);
            assertThat(given.place()).isEqualTo("Mẫu");
            assertThat(given.code())
                    .isEqualTo(jdbc.sql("select code from decision")
                            .query(String.class)
                            .single());
        });
    }

    @Test
    void bothAreForTheOrganisersSideAlone() {
        recommended(0);
        decided();
        UnitId unit = jdbc.sql("select unit_id from membership order by id limit 1")
                .query((row, number) -> new UnitId(row.getLong(1)))
                .single();
        var officer = world.person("donvi", Role.UNIT_OFFICER, unit);
        var auditor = world.person("kiemtra", Role.AUDITOR, organiser);
        var elsewhere = world.person("tinhkhac", Role.ORGANISER_STAFF, world.organiser("Hội LHPN tỉnh Khác"));

        for (var kind : List.of(AWARD_DECISION, RESULT_NOTICE)) {
            assertThat(papers.offers(office(), kind, staff))
                    .containsExactly(new Offer(
                            kind,
                            lastDecision(),
                            "12/QĐ-UBND",
                            "/don-vi/" + organiser + "/quyet-dinh/" + lastDecision(),
                            null));
            assertThat(papers.offers(office(), kind, auditor)).hasSize(1);
            assertThat(papers.offers(office(), kind, officer)).isEmpty();
            assertThat(papers.offers(office(), kind, elsewhere)).isEmpty();
            assertThat(papers.offers(papers.of(year), kind, staff))
                    .as("they are no papers of a cluster")
                    .isEmpty();
        }
    }

    @Test
    void anotherOrganiserHasNoSuchDecision() {
        recommended(0);
        decided();
        Scope other = papers.of(world.organiser("Hội LHPN tỉnh Khác"));

        for (var kind : List.of(AWARD_DECISION, RESULT_NOTICE)) {
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> papers.content(other, kind, lastDecision(), LATER));
        }
    }

    @Test
    void whatIsInventedIsMarked() {
        recommended(0);
        assertThat(decided().demo()).isFalse();
        assertThat(notice().demo()).isFalse();
        jdbc.sql("update unit set is_demo = true where id = ?")
                .param(organiser.value())
                .update();

        assertThat(paper(lastDecision()).demo()).isTrue();
        assertThat(notice().demo()).isTrue();
    }

    private static Block.Annex annex(Content paper) {
        return paper.blocks().stream()
                .filter(Block.Annex.class::isInstance)
                .map(Block.Annex.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
