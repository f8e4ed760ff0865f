package vn.thidua.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every check of pages lets a good page pass and catches its offender. */
@ExtendWith(SharedBrowser.class)
class PageFaultsIT {

    private static final String ADDRESS = "http://offender.test/";
    private static final String GOOD = """
            <!DOCTYPE html><html lang="vi"><head><title>Đơn vị – Thi Đua</title><style>
            @media print { nav, button { display: none } }</style></head>
            <body><nav><a href="/cum">Cụm</a></nav><main><h1>Đơn vị</h1><p>Cụm thi đua số 1 – năm 2026</p>
            <form><label>Tên <input name="ten"></label> <button>Lưu</button></form>%s</main></body></html>""";
    private static final List<String> WORDS = List.of("Cụm thi đua số 1 – năm 2026");
    private static final Map<String, Function<Page, List<String>>> CHECKS = Map.of(
            "texts", PageFaults::ofTexts,
            "access", PageFaults::ofAccess,
            "width", page -> PageFaults.ofWidth(page, BrowserIT.PHONE),
            "paper", page -> PageFaults.ofPaper(page, WORDS),
            "keyboard", PageFaults::ofKeyboard);

    private final List<String> seen = new ArrayList<>();
    private Page page;

    @BeforeEach
    void openAPage(Browser browser) {
        page = browser.newContext(new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE))
                .newPage();
        PageFaults.watch(page, seen::add);
    }

    @AfterEach
    void closeIt() {
        page.context().close();
    }

    @Test
    void findNothingOnAGoodPage() {
        show(GOOD.formatted(""));

        CHECKS.forEach((name, check) -> assertThat(check.apply(page)).as(name).isEmpty());
        assertThat(seen).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            texts    | headings of the first rank | <h1>Thêm một</h1>
            texts    | titled Cụm                 | <script>document.title = 'Cụm'</script>
            texts    | a text is missing          | <p>??unit.name_vi??</p>
            access   | image-alt                  | <img src='data:,'>
            width    | scrolls sideways           | <p style='width:700px'>rộng</p>
            paper    | of no use on paper         | <a class='btn' href='/x'>Thêm</a>
            paper    | cut off on paper           | <div style='overflow:auto;height:20px'><p>một</p><p>hai</p></div>
            paper    | over the rows on paper     | <p style='position:sticky;top:0'>đầu bảng</p>
            paper    | rows of unlike length      | <table><tr><th>a<th>b<th>c</tr><tr><td>1<td>2</tr></table>
            paper    | scrolls sideways           | <p style='width:1200px'>rộng</p>
            paper    | not on paper               | <style>main > p { display: none }</style>
            keyboard | focus not to be seen       | <a href='/x' style='outline:0'>Mở</a>
            keyboard | focus out of sight         | <a href='/x' style='position:absolute;left:-999px'>Mở</a>
            keyboard | focus covered              | <p style='position:fixed;inset:0'>tấm che</p>
            keyboard | not reached by Tab         | <input onfocus='end.focus()'><a href='/x'>Mở</a><a id='end' href='/y'>Xem</a>
            keyboard | never comes to the end     | <input onkeydown='event.preventDefault()'>
            """)
    void catchTheirOffenders(String check, String fault, String offender) {
        show(GOOD.formatted(offender));

        assertThat(CHECKS.get(check).apply(page))
                .anySatisfy(found -> assertThat(found).contains(fault));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            is not defined          | <script src='/ours.js'></script>
            Content Security Policy | <script>alert(1)</script>
            404                     | <script src='/nowhere.js'></script>
            ERR_FAILED              | <script src='/dead.js'></script>
            """)
    void seeWhatGoesWrongBehindThePage(String fault, String offender) {
        show(GOOD.formatted(offender), Map.of("Content-Security-Policy", "script-src 'self'"));

        assertThat(seen).anySatisfy(found -> assertThat(found).contains(fault));
    }

    private void show(String html) {
        show(html, Map.of());
    }

    private void show(String html, Map<String, String> headers) {
        page.route("**/*", route -> answer(route, html, headers));
        page.navigate(ADDRESS);
    }

    private static void answer(Route route, String html, Map<String, String> headers) {
        String address = route.request().url();
        if (address.endsWith("/dead.js")) {
            route.abort();
            return;
        }
        Route.FulfillOptions answer = new Route.FulfillOptions().setStatus(200);
        if (address.equals(ADDRESS)) {
            Map<String, String> all = new HashMap<>(headers);
            all.put("Content-Type", "text/html; charset=utf-8");
            answer.setHeaders(all).setBody(html);
        } else if (address.endsWith("/ours.js")) {
            answer.setContentType("text/javascript").setBody("nobody()");
        } else {
            answer.setStatus(address.endsWith("/nowhere.js") ? 404 : 200).setBody("");
        }
        route.fulfill(answer);
    }
}
