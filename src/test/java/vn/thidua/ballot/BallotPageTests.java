package vn.thidua.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.support.Pages.text;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.cluster.NextHeads;
import vn.thidua.shared.MembershipId;

class BallotPageTests extends BallotScene {

    @Test
    void recordsAVoteFromTheQuestionToTheResult() {
        world.rule(programme, "VOTE_BASE", "ISSUED");
        world.rule(programme, "VOTE_THRESHOLD", "50");
        assertThat(post(head, "/moi", question())).hasStatus3xxRedirection();
        assertThat(text(get(officer, ""))).contains("Suy tôn đơn vị dẫn đầu", "Chưa ghi kết quả");

        assertThat(post(head, "/" + id() + "/ket-qua", result("7", "7", "6", "1", "5", "1")))
                .hasStatus3xxRedirection();

        assertThat(text(get(officer, "")))
                .contains(
                        "Phiếu phát ra",
                        "71,4",
                        "14,3",
                        "Được chọn",
                        "Chưa đạt",
                        "Tỷ lệ tính trên số phiếu phát ra (7)")
                .doesNotContain("SECRET", "LEADING_UNIT");
        assertThat(results.chosenForAwards(year))
                .singleElement()
                .satisfies(chosen -> assertThat(chosen.name()).isEqualTo("Hội LHPN xã An Bình"));
    }

    @Test
    void putsNoUnitToTheVoteThatHadToSignTheCovenantAndDidNot() {
        world.rule(programme, "REGISTRATION_REQUIRED", "true");
        world.signed(year, second);

        assertThat(text(post(head, "/moi", question())))
                .contains("nên chưa được đưa ra bình xét: Hội LHPN xã An Bình.");
        Map<String, Object> signer = question();
        signer.put("members", List.of(second.toString()));
        assertThat(post(head, "/moi", signer)).hasStatus3xxRedirection();
        Map<String, Object> nextHead = question();
        nextHead.put("subject", "NEXT_HEAD");
        assertThat(post(head, "/moi", nextHead)).hasStatus3xxRedirection();
    }

    @Test
    void saysWhetherAUnitMayVoteForItself() {
        post(head, "/moi", question());
        assertThat(text(get(officer, "/" + id()))).doesNotContain("bỏ phiếu cho chính mình");
        world.rule(programme, "SELF_VOTE", "false");

        assertThat(text(get(officer, "/" + id()))).contains("Đơn vị không được bỏ phiếu cho chính mình.");
    }

