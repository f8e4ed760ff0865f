package vn.thidua.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thidua.support.Pages.text;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import vn.thidua.shared.RuleViolation;
import vn.thidua.support.Pages;
import vn.thidua.task.Task;
import vn.thidua.task.TaskSource;

class AwardPageTests extends AwardScene {

    @Autowired
    @Qualifier("awardTasks")
    TaskSource tasks;

    @Test
    void keepsProposedRecommendedAndGrantedAsFactsBesideEachOther() {
        world.rule(programme, "BOARD_THRESHOLD", "80");
        world.rule(programme, "BOARD_BASE", "ALL_MEMBERS");
        assertThat(post(head, "/moi", proposal())).hasStatus3xxRedirection();
        long id = last();
        assertThat(send(head, id, "/gui", Map.of())).hasStatus3xxRedirection();

        assertThat(send(staff, id, "/hoi-dong", review("8", "1"))).hasStatus3xxRedirection();
        assertThat(text(get(board, "/hoi-dong")))
                .contains("8 tán thành, 1 không tán thành, trên 9 thành viên", "88,9 %", "Cần từ 80 % trở lên", "Đạt");
        world.close(year);
        grant(id);

        assertThat(text(see(officer, id, "")))
                .contains("18/11/2025", "05/12/2025", "20/06/2026", "Quyết định số 12/QĐ-BTV", "Dẫn đầu cụm về điểm")
                .doesNotContain("RECOMMENDED", "GRANTED", "COLLECTIVE");
    }

    @Test
    void knowsNothingOfResultsThatNobodyRecordedInAYearThatIsOver() {
        nomination(year, first);
        assertThat(text(get(staff, ""))).contains(">chưa có thông tin<").doesNotContain(">chưa<");
        assertThat(text(mvc.get().uri("/nam/{y}", year).with(world.as(staff)).exchange()))
                .contains("1 đề nghị, chưa có thông tin về kết quả");

        jdbc.sql(
                        "insert into calendar_entry (programme_id, year, step, due_on) values (?, 2025, 'NOMINATION', '2025-12-31')")
                .param(programme.value())
                .update();
        assertThat(text(get(staff, ""))).contains(">chưa<");
        assertThat(text(mvc.get().uri("/nam/{y}", year).with(world.as(staff)).exchange()))
                .contains("1 đề nghị, hội đồng đề nghị khen 0, được tặng 0");
    }

    @Test
    void marksInventedNominations() {
        nomination(year, first);
        assertThat(mvc.get().uri("/khen-thuong").with(world.as(staff)))
                .bodyText()
                .doesNotContain("Số liệu minh họa");
        jdbc.sql("update cluster set is_demo = true").update();

        assertThat(mvc.get().uri("/khen-thuong").with(world.as(staff)))
                .bodyText()
                .containsOnlyOnce("Số liệu minh họa");
    }

    @Test
    void refusesAUnitThatHadToSignTheCovenantAndDidNot() {
        world.rule(programme, "REGISTRATION_REQUIRED", "true");
        world.signed(year, second);

        assertThat(text(post(head, "/moi", proposal())))
                .contains("Hội LHPN xã An Bình chưa ký giao ước của năm nên chưa được đề nghị khen thưởng");
        assertThat(count("nomination")).isZero();
        Map<String, String> signer = proposal();
        signer.put("member", second.toString());
        assertThat(post(head, "/moi", signer)).hasStatus3xxRedirection();
    }

    @Test
    void refusesVotesThatCannotBeTrueWithTheSum() {
        long id = nomination(year, first);

        assertThat(text(send(staff, id, "/hoi-dong", review("8", "3"))))
                .contains("Tán thành 8 + không tán thành 3 = 11, nhiều hơn 9 thành viên hội đồng.");
        Map<String, String> crowd = review("8", "1");
        crowd.put("present", "10");
        assertThat(text(send(staff, id, "/hoi-dong", crowd))).contains("Dự họp 10, nhiều hơn 9 thành viên");
        Map<String, String> noReason = review("2", "7");
        noReason.put("outcome", "NOT_RECOMMENDED");
        assertThat(send(staff, id, "/hoi-dong", noReason)).hasStatus(422);
        assertThat(count("board_review")).isZero();
    }

    @Test
    void asksForAReasonWhereTheBoardRecommendsBelowTheThreshold() {
        world.rule(programme, "BOARD_THRESHOLD", "80");
        world.rule(programme, "BOARD_BASE", "ALL_MEMBERS");
        long id = nomination(year, first);
        Map<String, String> few = review("5", "4");

        assertThat(send(staff, id, "/hoi-dong", few))
                .hasStatus(422)
                .bodyText()
                .contains("Số phiếu chưa đạt tỷ lệ quy định. Hãy ghi lý do vẫn đề nghị khen.");
        few.put("reason", "Thường trực Hội đồng thống nhất sau khi bổ sung hồ sơ");
        assertThat(send(staff, id, "/hoi-dong", few)).hasStatus3xxRedirection();
    }

