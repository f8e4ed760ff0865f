package vn.thidua.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.access.Role;
import vn.thidua.shared.PaperCode;
import vn.thidua.shared.UnitId;
import vn.thidua.support.Pages;

/** A decision from what the board recommends to what stands in the register. */
class DecisionTests extends DecisionScene {

    private static final LocalDate JUNE = LocalDate.of(2024, 6, 30);

    @Autowired
    PaperStates papers;

    @ParameterizedTest
    @CsvSource({"2024-06-30,14400000,14.400.000 đồng", "2024-07-01,18720000,18.720.000 đồng"})
    void aProvincialFlagCarriesTheMoneyOfItsDay(LocalDate day, long amount, String shown) {
        recommended(0);
        long decision = issued("12/QĐ-UBND", day);

        assertThat(jdbc.sql("select amount from award_grant").query(Long.class).single())
                .isEqualTo(amount);
        assertThat(Pages.text(get("/quyet-dinh/" + decision))).contains(shown);
        assertThat(Pages.text(get("/quyet-dinh/" + decision + "/in"))).contains("Tổng tiền thưởng: " + shown);
    }

    @Test
    void withoutAKnownBaseSalaryThereIsNoAmount() {
        recommended(0);
        jdbc.sql("update nomination set proposed_on = '2023-01-01'").update();
        jdbc.sql("update board_review set reviewed_on = '2023-02-01'").update();
        long decision = draft("12/QĐ-UBND", LocalDate.of(2023, 6, 30));
        takeAll(decision);
        assertThat(Pages.text(get("/quyet-dinh/" + decision))).contains("chưa có căn cứ nào");
        issue(decision);
        assertThat(count("award_grant")).isZero();
        jdbc.sql("insert into decision_basis (decision_id, position, title) values (?, 1, 'Luật của ngày ấy')")
                .param(decision)
                .update();
        issue(decision);

        assertThat(count("award_grant where amount is null")).isEqualTo(1);
        assertThat(Pages.text(get("/quyet-dinh/" + decision))).containsIgnoringCase("chưa có mức");
    }

    @Test
    void saysBeforehandWhichDaysCannotBe() {
        recommended(0);
        long early = draft("12/QĐ-UBND", LocalDate.of(2024, 5, 1));
        takeAll(early);
        assertThat(Pages.text(get("/quyet-dinh/" + early))).contains("ngày này trước ngày hội đồng xét");
        long late = draft("13/QĐ-UBND", LocalDate.of(2099, 1, 1));
        assertThat(Pages.text(get("/quyet-dinh/" + late))).contains("ngày này chưa tới");
    }

    @Test
    void whatLiesInADraftIsNotWithdrawnUnderneath() {
        long nomination = recommended(0);
        long decision = draft("12/QĐ-UBND", JUNE);
        takeAll(decision);
        Map<String, String> withdrawal =
                Map.of("withdrawnOn", "20/06/2024", "withdrawReason", "Đơn vị xin rút", "reason", "Đơn vị xin rút");
        String[] fields = withdrawal.entrySet().stream()
                .flatMap(field -> java.util.stream.Stream.of(field.getKey(), field.getValue()))
                .toArray(String[]::new);
        assertThat(Pages.text(pages.post("/de-nghi/" + nomination + "/rut", staff, fields)))
                .contains("đang nằm trong một dự thảo quyết định");
        post("/quyet-dinh/" + decision + "/de-nghi/" + nomination + "/bo", Map.of());
        assertThat(pages.post("/de-nghi/" + nomination + "/rut", staff, fields)).hasStatus3xxRedirection();
    }

    @Test
    void anIssuedDecisionGrantsEntersAndConfirms() {
        long nomination = recommended(0);
        long decision = issued("12/QĐ-UBND", JUNE);

        assertThat(stage(nomination)).isEqualTo("DECIDED");
        assertThat(count("award_decision where outcome = 'GRANTED' and number = '12/QĐ-UBND' and decision_id = "
                        + decision))
                .isEqualTo(1);
        PaperState paper = papers.find(code("decision")).orElseThrow();
        assertThat(paper.kind()).isEqualTo(PaperState.Kind.DECISION);
        assertThat(paper.signerName()).isEqualTo("Trần Văn Mẫu");
        assertThat(papers.find(code("award_grant")).orElseThrow().lines().get(0).recipient())
                .isEqualTo("Hội LHPN xã An Bình");
    }

    @Test
    void whatTheAuthorityDoesNotGrantIsRefusedWithItsReason() {
        long granted = recommended(0);
        long refused = recommended(1);
        long decision = draft("12/QĐ-UBND", JUNE);
        takeAll(decision);
        post("/quyet-dinh/" + decision + "/de-nghi/" + refused, Map.of("refusal", "Có đơn thư đang xem xét"));
        issue(decision);

        assertThat(stage(refused)).isEqualTo("DECIDED");
        assertThat(count("award_decision where outcome = 'REFUSED' and reason = 'Có đơn thư đang xem xét'"))
                .isEqualTo(1);
        assertThat(jdbc.sql("select nomination_id from award_grant")
                        .query(Long.class)
                        .list())
                .containsExactly(granted);
    }