    @Test
    void writesTheSumThatFailsAtTheFieldAndKeepsWhatWasTyped() {
        post(head, "/moi", question());

        MvcTestResult answer = post(head, "/" + id() + "/ket-qua", result("7", "7", "5", "1", "4", "1"));

        assertThat(answer).hasStatus(422);
        assertThat(text(answer))
                .contains("Phiếu hợp lệ 5 + không hợp lệ 1 = 6, khác số thu vào 7.")
                .contains("name=\"rows[0].votes\" value=\"4\"");
        assertThat(jdbc.sql("select result_recorded from ballot")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void tellsAWrongVoteAtItsCandidate() {
        post(head, "/moi", question());

        assertThat(text(post(head, "/" + id() + "/ket-qua", result("7", "7", "6", "1", "7", "0"))))
                .contains("7 phiếu, nhiều hơn 6 phiếu hợp lệ.");
        assertThat(text(post(head, "/" + id() + "/ket-qua", result("7", "7", "6", "1", "mười", "0"))))
                .contains("Hãy ghi một số nguyên.", "mười");
    }

    @Test
    void saysInTheReportsWordsThatCountsAreUnknown() {
        Map<String, Object> agreed = question();
        agreed.put("method", "AGREEMENT");
        post(head, "/moi", agreed);
        post(
                head,
                "/" + id() + "/ket-qua",
                Map.of("version", version(), "rows[0].chosen", "true", "rows[1].votes", ""));
        jdbc.sql("""
                insert into ballot (cluster_year_id, position, subject, question, method)
                values (?, 2, 'AWARD_CANDIDATES', 'Suy tôn, đề nghị khen thưởng', 'SECRET')""").param(year.value()).update();

        assertThat(text(get(officer, ""))).contains("Thống nhất, không lấy phiếu", "Báo cáo không nêu số phiếu");
    }

    @Test
    void namesTheNextHeadForTheNextYear() {
        Map<String, Object> next = question();
        next.put("subject", "NEXT_HEAD");
        post(head, "/moi", next);
        assertThat(results.head(year)).isEmpty();

        assertThat(post(head, "/" + id() + "/ket-qua", result("7", "7", "7", "0", "5", "2")))
                .hasStatus3xxRedirection();

        assertThat(results.head(year)).contains(new NextHeads.Choice(first, NextHeads.Way.ELECTED));
        assertThat(text(get(officer, ""))).contains("Bầu Cụm trưởng năm sau");
        world.rule(programme, "HEAD_ACCLAIMED", "true");
        assertThat(text(get(officer, ""))).contains("Suy tôn Cụm trưởng năm sau");
    }

    @Test
    void namesTheDeputiesOfAllRounds() {
        long round = deputies(1, null, first);
        deputies(2, round, second);

        assertThat(results.deputies(year, null))
                .containsExactly(
                        new NextHeads.Choice(first, NextHeads.Way.ELECTED),
                        new NextHeads.Choice(second, NextHeads.Way.ELECTED));
        assertThat(results.deputies(year, first))
                .as("who leads is none of them")
                .containsExactly(new NextHeads.Choice(second, NextHeads.Way.ELECTED));
    }

    private long deputies(int round, @Nullable Long follows, MembershipId chosen) {
        long ballot = jdbc.sql("""
                insert into ballot (cluster_year_id, position, subject, question, method, follows_id, round)
                values (?, ?, 'NEXT_DEPUTY', 'Bầu hai Cụm phó', 'SECRET', ?, ?) returning id""")
                .param(year.value())
                .param(round)
                .param(follows)
                .param(round)
                .query(Long.class)
                .single();
        jdbc.sql("insert into ballot_candidate (ballot_id, membership_id, position, chosen) values (?, ?, 1, true)")
                .params(ballot, chosen.value())
                .update();
        return ballot;
    }

    @Test
    void saysOfANextHeadThatWasAgreedOnThatItWasAgreed() {
        Map<String, Object> next = question();
        next.put("subject", "NEXT_HEAD");
        next.put("method", "AGREEMENT");
        post(head, "/moi", next);
        post(head, "/" + id() + "/ket-qua", Map.of("version", version(), "rows[1].chosen", "true", "rows[0].note", ""));

        assertThat(results.head(year)).contains(new NextHeads.Choice(second, NextHeads.Way.AGREED));
    }

    @Test
    void saysOfAUnitThatLeftThatItLeft() {
        assertThat(get(head, "/moi")).bodyText().doesNotContain("thôi tham gia sau ngày");

        jdbc.sql("update membership set left_on = '2025-06-30', leave_reason = 'Giải thể' where id = ?")
                .param(second.value())
                .update();

        assertThat(get(head, "/moi")).bodyText().contains("thôi tham gia sau ngày 30/06/2025");
    }

    @Test
    void proposesUnitsByNameWhereThereAreNoRanks() {
        world.member(year, world.unit(organiser, "Hội LHPN xã Ân Thi"));

        assertThat(text(get(head, "/moi")))
                .containsSubsequence("Hội LHPN xã An Bình", "Hội LHPN xã Ân Thi", "Hội LHPN xã Bình Minh")
                .doesNotContain("hạng 1");
    }

    @Test
    void listsCandidatesByRankAndResultsByVotes() {
        rank(second, 1);
        rank(first, 2);
        Map<String, Object> asked = question();
        asked.put("names", "Mô hình vườn rau");
        assertThat(text(get(head, "/moi")))
                .containsSubsequence("Hội LHPN xã Bình Minh", "hạng 1", "Hội LHPN xã An Bình", "hạng 2");
        post(head, "/moi", asked);

        assertThat(text(get(officer, "/" + id())))
                .containsSubsequence(
                        "Hội LHPN xã Bình Minh", "hạng 1", "Hội LHPN xã An Bình", "hạng 2", "Mô hình vườn rau");
        assertThat(text(get(head, "/" + id() + "/ket-qua")))
                .containsSubsequence(
                        "Hội LHPN xã Bình Minh",
                        "rows[1].votes",
                        "Hội LHPN xã An Bình",
                        "rows[0].votes",
                        "rows[2].votes");

        Map<String, Object> counted = new HashMap<>(result("7", "7", "7", "0", "5", "2"));
        counted.put("rows[2].votes", "0");
        assertThat(post(head, "/" + id() + "/ket-qua", counted)).hasStatus3xxRedirection();
        assertThat(text(get(officer, "/" + id())))
                .containsSubsequence("Hội LHPN xã An Bình", "hạng 2", "Hội LHPN xã Bình Minh", "hạng 1");
    }

    @Test
    void keepsRanksFromMembersUntilAResultIsPublished() {
        rank(second, 1);
        jdbc.sql("""
                with scale as (insert into scoring_scale (cluster_year_id, edition, title) values (:year, 1, 'Thang') returning id)
                insert into score_sheet (cluster_year_id, membership_id, scale_id) select :year, :member, id from scale""").param("year", year.value()).param("member", first.value()).update();
        post(head, "/moi", question());

        assertThat(text(get(head, "/" + id()))).contains("hạng 1");
        assertThat(text(get(officer, "/" + id())))
                .contains("Hội LHPN xã Bình Minh")
                .doesNotContain("hạng 1");
    }

    @Test
    void keepsTheHistoryOfAQuestionThatWasTakenBack() {
        post(head, "/moi", question());
        post(head, "/" + id() + "/bo", Map.of());

        assertThat(count()).isZero();
        assertThat(text(get(officer, "")))
                .contains("Lịch sử thay đổi", "Bỏ nội dung bình xét", "Suy tôn đơn vị dẫn đầu");
    }

    @Test
    void refusesWhatIsTypedWrongWithNothingSaved() {
        Map<String, Object> wrong = question();
        wrong.put("question", "x".repeat(501));
        wrong.put("seats", "0");
        assertThat(text(post(head, "/moi", wrong))).contains("Dài quá: nhiều nhất 500 ký tự.", "Không được nhỏ hơn 1.");

        Map<String, Object> noDay = question();
        noDay.put("heldOn", "31/02/2026");
        assertThat(text(post(head, "/moi", noDay))).contains("Ngày không đúng", "31/02/2026");

        Map<String, Object> foreign = question();
        foreign.put("members", List.of(first.toString(), "999999"));
        assertThat(text(post(head, "/moi", foreign))).contains("Có đơn vị không thuộc năm thi đua này.");

        Map<String, Object> long1 = question();
        long1.put("names", "n".repeat(201));
        assertThat(text(post(head, "/moi", long1))).contains("Mỗi tên dài nhất 200 ký tự");
        assertThat(count()).isZero();
    }

    @Test
    void keepsNamesInOneForm() {
        Map<String, Object> decomposed = question();
        decomposed.put("names", "Nguyễn Thị Hoa\r\n\r\n  Công trình   “Nhà sạch” ");
        post(head, "/moi", decomposed);

        assertThat(jdbc.sql("select name from ballot_candidate where name is not null order by position")
                        .query(String.class)
                        .list())
                .containsExactly("Nguyễn Thị Hoa", "Công trình “Nhà sạch”");
    }

    @Test
    void showsBothValuesWhenTwoPeopleEdit() {
        post(head, "/moi", question());
        Map<String, Object> mine = question();
        mine.put("question", "Câu hỏi của tôi");
        Map<String, Object> theirs = question();
        theirs.put("question", "Câu hỏi của bạn");
        post(head, "/" + id() + "/sua", theirs);

        MvcTestResult answer = post(head, "/" + id() + "/sua", mine);

        assertThat(answer).hasStatus(409);
        assertThat(text(answer)).contains("Câu hỏi của tôi", "Câu hỏi của bạn");
    }

    @Test
    void downloadsTheResults() {
        post(head, "/moi", question());

        assertThat(mvc.get()
                        .uri("/nam/" + year + "/binh-xet/tai-ve")
                        .with(world.as(officer))
                        .exchange(Duration.ofMinutes(2)))
                .hasStatusOk()
                .hasHeader("Content-Type", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }
}
