package vn.thidua.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.Filter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.test.context.ActiveProfiles;
import vn.thidua.access.Role;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.UnitId;
import vn.thidua.support.DatabaseCleaner;
import vn.thidua.support.Statements;
import vn.thidua.support.TestDatabase;
import vn.thidua.support.World;

/** Refusals as a browser meets them: over HTTP, through Tomcat's own error handling. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@Import({TestDatabase.class, Statements.class, World.class})
@ActiveProfiles("test")
@ExtendWith(DatabaseCleaner.class)
class RefusalPageTests {

    private static final int SENT = 200_000;

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    World world;

    /** A download that fails when much of it has been sent. */
    @TestConfiguration
    static class FailsInTheMiddle {

        @Bean
        FilterRegistrationBean<Filter> failsInTheMiddle() {
            var filter = new FilterRegistrationBean<Filter>((request, response, chain) -> {
                response.getOutputStream().write(new byte[SENT]);
                response.flushBuffer();
                throw new IllegalStateException("the rest cannot be read");
            });
            filter.addUrlPatterns("/dut-giua-chung");
            filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
            return filter;
        }
    }

    @Test
    void aFileThatFailsInTheMiddleEndsThereWithoutThePageOfTheError() throws Exception {
        var answer = http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/dut-giua-chung"))
                        .build(),
                HttpResponse.BodyHandlers.ofInputStream());
        ByteArrayOutputStream received = new ByteArrayOutputStream();

        assertThatThrownBy(() -> answer.body().transferTo(received))
                .as("the browser is told that the file is not whole")
                .isInstanceOf(IOException.class);
        assertThat(received.toByteArray()).hasSizeLessThanOrEqualTo(SENT).containsOnly(0);
    }

    @Test
    void signInPageMakesNoSession() throws Exception {
        var answer = send("GET", "/dang-nhap", "");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(cookies(answer)).contains("khoa-bieu-mau").doesNotContain("JSESSIONID");
        assertThat(answer.headers().allValues("set-cookie")).allMatch(cookie -> cookie.contains("HttpOnly"));
    }

    @Test
    void formSentAfterTheSessionIsToldThatNothingWasKept() throws Exception {
        var page = send("GET", "/dang-nhap", "");

        var answer = send(
                "POST",
                "/nam/7/giao-uoc",
                "_csrf=" + token(page.body()),
                "Cookie",
                cookies(page),
                "Referer",
                "http://localhost:" + port + "/nam/7/giao-uoc/sua");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body())
                .contains("Phiên làm việc đã hết", "CHƯA được lưu", "href=\"/nam/7/giao-uoc/sua\"")
                .doesNotContain("??");
    }

    @Test
    void formWithoutItsTokenIsRefusedWithoutAWayToAStranger() throws Exception {
        var answer = send("POST", "/dang-nhap", "username=a", "Referer", "https://la.example/nam/7");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Phiên làm việc đã hết", "href=\"/viec-cua-toi\"");
    }

    @Test
    void readerIsSentToSignInAndComesBack() throws Exception {
        world.person("canbo", Role.ORGANISER_STAFF, world.organiser("Hội LHPN tỉnh Mẫu"));
        var wanted = send("GET", "/viec-cua-toi?x=1", "");
        assertThat(wanted.headers().firstValue("location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/dang-nhap"));
        var page = send("GET", "/dang-nhap", "", "Cookie", cookies(wanted));

        var signedIn = send(
                "POST",
                "/dang-nhap",
                "username=canbo&password=mat-khau-thu&_csrf=" + token(page.body()),
                "Cookie",
                cookies(wanted) + "; " + cookies(page));

        assertThat(signedIn.headers().firstValue("location").orElseThrow()).contains("/viec-cua-toi?x=1");
    }

    @Test
    void actInAYearThatWasClosedMeanwhileIsToldSo() throws Exception {
        UnitId organiser = world.organiser("Hội LHPN tỉnh Mẫu");
        ClusterYearId year =
                world.year(world.cluster(world.programme(organiser, "Cụm của Hội"), "Cụm thi đua số 1"), 2026);
        world.person("canbo", Role.ORGANISER_STAFF, organiser);
        var session = signedIn("canbo");
        world.close(year);

        var answer = send(
                "POST", "/nam/" + year + "/thanh-vien/them", "_csrf=" + session.token(), "Cookie", session.cookies());

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains("Năm thi đua này đã khép lại, chỉ còn xem được", "href=\"/nam/" + year + "\"", "Đăng xuất");
    }

    @Test
    void fileTooLargeToBeReadIsToldInWords() throws Exception {
        UnitId organiser = world.organiser("Hội LHPN tỉnh Mẫu");
        world.person("canbo", Role.ORGANISER_STAFF, organiser);
        var session = signedIn("canbo");
        String file = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n"
                + "a".repeat(30 * 1024 * 1024) + "\r\n--x--\r\n";

        var answer = http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/don-vi/nhap"))
                        .header("Accept", "text/html")
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .header("Cookie", session.cookies())
                        .POST(HttpRequest.BodyPublishers.ofString(file))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("Tệp quá lớn", "20 MB").doesNotContain("Payload", "??");
    }

    @Test
    void fileWhoseNameCannotBeReadIsRefused() throws Exception {
        UnitId organiser = world.organiser("Hội LHPN tỉnh Mẫu");
        world.person("canbo", Role.ORGANISER_STAFF, organiser);
        var session = signedIn("canbo");

        var answer = http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/don-vi/nhap"))
                        .header("Accept", "text/html")
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .header("Cookie", session.cookies())
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\0b.pdf\"\r\n\r\nx\r\n--x--\r\n"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Yêu cầu thiếu thông tin").doesNotContain("InvalidFileName", "??");
    }

    @Test
    void partOfAPageAskedForAfterTheSessionIsRefused() throws Exception {
        assertThat(send("GET", "/viec-cua-toi", "", "HX-Request", "true").statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "HEAD, /dang-nhap, 200",
        "HEAD, /kieu-mau, 200",
        "OPTIONS, /kieu-mau, 404",
        "GET, /kieu-mau/khong-co, 404",
        "GET, /kieu-mau//a, 400",
        "GET, /static/css/khong-co.css, 404"
    })
    void everyMethodIsAnswered(String method, String path, int status) throws Exception {
        assertThat(send(method, path, "").statusCode()).isEqualTo(status);
    }

    @Test
    void methodThatIsNotOfferedHasAPage() throws Exception {
        var page = send("GET", "/dang-nhap", "");

        var answer = send(
                "PUT",
                "/kieu-mau",
                "_csrf=" + token(page.body()),
                "Cookie",
                cookies(page),
                "X-XSRF-TOKEN",
                token(page.body()));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.body()).contains("Không mở được trang theo cách này").doesNotContain("Exception");
    }

    private record Session(String cookies, String token) {}

    private Session signedIn(String username) throws Exception {
        var page = send("GET", "/dang-nhap", "");
        String form = "username=" + username + "&password=mat-khau-thu&_csrf=" + token(page.body());
        var answer = send("POST", "/dang-nhap", form, "Cookie", cookies(page));
        String session = cookies(answer).replaceAll(".*?(JSESSIONID=[^;]+).*", "$1");
        var mine = send("GET", "/viec-cua-toi", "", "Cookie", session);
        return new Session(session + "; " + cookies(mine), token(mine.body()));
    }

    private HttpResponse<String> send(String method, String path, String body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String cookies(HttpResponse<String> answer) {
        List<String> set = answer.headers().allValues("set-cookie");
        return String.join(
                "; ", set.stream().map(cookie -> cookie.split(";")[0]).toList());
    }

    private static String token(String page) {
        var found = java.util.regex.Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
                .matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