    @Test
    void onlyWhatTheBoardRecommendsCanBeTakenIn() {
        long refused = reviewed(members.get(0), flag, "NOT_RECOMMENDED");
        long unseen = world.nomination(year, members.get(1), flag, "EXAMINED").value();
        long decision = draft("12/QĐ-UBND", JUNE);

        for (long nomination : new long[] {refused, unseen}) {
            assertThat(post("/quyet-dinh/" + decision + "/de-nghi", Map.of("chosen", Long.toString(nomination))))
                    .hasStatus(422);
        }
        assertThat(count("decision_item")).isZero();
    }

    @Test
    void whatIsMissingIsSaidAndNothingIsIssued() {
        recommended(0);
        post("/quyet-dinh/moi", Map.of("year", "2024", "authority", Long.toString(authority(flag))));
        long decision =
                jdbc.sql("select max(id) from decision").query(Long.class).single();

        assertThat(Pages.text(get("/quyet-dinh/" + decision)))
                .contains("Ghi số quyết định.", "Ghi ngày quyết định.", "Chọn ít nhất một đề nghị.");
        issue(decision);
        assertThat(count("decision where issued_at is not null")).isZero();
        assertThat(count("award_grant")).isZero();
    }

    @Test
    void anIssuedDecisionStaysAsItIs() {
        recommended(0);
        long decision = issued("12/QĐ-UBND", JUNE);
        recommended(1);

        takeAll(decision);
        issue(decision);
        post("/quyet-dinh/" + decision + "/bo", Map.of());
        post("/quyet-dinh/" + decision + "/dieu", Map.of("text", "Khác"));

        assertThat(count("decision_item")).isEqualTo(1);
        assertThat(count("award_grant")).isEqualTo(1);
        assertThat(count("decision_article where body like '%Cờ thi đua%01 tập thể%'"))
                .isEqualTo(1);
    }

    @Test
    void aNumberIsGivenOnceByAnAuthorityInAYear() {
        draft("12/QĐ-UBND", JUNE);
        draft("12/qđ-ubnd", LocalDate.of(2024, 12, 1));
        draft("12/QĐ-UBND", LocalDate.of(2023, 12, 1));

        assertThat(jdbc.sql("select decided_on from decision order by 1")
                        .query(LocalDate.class)
                        .list())
                .containsExactly(LocalDate.of(2023, 12, 1), JUNE);
    }

    @Test
    void anExpiredBasisIsWarnedOfWithItsSuccessor() {
        long decision = draft("12/QĐ-UBND", LocalDate.of(2025, 6, 30));
        String version = pages.version("/don-vi/" + organiser + "/quyet-dinh/" + decision + "/sua", staff);
        post(
                "/quyet-dinh/" + decision + "/sua",
                Map.of(
                        "version",
                        version,
                        "year",
                        "2024",
                        "authority",
                        Long.toString(authority(flag)),
                        "decidedOn",
                        "01/07/2025"));

        assertThat(Pages.text(get("/quyet-dinh/" + decision)))
                .contains("Căn cứ đã hết hiệu lực vào ngày quyết định: Nghị định số 98/2023/NĐ-CP")
                .contains("Văn bản thay thế: Nghị định số 152/2025/NĐ-CP");
        assertThat(Pages.text(get("/quyet-dinh/" + decision + "/can-cu"))).doesNotContain("06/2026/QH16");
    }

    @Test
    void theListNamesWhatWaitsAndTheMoneyOfEachFund() {
        recommended(0);
        recommended(1);
        reviewed(members.get(0), certificate, "RECOMMENDED");
        assertThat(shown("/quyet-dinh"))
                .contains("2 đề nghị, Hệ thống của Hội", "1 đề nghị, Hệ thống của Hội", "Chủ tịch UBND tỉnh, 2024");

        issued("12/QĐ-UBND", JUNE);

        assertThat(shown("/quyet-dinh?nam=2024"))
                .contains("1 đề nghị, Hệ thống của Hội", "Quỹ thi đua, khen thưởng tỉnh", "28.800.000 đồng")
                .doesNotContain("2 đề nghị, Hệ thống của Hội");
    }

    @Test
    void anotherOrganiserFindsNoneOfIt() {
        recommended(0);
        long decision = issued("12/QĐ-UBND", JUNE);
        UnitId other = world.organiser("Hội LHPN tỉnh khác");
        var stranger = world.person("nguoila", Role.ORGANISER_STAFF, other);

        assertThat(pages.get("/don-vi/" + other + "/quyet-dinh/" + decision, stranger))
                .hasStatus(404);
        assertThat(pages.get("/don-vi/" + organiser + "/quyet-dinh/" + decision, stranger))
                .hasStatus(404);
    }

    @Test
    void aPageCostsTheSameWhateverTheLengthOfItsList() {
        recommended(0);
        long decision = draft("12/QĐ-UBND", JUNE);
        takeAll(decision);
        String page = "/don-vi/" + organiser + "/quyet-dinh/" + decision;
        long one = pages.statements(page, staff);
        recommended(1);
        recommended(2);
        takeAll(decision);

        assertThat(count("decision_item")).isEqualTo(3);
        assertThat(pages.statements(page, staff)).isEqualTo(one);
    }

    /** The words of a page as they are read. */
    private String shown(String path) {
        return Jsoup.parse(Pages.text(get(path))).text();
    }

    private PaperCode code(String table) {
        return new PaperCode(
                jdbc.sql("select code from " + table).query(String.class).single());
    }
}
