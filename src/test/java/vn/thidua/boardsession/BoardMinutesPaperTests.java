package vn.thidua.boardsession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.thidua.letterhead.DocumentKind.BOARD_MINUTES;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.access.Role;
import vn.thidua.document.Block;
import vn.thidua.document.PaperWords;
import vn.thidua.issuance.Content;
import vn.thidua.issuance.Offer;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.NotFound;
import vn.thidua.support.Papers;
import vn.thidua.support.Said;

/** The minutes of a board's session as an official paper. */
class BoardMinutesPaperTests extends SessionScene {

    @Autowired
    Papers papers;

    @Autowired
    PaperWords words;

    private long ofFirstUnit;
    private long ofSecond;

    /** Flags for two units: the second has everybody's vote, the first one vote of four, and a reason is written. */
    private void held() {
        ofSecond = nomination(second, flag);
        ofFirstUnit = nomination(first, flag);
        agenda(ofSecond, ofFirstUnit);
        open();
        allFor(ofSecond);
        done(vote(ofFirst, ofSecond, FOR));
        done(vote(chair, ofFirstUnit, FOR));
        done(vote(staff, ofFirstUnit, AGAINST));
        done(pages.post(itemPath(ofFirstUnit) + "/bieu-quyet", other, "vote", AGAINST, "dissent", "Cần xét thêm"));
        done(hand(ofFirstUnit, "Vũ Thị Xa", AGAINST));
        done(conclude("RECOMMENDED", "", "NOT_RECOMMENDED", "Chưa đủ tỷ lệ tán thành"));
    }

    @Test
    void theySayWhichBoardMetWhenWhereAndWhoWasThere() {
        held();
        Content paper = paper();

        assertThat(paper.title())
                .extracting("kind", "about")
                .containsExactly("Biên bản", "Họp Hội đồng " + words.longDate(today.date()));
        assertThat(paper.dated()).isEqualTo(today.date());
        assertThat(paper.given()).isNull();
        assertThat(paper.letterhead().issuer()).isEqualTo("Hội đồng Thi đua – Khen thưởng");
        assertThat(paper.letterhead().above()).containsExactly("Hội LHPN tỉnh Mẫu");
        assertThat(Said.all(paper))
                .contains("Ngày " + date(today.date())
                        + ", tại Hội trường, Hội đồng Thi đua – Khen thưởng (thành lập theo"
                        + " Quyết định số 12/QĐ ngày 15/01/2020 của Ban Thường vụ) họp xét các đề nghị khen thưởng.")
                .contains("I. Thành phần (có mặt 4/5 thành viên)")
                .contains(
                        "Nguyễn Thị Chủ – Chủ tịch Hội đồng: Có mặt",
                        "Trần Thị Thư – Thư ký: Có mặt",
                        "Vũ Thị Xa – Ủy viên: Vắng, có ý kiến bằng văn bản (07/YK)")
                .doesNotContain("{", "null");
        assertThat(Said.signatures(paper))
                .containsExactly(
                        new Block.Signature(List.of("Thư ký"), "Trần Thị Thư"),
                        new Block.Signature(List.of("Chủ trì"), "Nguyễn Thị Chủ"));
    }

    @Test
    void ofEachNominationTheySayTheVotesTheRuleAndWhatCameOfIt() {
        held();

        assertThat(Said.all(paper()))
                .contains("1.\nCờ thi đua (UBND tỉnh Mẫu): Hội LHPN xã Bình Minh – Cụm thi đua số 1\n"
                        + "Biểu quyết công khai. Đồng ý 5, không đồng ý 0, không có ý kiến 0 (100 % của 5).\n"
                        + "Cần từ 80 % ")
                .contains("2.\nCờ thi đua (UBND tỉnh Mẫu): Hội LHPN xã An Bình – Cụm thi đua số 1\n"
                        + "Biểu quyết công khai. Đồng ý 1, không đồng ý 3, không có ý kiến 0 (20 % của 5).")
                .contains("Không tham gia do xung đột lợi ích: Lê Thị An.")
                .contains("– Chưa đủ tỷ lệ tán thành\nÝ kiến khác: Phạm Thị Bình: Cần xét thêm\n");
    }