    @Test
    void saysOfAUnitThatLeftThatItLeft() {
        jdbc.sql("update membership set left_on = '2025-06-30', leave_reason = 'Giải thể' where id = ?")
                .param(second.value())
                .update();

        assertThat(get(head, "/moi")).bodyText().contains("Hội LHPN xã Bình Minh (thôi tham gia sau ngày 30/06/2025)");
    }

    @Test
    void refusesAProposalOfADayToCome() {
        Map<String, String> ahead = proposal();
        ahead.put("proposedOn", "01/01/2099");

        assertThat(post(head, "/moi", ahead)).hasStatus(422).bodyText().contains("Ngày này chưa tới.");
        post(head, "/moi", proposal());
        long id = last();
        assertThat(send(head, id, "/sua", ahead)).hasStatus(422).bodyText().contains("Ngày này chưa tới.");
    }

    @Test
    void proposesAReturnedNominationAnew() {
        post(head, "/moi", proposal());
        long id = last();
        send(head, id, "/gui", Map.of());
        send(staff, id, "/hoi-dong", review("8", "1"));
        assertThat(text(send(head, id, "/sua", proposal()))).contains("Đề nghị đã gửi nên không sửa được");
        Map<String, String> back = review("0", "0");
        back.put("version", "0");
        back.put("outcome", "RETURNED");
        back.put("reason", "Thiếu số liệu");
        assertThat(send(staff, id, "/hoi-dong", back)).hasStatus3xxRedirection();
        assertThat(text(see(head, id, ""))).contains("Thiếu số liệu");
        assertThat(tasks.tasksOf(world.actor(head))).extracting(Task::key).containsExactly("award.task.returned");

        Map<String, String> mended = proposal();
        mended.put("achievement", "Dẫn đầu cụm: 98 điểm");
        mended.put(
                "version",
                jdbc.sql("select version from nomination").query(String.class).single());
        assertThat(send(head, id, "/sua", mended)).hasStatus3xxRedirection();
        assertThat(send(head, id, "/gui", Map.of())).hasStatus3xxRedirection();

        assertThat(text(get(head, "")))
                .contains("Lịch sử thay đổi", "Sửa đề nghị khen thưởng")
                .doesNotContain("Ghi ý kiến hội đồng");
        assertThat(tasks.tasksOf(world.actor(staff))).extracting(Task::key).containsExactly("award.task.receive");
        assertThat(text(see(staff, id, "/hoi-dong"))).contains("Thiếu số liệu");
    }

