package vn.thidua.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.shared.PaperCode;
import vn.thidua.shared.UnitId;
import vn.thidua.support.Awarded;
import vn.thidua.support.DatabaseTest;
import vn.thidua.support.Pages;
import vn.thidua.support.Statements;
import vn.thidua.support.World;

/** What a stranger reads of a paper. */
@DatabaseTest
class ConfirmationPageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    private static int lines;

    private final PaperCode ofDecision = PaperCode.random();
    private final PaperCode ofUnit = PaperCode.random();
    private final PaperCode ofPerson = PaperCode.random();
    private String address;
    private Awarded awarded;
    private long person;

    @BeforeEach
    void aDecisionIsOut() {
        address = "198.51.100." + ++lines;
        UnitId organiser = world.organiser("Hội LHPN tỉnh Mẫu");
        UnitId unit = world.unit(organiser, "Hội LHPN xã An Bình");
        awarded = new Awarded(jdbc, organiser);
        long decision = awarded.decision(ofDecision);
        awarded.grant(decision, unit, "Cờ thi đua", "Đơn vị dẫn đầu phong trào thi đua năm 2025", ofUnit);
        person = awarded.grant(decision, unit, "Nguyễn Thị Mẩu", "Bằng khen", null, ofPerson);
    }

    @Test
    void aCertificateIsConfirmedWithoutAnAccount() {
        MvcTestResult answer = look(ofUnit.value());

        assertThat(answer).hasStatusOk();
        assertThat(Jsoup.parse(Pages.text(answer)).select("main").text())
                .contains(
                        "Còn hiệu lực",
                        "Hội LHPN xã An Bình",
                        "Cờ thi đua",
                        "Đơn vị dẫn đầu phong trào thi đua năm 2025",
                        Awarded.NUMBER,
                        "20/06/2026",
                        Awarded.AUTHORITY,
                        "Nguyễn Thị Quỳnh Hương",
                        ofUnit.grouped());
    }

    @Test
    void nothingIsShownThatDoesNotStandOnThePaper() {
        String page = Pages.text(look(ofUnit.value()));

        assertThat(page).doesNotContain("Mẩu", "3510000", "3.510.000", ofDecision.value(), ofPerson.value());
        assertThat(page).doesNotContain(ofDecision.grouped(), ofPerson.grouped(), "/don-vi/", "/de-nghi/");
    }

    @Test
    void aDecisionIsConfirmedWithWhomItNames() {
        assertThat(text(look(ofDecision.value())))
                .contains(
                        "Quyết định khen thưởng", "Còn hiệu lực", "Hội LHPN xã An Bình", "Nguyễn Thị Mẩu", "Bằng khen");
    }

    @Test
    void whatWasCorrectedReadsAsItHoldsNow() {
        awarded.corrected(person, "Nguyễn Thị Mẫu");

        assertThat(text(look(ofPerson.value())))
                .contains("Đã đính chính", "20/QĐ-BTV", "trước ghi “Nguyễn Thị Mẩu”, nay là “Nguyễn Thị Mẫu”")
                .doesNotContain("Còn hiệu lực", "Sai dấu");
        assertThat(text(look(ofUnit.value()))).contains("Còn hiệu lực");
    }

    @Test
    void whatWasRevokedSaysSinceWhen() {
        awarded.revoked(person);

        assertThat(text(look(ofPerson.value())))
                .contains("Đã thu hồi từ ngày 01/09/2026", "30/QĐ-BTV", "không còn giá trị")
                .doesNotContain("Còn hiệu lực", "Khai không đúng");
        assertThat(text(look(ofDecision.value()))).contains("Đã đính chính", "Đã thu hồi từ ngày 01/09/2026");
    }

    @Test
    void aPaperOfTheDemonstrationIsCalledInvented() {
        assertThat(text(look(ofDecision.value())))
                .contains("có thật và còn nguyên")
                .doesNotContain("minh họa");

        jdbc.sql("update unit set is_demo = true").update();

        for (PaperCode code : new PaperCode[] {ofDecision, ofUnit}) {
            assertThat(text(look(code.value())))
                    .contains("Số liệu minh họa", "Đây không phải văn bản có thật")
                    .doesNotContain("có thật và còn nguyên", "Còn hiệu lực", "Còn giá trị");
        }
    }

    @Test
    void anUnknownCodeAndASlipOfThePenAreToldApart() {
        PaperCode unknown = PaperCode.random();
        MvcTestResult none = look(unknown.value());
        assertThat(none).hasStatus(404);
        assertThat(text(none)).contains("Không có văn bản hay bằng khen nào mang mã " + unknown.grouped());

        String slip = ofUnit.value().substring(0, 19) + (ofUnit.value().endsWith("0") ? '1' : '0');
        assertThat(text(look(slip))).contains("Mã gõ chưa đúng").doesNotContain("Không có quyết định");
        assertThat(Statements.of(() -> look(slip))).isEmpty();
    }

    @Test
    void aDraftIsNoPaper() {
        PaperCode drafted = PaperCode.random();
        jdbc.sql("""
                insert into decision (organiser_id, year, authority_id, authority, code)
                select organiser_id, year, authority_id, authority, ? from decision where code = ?""").params(drafted.value(), ofDecision.value()).update();

        assertThat(look(drafted.value())).hasStatus(404);
    }

    @Test
    void howeverTheCodeIsTypedItLeadsToThePaper() {
        assertThat(mvc.get()
                        .uri("/xac-nhan")
                        .param("ma", " " + ofUnit.grouped().toLowerCase())
                        .exchange())
                .hasRedirectedUrl(ofUnit.path());
        MvcTestResult slip =
                mvc.get().uri("/xac-nhan").param("ma", "mã gì đó <b>").exchange();
        assertThat(slip).hasStatusOk();
        Document page = Jsoup.parse(Pages.text(slip));
        assertThat(page.select("[role=alert]").text()).contains("Mã gõ chưa đúng");
        assertThat(page.select("#ma").val()).isEqualTo("mã gì đó <b>");
    }

    @Test
    void noSearchEngineAndNoBrowserKeepsIt() {
        MvcTestResult answer = look(ofUnit.value());
        assertThat(answer).hasHeader("X-Robots-Tag", "noindex, nofollow");
        assertThat(answer.getResponse().getHeader("Cache-Control")).contains("no-store");
        assertThat(mvc.get().uri("/xac-nhan").exchange()).hasHeader("X-Robots-Tag", "noindex, nofollow");
    }

    @Test
    void whoTriesCodesIsStoppedEvenUnderOtherNames() {
        int stopped = 0;
        for (int look = 0; look < 70; look++) {
            int at = look;
            MvcTestResult answer = mvc.get()
                    .uri(PaperCode.random().path())
                    .header("X-Forwarded-For", "192.0.2." + at)
                    .with(request -> {
                        request.setRemoteAddr(address);
                        return request;
                    })
                    .exchange();
            stopped += answer.getResponse().getStatus() == 429 ? 1 : 0;
        }
        assertThat(stopped).isBetween(5, 10);
        MvcTestResult stoppedToo = look(ofUnit.value());
        assertThat(stoppedToo).hasStatus(429).containsHeader("Retry-After");
        assertThat(text(stoppedToo)).contains("Hãy chờ").doesNotContain("Cờ thi đua");
        address = "198.51.100.200";
        assertThat(look(ofUnit.value())).hasStatusOk();
    }

    private MvcTestResult look(String code) {
        return mvc.get()
                .uri("/xac-nhan/{code}", code)
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .exchange();
    }

    private static String text(MvcTestResult answer) {
        return Jsoup.parse(Pages.text(answer)).select("main").text();
    }
}
