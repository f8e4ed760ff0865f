package vn.thidua.meetingpaper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.thidua.letterhead.DocumentKind.BALLOT_PAPER;
import static vn.thidua.letterhead.DocumentKind.INVITATION;
import static vn.thidua.letterhead.DocumentKind.MEETING_MINUTES;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.access.Role;
import vn.thidua.assembly.AssemblyScene;
import vn.thidua.document.Block;
import vn.thidua.issuance.Content;
import vn.thidua.issuance.Offer;
import vn.thidua.issuance.Scope;
import vn.thidua.letterhead.DocumentKind;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.NotFound;
import vn.thidua.support.Papers;
import vn.thidua.support.Said;

/** The papers of a meeting: to whom it goes, what was written of it, and what is voted on there. */
class MeetingPaperTests extends AssemblyScene {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Autowired
    Papers papers;

    @Test
    void theInvitationSaysWhoIsInvitedToWhatWhenAndWhere() {
        jdbc.sql("update meeting set place = 'Nhà văn hóa xã An Bình', kinds = '{CLOSING,SCORING,OTHER}'")
                .update();
        guest("Lê Thị Khách", "Phó Chủ tịch UBND xã");
        guest("Trần Văn Mời", null);
        guest(null, "Đại diện Ban Dân vận");
        Content paper = paper(INVITATION, meeting);

        assertThat(paper.title()).extracting("kind", "about").containsExactly("Giấy mời", "Hội nghị tổng kết");
        assertThat(paper.letterhead().issuer()).isEqualTo("Cụm 1");
        assertThat(paper.letterhead().above()).containsExactly("Hội LHPN tỉnh");
        assertThat(paper.dated()).as("nobody wrote down when it is sent").isNull();
        assertThat(paper.blocks().get(0))
                .isEqualTo(new Block.Addressees(List.of(
                        "Hội LHPN tỉnh",
                        unit(0),
                        unit(1),
                        unit(2),
                        unit(3),
                        unit(4),
                        "Lê Thị Khách, Phó Chủ tịch UBND xã",
                        "Trần Văn Mời",
                        "Đại diện Ban Dân vận")));
        assertThat(Said.all(paper))
                .contains("Cụm trưởng Cụm 1 trân trọng kính mời", "Dự:\nHội nghị tổng kết")
                .contains("Thời gian:\n…… giờ ……, ngày 20 tháng 11 năm 2026")
                .contains("Địa điểm:\nNhà văn hóa xã An Bình", "Nội dung:\nTổng kết; Chấm điểm, bình xét\n")
                .doesNotContain("{", "; Khác");
        assertThat(Said.signatures(paper))
                .containsExactly(new Block.Signature(List.of("TM. Cụm 1", "Cụm trưởng", unit(0)), null));
    }

    @Test
    void whatNobodyWroteOfAMeetingIsRoomAndNotInvented() {
        jdbc.sql("update meeting set kinds = '{OTHER}'").update();

        assertThat(Said.all(paper(INVITATION, meeting)))
                .contains("Địa điểm:\n………………………………\n")
                .doesNotContain("Nội dung:", "null");
        assertThat(Said.all(paper(MEETING_MINUTES, meeting)))
                .contains("Thời gian:\nngày 20 tháng 11 năm 2026", "Địa điểm:\n………………………………\n")
                .contains("II. Nội dung\n………", "Ý kiến, kết luận\n………")
                .doesNotContain("Vắng mặt", "Đại biểu mời", "Hội nghị thông qua", "null");
        assertThat(Said.signatures(paper(MEETING_MINUTES, meeting)))
                .containsExactly(
                        new Block.Signature(List.of("Thư ký"), null), new Block.Signature(List.of("Chủ trì"), null));
    }