    @Test
    void withdrawsWithAReasonAndKeepsTheNomination() {
        long id = nomination(year, first);

        assertThat(text(send(head, id, "/rut", fields("withdrawnOn", "01/11/2025", "reason", "x"))))
                .contains("Ngày này trước ngày đề nghị.");
        assertThat(send(head, id, "/rut", fields("withdrawnOn", "01/12/2025", "reason", "")))
                .hasStatus(422);
        assertThat(send(head, id, "/rut", fields("withdrawnOn", "01/12/2025", "reason", "Đề nghị nhầm")))
                .hasStatus3xxRedirection();

        assertThat(text(see(head, id, ""))).contains("Đề nghị nhầm", "Đã rút");
        assertThat(send(staff, id, "/hoi-dong", review("8", "1"))).hasStatus(422);
        assertThatThrownBy(() -> grant(id)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void refusesWhatIsTypedWrongWithNothingSaved() {
        Map<String, String> nobody = proposal();
        nobody.remove("member");
        assertThat(text(post(head, "/moi", nobody))).contains("Hãy chọn đơn vị, hoặc ghi tên tập thể.");
        Map<String, String> person = proposal();
        person.put("recipient", "INDIVIDUAL");
        person.put("name", "Nguyễn Thị Hoa");
        assertThat(text(post(head, "/moi", person))).contains("không dành cho đối tượng đó");
        Map<String, String> foreign = proposal();
        foreign.put("member", "999999");
        assertThat(text(post(head, "/moi", foreign))).contains("Đơn vị này không thuộc năm thi đua.");
        Map<String, String> elsewhere = proposal();
        long otherAward = award(world.programme(organiser, "Hệ thống khác"), "Bằng khen", "ANY", null);
        elsewhere.put("award", Long.toString(otherAward));
        assertThat(text(post(head, "/moi", elsewhere))).contains("không có trong hệ thống thi đua");
        Map<String, String> tooLong = proposal();
        tooLong.put("achievement", "x".repeat(2001));
        assertThat(text(post(head, "/moi", tooLong))).contains("Dài quá: nhiều nhất 2.000 ký tự.");
        assertThat(count("nomination")).isZero();
    }

    @Test
    void proposesAUnitOnceForOneAward() {
        post(head, "/moi", proposal());

        assertThat(text(post(head, "/moi", proposal()))).contains("đã được đề nghị danh hiệu, hình thức này");
        assertThat(count("nomination")).isEqualTo(1);
    }

    @Test
    void proposesAPersonOnceForOneAwardAndTellsTwoOfOneNameApart() {
        long letter = award(programme, "Giấy khen", "INDIVIDUAL", null);
        Map<String, String> person =
                Pages.with(Pages.with(proposal(), "award", Long.toString(letter)), "recipient", "INDIVIDUAL");

        post(head, "/moi", Pages.with(person, "name", "Nguyễn Thị Hoa"));
        assertThat(post(head, "/moi", Pages.with(person, "name", "Nguyễn Thị Hoa ")))
                .hasStatus(422)
                .bodyText()
                .contains("Nguyễn Thị Hoa đã được đề nghị danh hiệu, hình thức này trong năm.");
        assertThat(post(head, "/moi", Pages.with(person, "name", "Nguyễn Thị Hoa, thôn 3")))
                .hasStatus3xxRedirection();
        assertThat(count("nomination")).isEqualTo(2);
    }

    @Test
    void warnsAboveTheQuotaAndSaysWhatAReportDoesNotName() {
        nomination(year, first);
        long unnamed = nomination(year, second);
        jdbc.sql(
                        "update nomination set recipient_kind = 'UNKNOWN', membership_id = null, recipient_id = null, proposed_on = null where id = ?")
                .param(unnamed)
                .update();

        assertThat(text(get(officer, ""))).contains("Báo cáo không nêu", "vượt số lượng", "chưa có ngày");
    }

    @Test
    void judgesAYearByTheAwardsOfThatYear() {
        nomination(year, first);
        nomination(year, second);
        jdbc.sql("update award_kind set valid_to = '2025-12-31'").update();
        long later = award(programme, "Cờ thi đua", "COLLECTIVE", 2, "2026-01-01");

        assertThat(text(get(head, ""))).contains("vượt số lượng");
        String awards = text(get(head, "/moi")).replaceAll("(?s).*name=\"award\"(.*?)</select>.*", "$1");
        assertThat(awards).contains("<option value=\"" + flag + "\"").doesNotContain("<option value=\"" + later + "\"");
    }

    @Test
    void suggestsWhomTheVoteChose() {
        long ballot = jdbc.sql("""
                insert into ballot (cluster_year_id, position, subject, question, method, counts_reported, issued, returned, valid,
                                    invalid)
                values (?, 1, 'LEADING_UNIT', 'Suy tôn', 'SECRET', true, 7, 7, 7, 0) returning id""").param(year.value()).query(Long.class).single();
        jdbc.sql(
                        "insert into ballot_candidate (ballot_id, membership_id, position, votes, chosen) values (?, ?, 1, 6, true)")
                .params(ballot, second.value())
                .update();
        assertThat(tasks.tasksOf(world.actor(head))).extracting(Task::key).containsExactly("award.task.propose");
        assertThat(text(get(head, ""))).contains("6/7 phiếu hợp lệ", "ungVien=" + ballot + "-1");
        assertThat(text(get(head, "/moi?ungVien=" + ballot + "-1")))
                .contains("<option value=\"" + second + "\" selected=\"selected\">");

        Map<String, String> proposal = proposal();
        proposal.put("member", second.toString());
        post(head, "/moi", proposal);

        assertThat(text(get(head, ""))).doesNotContain("ungVien=");
    }

    @Test
    void showsBothValuesWhenTwoPeopleEdit() {
        post(head, "/moi", proposal());
        long id = last();
        Map<String, String> theirs = proposal();
        theirs.put("achievement", "Của bạn");
        Map<String, String> mine = proposal();
        mine.put("achievement", "Của tôi");
        send(head, id, "/sua", theirs);

        var answer = send(head, id, "/sua", mine);

        assertThat(answer).hasStatus(409);
        assertThat(text(answer)).contains("Của bạn", "Của tôi");
        send(head, id, "/gui", Map.of());
        send(staff, id, "/hoi-dong", review("8", "1"));
        assertThat(send(staff, id, "/hoi-dong", review("9", "0"))).hasStatus(409);
    }
}
