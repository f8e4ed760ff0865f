package vn.thidua.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static vn.thidua.eligibility.Answer.Outcome.FAIL;
import static vn.thidua.eligibility.Answer.Outcome.PASS;
import static vn.thidua.eligibility.Answer.Outcome.UNKNOWN;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.access.Role;
import vn.thidua.eligibility.Judgement.Verdict;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.UnitId;
import vn.thidua.support.Pages;

/** What the organiser's staff write down on the page of a nomination's conditions, and who reads it. */
class RecordingTests extends EligibilityScene {

    @Test
    void standsOnThePageOfTheNominationAndLeadsOn() {
        asks(Rule.REGISTERED, null);
        world.signed(year, first);

        String nominationPage = Pages.text(pages.get("/de-nghi/" + nomination, staff));

        assertThat(nominationPage)
                .contains("Điều kiện xét khen thưởng", "Không đủ điều kiện")
                .contains("href=\"" + path("") + "\"", path("/mien/REGISTERED"));
    }

    @Test
    void keepsWhatWasLearnedByAsking() {
        asks(Rule.NO_COMPLAINT, null);
        assertThat(outcome(Rule.NO_COMPLAINT)).isEqualTo(UNKNOWN);

        assertThat(check("-1", "true", "01/11/2025")).hasStatus3xxRedirection();
        assertThat(outcome(Rule.NO_COMPLAINT)).isEqualTo(PASS);
        assertThat(judgement().verdict()).isEqualTo(Verdict.ELIGIBLE);

        assertThat(check("0", "false", "02/11/2025")).hasStatus3xxRedirection();
        assertThat(outcome(Rule.NO_COMPLAINT)).isEqualTo(FAIL);
        assertThat(page(board, ""))
                .contains("Ban Thanh tra huyện", "Không đủ điều kiện", "Có khiếu nại, tố cáo đang giải quyết");
    }

    @Test
    void tellsASecondWriterWhatTheFirstOneKept() {
        check("-1", "true", "01/11/2025");
        assertThat(check("-1", "false", "01/11/2025")).hasStatus(409);
        assertThat(check("0", "true", "01/11/2035")).hasStatus(422);
        assertThat(Pages.text(check("0", "true", "01/11/2035"))).contains("Ngày này chưa tới.");
        assertThat(Pages.text(check("0", "", "01/11/2025"))).contains("Ban Thanh tra huyện");
    }

    @Test
    void keepsComplaintsFromThoseWhoCompeteAndWhomTheyAreAbout() {
        asks(Rule.NO_COMPLAINT, null);
        check("-1", "false", "01/11/2025");

        for (AccountId reader : List.of(head, own)) {
            assertThat(page(reader, ""))
                    .contains("Chỉ cơ quan tổ chức và hội đồng xem được")
                    .doesNotContain("Ban Thanh tra huyện", "Không đủ điều kiện", "Có khiếu nại", "Ghi xác minh");
            assertThat(pages.get(path("/xac-minh/COMPLAINT"), reader)).hasStatus(404);
        }
        UnitId other = world.unit(organiser, "Hội LHPN xã Khác");
        assertThat(pages.get(path(""), world.person("khac", Role.UNIT_OFFICER, other)))
                .hasStatus(404);
    }

    @Test
    void letsPassInSpiteOfARuleUntilTheWaiverIsRevoked() {
        asks(Rule.REGISTERED, null);
        world.signed(year, first);
        assertThat(page(staff, "")).contains("Không đủ điều kiện", path("/mien/REGISTERED"));

        assertThat(waive("5/TB-BTV")).hasStatus3xxRedirection();
        assertThat(judgement().verdict()).isEqualTo(Verdict.ELIGIBLE);
        assertThat(outcome(Rule.REGISTERED)).isEqualTo(FAIL);
        assertThat(page(board, ""))
                .contains("được miễn", "5/TB-BTV", "Chưa ký giao ước thi đua của năm", "Bà Trần Thị Mẫu");
        assertThat(page(own, "")).contains("được miễn").doesNotContain("Bà Trần Thị Mẫu");
        assertThat(waive("6/TB-BTV")).hasStatus(422);

        long waiver = jdbc.sql("select id from rule_waiver").query(Long.class).single();
        assertThat(pages.post(path("/thu-hoi/" + waiver), staff)).hasStatus3xxRedirection();
        assertThat(judgement().verdict()).isEqualTo(Verdict.NOT_ELIGIBLE);
        assertThat(page(staff, "")).contains("Đã thu hồi ngày", "Thu hồi việc miễn điều kiện");
        assertThat(pages.post(path("/thu-hoi/" + waiver), staff)).hasStatus(404);
        assertThat(waive("7/TB-BTV")).hasStatus3xxRedirection();
    }

    @Test
    void waivesOnlyWhatStandsInTheWay() {
        assertThat(waive("5/TB-BTV")).hasStatus(422);
        assertThat(pages.get(path("/mien/WOMEN_SHARE"), staff)).hasStatus(404);
        assertThat(pages.get(path("/mien/x"), staff)).hasStatus(404);
        assertThat(pages.get(path("/xac-minh/x"), staff)).hasStatus(404);
        assertThat(pages.post(path("/thu-hoi/1"), staff)).hasStatus(404);
    }

    @Test
    void leavesRecordingToTheStaff() {
        asks(Rule.REGISTERED, null);
        for (AccountId reader : List.of(board, head, own)) {
            assertThat(pages.get(path("/mien/REGISTERED"), reader)).hasStatus(404);
            assertThat(pages.post(path("/mien/REGISTERED"), reader, "waivedBy", "x"))
                    .hasStatus(404);
        }
        assertThat(jdbc.sql("select count(*) from rule_waiver")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void holdsOneStandingWaiverOfARuleWhateverProgramWrites() {
        String insert = """
                insert into rule_waiver (nomination_id, rule, waived_by, reason, number, dated)
                values (?, ?, 'x', 'x', '1', '2025-12-01')""";
        jdbc.sql(insert).params(nomination.value(), "REGISTERED").update();
        for (String refused : List.of("REGISTERED", "WOMEN_SHARE", "SOMETHING")) {
            assertThat(catchThrowable(() ->
                            jdbc.sql(insert).params(nomination.value(), refused).update()))
                    .as(refused)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    private MvcTestResult check(String version, String clear, String on) {
        return pages.post(
                path("/xac-minh/COMPLAINT"),
                staff,
                "version",
                version,
                "clear",
                clear,
                "checkedOn",
                on,
                "asked",
                "Ban Thanh tra huyện",
                "source",
                "Công văn 12/CV-TT");
    }

    private MvcTestResult waive(String number) {
        return pages.post(
                path("/mien/REGISTERED"),
                staff,
                "waivedBy",
                "Bà Trần Thị Mẫu, Chủ tịch",
                "number",
                number,
                "dated",
                "01/12/2025",
                "reason",
                "Ký muộn do sáp nhập");
    }
}
