package vn.thidua.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import vn.thidua.support.Statements;
import vn.thidua.support.TestDatabase;

/**
 * A test of the running product in Chromium, on a database of its own. Rows live as long as the application under test:
 * add {@code @ExtendWith(DatabaseCleaner.class)} to find the database empty in every test, or
 * {@code @ActiveProfiles(profiles = "demo", inheritProfiles = false)} to find the demo content.
 *
 * <p>Whatever a test asserts, it fails if a page had a script error, broke the content security policy or asked for a
 * file that is not there.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({TestDatabase.class, Statements.class})
@ActiveProfiles("test")
@ExtendWith(SharedBrowser.class)
public abstract class BrowserIT {

    /** A small phone, a small laptop. */
    protected static final int PHONE = 390;

    protected static final int LAPTOP = 1366;

    protected static final int HEIGHT = 800;

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Path GUIDE = Path.of("target", "guide");

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    @LocalServerPort
    private int port;

    private Browser browser;

    @BeforeEach
    void takeBrowser(Browser shared) {
        browser = shared;
    }

    @AfterEach
    void closePages() {
        contexts.forEach(BrowserContext::close);
        assertThat(faults).as("faults of the pages").isEmpty();
    }

    /** The network failed on purpose: that the browser complained so far was expected. */
    protected final void expectedFaults() {
        assertThat(faults).as("faults that were to be seen").isNotEmpty();
        faults.clear();
    }

    /** A page of a new person: nobody is signed in. Addresses are given as paths. */
    protected final Page page(String locale, int width) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL("http://localhost:" + port)
                .setLocale(locale)
                .setTimezoneId("Asia/Ho_Chi_Minh")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setJavaScriptEnabled(withScript())
                .setViewportSize(width, HEIGHT));
        contexts.add(context);
        Page page = context.newPage();
        PageFaults.watch(page, faults::add);
        return page;
    }

    /** Whether the browsers of this test's people run scripts. */
    protected boolean withScript() {
        return true;
    }

    /** Signs in and waits for the page that follows. */
    protected final void signIn(Page page, String username, String password) {
        page.navigate("/dang-nhap");
        page.locator("input[name=username]").fill(username);
        page.locator("input[name=password]").fill(password);
        page.locator("form:has(input[name=password]) [type=submit]").click();
        page.waitForURL(url -> !url.contains("/dang-nhap"));
    }

    /** The page has no fault that axe can find. */
    protected final void axe(Page page) {
        assertThat(PageFaults.ofAccess(page))
                .as("accessibility of " + page.url())
                .isEmpty();
    }

    /** The page is not wider than the window. */
    protected final void fits(Page page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("no sideways scrolling at " + page.url())
                .isEqualTo(true);
    }

    /** Keeps a picture of the whole page as {@code target/screenshots/<name>.png}. */
    protected final void screenshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    /** Keeps what is seen of the page as a picture for the guide, {@code target/guide/<name>.png}. */
    protected static void guide(Page page, String name) {
        // to hide the caret Playwright styles the fields, and htmx would carry that over against the policy
        page.screenshot(
                new Page.ScreenshotOptions().setCaret(ScreenshotCaret.INITIAL).setPath(GUIDE.resolve(name + ".png")));
    }
}