    @Test
    void theMinutesSayWhoCameWhatWasDoneAndWhatWasAdopted() {
        jdbc.sql("update meeting set place = 'Nhà văn hóa xã An Bình', note = 'Hội nghị kéo dài một buổi.'")
                .update();
        missed(1, true);
        missed(3, false);
        guest("Lê Thị Khách", "Phó Chủ tịch UBND xã");
        item("BUSINESS", "Báo cáo kết quả năm");
        item("ADOPTED", "Quy chế sửa đổi");
        Content paper = paper(MEETING_MINUTES, meeting);

        assertThat(paper.title()).extracting("kind", "about").containsExactly("Biên bản", "Hội nghị tổng kết");
        assertThat(paper.dated()).isEqualTo(DAY);
        assertThat(Said.all(paper))
                .contains("Cụm 1 họp, có nội dung như sau:")
                .contains("Địa điểm:\nNhà văn hóa xã An Bình")
                .contains("Đơn vị thành viên (5):\n" + String.join("; ", unit(0), unit(1), unit(2), unit(3), unit(4))
                        + "\n")
                .contains("Vắng mặt:\n" + unit(1) + " (có lý do); " + unit(3) + "\n")
                .contains("Đại biểu mời:\nLê Thị Khách, Phó Chủ tịch UBND xã")
                .contains("II. Nội dung\nBáo cáo kết quả năm\nHội nghị kéo dài một buổi.\n")
                .contains("III. Hội nghị thông qua\nQuy chế sửa đổi\n")
                .doesNotContain("{");
    }

    @Test
    void membersAreThoseOfTheDay() {
        world.leave(members.get(2), LocalDate.of(2026, 11, 19));
        world.leave(members.get(3), DAY);

        assertThat(Said.all(paper(INVITATION, meeting))).contains(unit(3)).doesNotContain(unit(2));
        assertThat(Said.all(paper(MEETING_MINUTES, meeting)))
                .contains("Đơn vị thành viên (4):")
                .doesNotContain(unit(2));
    }

    @Test
    void theHeadOfTheDayInvites() {
        jdbc.sql("update headship set ends_on = '2026-11-20', person_name = 'Hoàng Thị Mười'")
                .update();
        world.head(year, members.get(4), LocalDate.of(2026, 11, 21), null);

        assertThat(Said.signatures(paper(INVITATION, meeting)))
                .containsExactly(new Block.Signature(List.of("TM. Cụm 1", "Cụm trưởng", unit(0)), "Hoàng Thị Mười"));
    }

    @Test
    void aBlockIsCalledABlock() {
        jdbc.sql("update cluster_year set kind = 'BLOCK', name = 'Khối thi đua số 3', number = '3'")
                .update();

        assertThat(Said.all(paper(INVITATION, meeting)))
                .contains("Khối trưởng Khối thi đua số 3 trân trọng kính mời", "Lưu: hồ sơ khối")
                .doesNotContain("Cụm", "cụm");
        assertThat(Said.all(paper(MEETING_MINUTES, meeting)))
                .contains("Khối thi đua số 3 họp")
                .doesNotContain("Cụm", "cụm");
        assertThat(paper(MEETING_MINUTES, meeting).symbol()).isEqualTo("KTĐ3");
    }

    @Test
    void minutesOfAMeetingThatVotesAreKeptElsewhere() {
        assertThat(offers(MEETING_MINUTES, head)).hasSize(1);
        opened();

        assertThat(offers(MEETING_MINUTES, head)).isEmpty();
        assertThat(offers(INVITATION, head)).hasSize(1);
    }

    @Test
    void theVotingPaperAsksAndTellsNobodyFromAnother() {
        long question = question("LEADING_UNIT", 3);
        jdbc.sql("update ballot set seats = 2").update();
        Content paper = paper(BALLOT_PAPER, question);

        assertThat(paper.title()).extracting("kind", "about").containsExactly("Phiếu suy tôn", "Năm 2026");
        assertThat(paper.dated()).isNull();
        assertThat(Said.all(paper))
                .contains("Nội dung:\nSuy tôn đơn vị dẫn đầu", "Số được chọn: 2.")
                .contains("Đánh dấu x vào một ô của mỗi dòng.")
                .doesNotContain("Vòng", unit(3));
        assertThat(Said.heads(paper)).containsExactly("STT", "Đơn vị, cá nhân, công trình", "Đồng ý", "Không đồng ý");
        assertThat(Said.rows(paper))
                .containsExactly(
                        List.of("1", unit(0), Block.Table.BOX, Block.Table.BOX),
                        List.of("2", unit(1), Block.Table.BOX, Block.Table.BOX),
                        List.of("3", unit(2), Block.Table.BOX, Block.Table.BOX));
        assertThat(Said.signatures(paper)).as("nobody signs how he votes").isEmpty();
        assertThat(offers(BALLOT_PAPER, head))
                .containsExactly(new Offer(
                        BALLOT_PAPER,
                        question,
                        "Suy tôn đơn vị dẫn đầu",
                        "/nam/" + year + "/binh-xet/" + question,
                        meeting));
    }

