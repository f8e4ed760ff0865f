package vn.thidua.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.support.DatabaseTest;

@DatabaseTest
class FragmentTests {

    @Autowired
    MockMvcTester mvc;

    @Test
    void drawsEveryFragment() {
        assertThat(mvc.get().uri("/kieu-mau"))
                .hasStatusOk()
                .bodyText()
                .contains("<h1 class=\"page-title\">Kiểu mẫu giao diện</h1>", "href=\"/kieu-mau/bang.xlsx\"")
                .contains("value=\"18,5\"", "value=\"31/12/2026\"", "name=\"version\" value=\"7\"")
                .contains("status-inferred", "chưa có thông tin", "1–50 trong 120 dòng", "/kieu-mau?trang=2")
                .contains("width=\"97.5%\"", "width=\"60%\"", "3/5")
                .doesNotContain("??", "th:");
    }

    @Test
    void marksEachWrongFieldAndKeepsWhatWasTyped() {
        MvcTestResult answer = send("name", "", "points", "mười", "date", "31/02/2026", "version", "7");

        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .contains("value=\"mười\"", "value=\"31/02/2026\"")
                .contains("id=\"points-error\"", "aria-describedby=\"points-error\"")
                .contains("Có mục cần sửa");
    }

    @Test
    void asksForWhatIsMissing() {
        assertThat(send("name", "", "points", "1", "date", "1/2/2026", "kind", "", "version", "7"))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"name-error\"", "id=\"kind-error\"", "Hãy điền mục này.");
    }

    @Test
    void tellsARuleBesideItsField() {
        assertThat(send("name", "A", "points", "1", "date", "1/2/2026", "kind", "CLUSTER", "version", "7"))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"agreed-error\"", "Phải thống nhất trước khi lưu.");
    }

    @Test
    void showsBothValuesWhenTwoPeopleEdited() {
        assertThat(send("name", "Cụm một", "points", "1", "date", "1/2/2026", "kind", "BLOCK", "version", "6"))
                .hasStatus(409)
                .bodyText()
                .contains("<td>TD-1</td>", "<td>Cụm một</td>")
                .contains("name=\"version\" value=\"7\"", "value=\"BLOCK\" selected=\"selected\"");
    }

    @Test
    void saysSoWhenItWorked() {
        MvcTestResult answer =
                send("name", "A", "points", "1", "date", "1/2/2026", "kind", "BLOCK", "agreed", "true", "version", "7");

        assertThat(answer).hasRedirectedUrl("/kieu-mau");
    }

    @Test
    void refusesAVersionThatIsNoNumber() {
        assertThat(send("name", "A", "points", "1", "version", "bảy")).hasStatus(422);
    }

    private MvcTestResult send(String... fields) {
        var request = mvc.post().uri("/kieu-mau").param("_agreed", "on").with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