    @Test
    void whatIsNotKnownIsNotSaid() {
        ofSecond = nomination(second, flag);
        agenda(ofSecond);
        jdbc.sql("update board_session set place = null").update();
        jdbc.sql("delete from programme_rule").update();
        open();

        assertThat(Said.all(paper()))
                .contains("Ngày " + date(today.date()) + ", Hội đồng Thi đua – Khen thưởng (thành lập")
                .contains("Chưa quy định tỷ lệ biểu quyết.", "chưa kết luận")
                .doesNotContain(
                        ", tại ", "Phiên họp kết thúc", "Người kiểm phiếu", "xung đột lợi ích", "Phiếu phát ra");
    }

    @Test
    void nobodySignsForAChairWhoWasNotThere() {
        ofSecond = nomination(second, flag);
        agenda(ofSecond);
        open();
        jdbc.sql("update session_presence set presence = 'ABSENT', number = null where member_id in (?, ?)")
                .params(seat("Nguyễn Thị Chủ"), seat("Trần Thị Thư"))
                .update();

        assertThat(Said.all(paper())).contains("(có mặt 2/5 thành viên)", "Nguyễn Thị Chủ – Chủ tịch Hội đồng: Vắng\n");
        assertThat(Said.signatures(paper())).extracting(Block.Signature::name).containsExactly(null, null);
    }

    @Test
    void theyStayAsTheyWereSigned() {
        held();
        done(close());
        done(pages.post(session + "/bien-ban", staff, "signedOn", date(today.date())));
        String signed = Said.all(paper());
        assertThat(signed).contains("Phiên họp kết thúc lúc ", "Mã kiểm tra biên bản:");

        jdbc.sql("update board_member set name = 'Tên Sau Này' where name = 'Trần Thị Thư'")
                .update();
        jdbc.sql("update membership set unit_name = 'Hội LHPN phường Mới' where unit_name like '%Bình Minh'")
                .update();
        jdbc.sql("update award_board set name = 'Hội đồng Mới'").update();

        assertThat(Said.all(paper())).isEqualTo(signed).contains("Trần Thị Thư", "Hội LHPN xã Bình Minh");
        assertThat(paper().letterhead().issuer()).isEqualTo("Hội đồng Thi đua – Khen thưởng");
        assertThat(Said.signatures(paper()).get(0).name()).isEqualTo("Trần Thị Thư");
    }

    @Test
    void areForTheOrganisersSideOnceTheSessionWasOpened() {
        ofSecond = nomination(second, flag);
        agenda(ofSecond);
        assertThat(offers(staff)).as("nobody has met yet").isEmpty();
        open();
        AccountId auditor = world.person("kiemtra", Role.AUDITOR, organiser);
        AccountId officer = world.person("donvi", Role.UNIT_OFFICER, second);
        AccountId elsewhere = world.person("tinhkhac", Role.ORGANISER_STAFF, world.organiser("Hội LHPN tỉnh Khác"));

        for (AccountId reader : List.of(staff, chair, auditor)) {
            assertThat(offers(reader))
                    .containsExactly(new Offer(
                            BOARD_MINUTES,
                            id(session),
                            "Hội đồng Thi đua – Khen thưởng, " + date(today.date()),
                            session + "/bien-ban",
                            null,
                            "boardoutcome.document.notOver"));
        }
        assertThat(offers(officer)).isEmpty();
        assertThat(offers(elsewhere)).isEmpty();
        assertThat(papers.offers(papers.of(year), BOARD_MINUTES, staff)).isEmpty();
    }

    @Test
    void areIssuedOnceTheSessionIsOver() {
        held();
        String paper = papers.of(organiser).path(offers(staff).get(0));

        assertThat(pages.post(paper, staff, "dated", date(today.date())))
                .hasStatus(422)
                .bodyText()
                .contains("Phiên họp chưa kết thúc");

        done(close());

        assertThat(offers(staff)).extracting(Offer::obstacle).containsOnlyNulls();
        done(pages.post(paper, staff, "dated", date(today.date())));
    }

    @Test
    void anotherOrganiserHasNoSuchSession() {
        held();

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> papers.content(
                        papers.of(world.organiser("Hội LHPN tỉnh Khác")), BOARD_MINUTES, id(session), today.date()));
    }

    @Test
    void whatIsInventedIsMarked() {
        held();
        assertThat(paper().demo()).isFalse();
        jdbc.sql("update unit set is_demo = true where id = ?")
                .param(organiser.value())
                .update();

        assertThat(paper().demo()).isTrue();
    }

    private Content paper() {
        return papers.content(papers.of(organiser), BOARD_MINUTES, id(session), today.date());
    }

    private List<Offer> offers(AccountId reader) {
        return papers.offers(papers.of(organiser), BOARD_MINUTES, reader);
    }
}