    @Test
    void howManyMayBeChosenIsNotSaidWhereNobodySaidSoAndALaterRoundIs() {
        long question = question("OTHER", 2);
        jdbc.sql("update ballot set seats = null, round = 2").update();

        assertThat(Said.all(paper(BALLOT_PAPER, question))).contains("Vòng 2.").doesNotContain("Số được chọn");
    }

    @Test
    void thereIsNoVotingPaperWhereNobodyVotesOnPaperHere() {
        long question = question("LEADING_UNIT", 2);
        jdbc.sql("update ballot set method = 'OPEN'").update();
        assertThat(offers(BALLOT_PAPER, head)).as("hands are raised").isEmpty();

        jdbc.sql("update ballot set method = 'SECRET'").update();
        assertThat(offers(BALLOT_PAPER, head)).hasSize(1);
        seated();
        putToVote(question, "PAPER", "CHOOSE", 1);
        assertThat(offers(BALLOT_PAPER, head))
                .as("a vote held here prints its own papers")
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = DocumentKind.class,
            names = {"INVITATION", "MEETING_MINUTES", "BALLOT_PAPER"})
    void isForThoseWhoReadTheYear(DocumentKind kind) {
        question("LEADING_UNIT", 2);
        AccountId auditor = world.person("kiemtra", Role.AUDITOR, organiser);
        AccountId elsewhere = world.person("tinhkhac", Role.ORGANISER_STAFF, world.organiser("Hội LHPN tỉnh Khác"));
        AccountId noMember =
                world.person("ngoaicum", Role.UNIT_OFFICER, world.unit(organiser, "Hội LHPN xã Ngoài cụm"));

        for (AccountId reader : List.of(staff, auditor, head, officers.get(3))) {
            assertThat(offers(kind, reader)).hasSize(1);
        }
        assertThat(offers(kind, elsewhere)).isEmpty();
        assertThat(offers(kind, noMember)).isEmpty();
        assertThat(papers.offers(papers.of(organiser), kind, staff)).isEmpty();
    }

    @Test
    void anotherYearHasNoSuchMeetingAndNoSuchQuestion() {
        long question = question("LEADING_UNIT", 2);
        ClusterYearId next = world.year(world.cluster(programme, "Cụm 2"), 2027);
        Scope other = papers.of(next);

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> papers.content(other, INVITATION, meeting, DAY));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> papers.content(other, MEETING_MINUTES, meeting, DAY));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> papers.content(other, BALLOT_PAPER, question, DAY));
        assertThat(papers.offers(other, INVITATION, staff)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = DocumentKind.class,
            names = {"INVITATION", "MEETING_MINUTES", "BALLOT_PAPER"})
    void whatIsInventedIsMarked(DocumentKind kind) {
        long question = question("LEADING_UNIT", 2);
        long subject = kind == BALLOT_PAPER ? question : meeting;
        assertThat(paper(kind, subject).demo()).isFalse();
        jdbc.sql("update cluster set is_demo = true").update();

        assertThat(paper(kind, subject).demo()).isTrue();
    }

    private Content paper(DocumentKind kind, long subject) {
        return papers.content(papers.of(year), kind, subject, DAY);
    }

    private List<Offer> offers(DocumentKind kind, AccountId reader) {
        return papers.offers(papers.of(year), kind, reader);
    }

    private void guest(@Nullable String name, @Nullable String title) {
        jdbc.sql("""
                insert into meeting_guest (meeting_id, position, name, title)
                select :meeting, count(*), :name, :title from meeting_guest""")
                .param("meeting", meeting)
                .param("name", name)
                .param("title", title)
                .update();
    }

    private void item(String kind, String text) {
        jdbc.sql(
                        "insert into meeting_item (meeting_id, position, kind, text) select ?, count(*), ?, ? from meeting_item")
                .params(meeting, kind, text)
                .update();
    }

    private void missed(int member, boolean excused) {
        jdbc.sql(
                        "insert into meeting_absence (meeting_id, cluster_year_id, membership_id, excused) values (?, ?, ?, ?)")
                .params(meeting, year.value(), members.get(member).value(), excused)
                .update();
    }
}
