package vn.thidua.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.ActiveProfiles;

/**
 * Follows every link a person can see, from the first page on. Each page opens, has one heading and a title of its own,
 * has no fault that axe finds, and does not scroll sideways on a phone. A new page is covered the day a link leads to it.
 */
@ActiveProfiles(profiles = "demo", inheritProfiles = false)
class PagesIT extends BrowserIT {

    /** Pages that differ by their numbers alone are one kind; so many of each are opened. */
    private static final int OF_EACH_KIND = 1;

    private static final String LINKS = """
            () => [...document.querySelectorAll('a[href]:not([download])')]
                .filter(a => a.origin === location.origin && !a.search.includes('lang='))
                .map(a => a.pathname + a.search)""";

    private final Map<String, Integer> opened = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final ArrayDeque<String> waiting = new ArrayDeque<>();
    private final List<String> faults = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"canbo", "donvi1", "hoidong", "quantri"})
    void everyPageThatALinkLeadsToIsInOrder(String username) {
        Page page = page("vi-VN", LAPTOP);
        signIn(page, username, "thidua-2026-dungthu");
        waiting.add("/viec-cua-toi");

        while (!waiting.isEmpty()) {
            open(page, waiting.remove());
        }

        assertThat(opened).as("pages of " + username).hasSizeGreaterThan(2);
        assertThat(faults).as("faults of the pages of " + username).isEmpty();
    }

    private void open(Page page, String path) {
        page.setViewportSize(LAPTOP, 800);
        Response response;
        try {
            response = page.navigate(path);
        } catch (PlaywrightException download) {
            return; // the browser saved a file instead of opening a page
        }
        if (response == null || response.status() != 200) {
            faults.add(path + ": " + (response == null ? "no answer" : response.status()));
            return;
        }
        check(page, path);
        for (Object link : (List<?>) page.evaluate(LINKS)) {
            note((String) link);
        }
    }

    private void check(Page page, String path) {
        new AxeBuilder(page)
                .analyze()
                .getViolations()
                .forEach(rule ->
                        rule.getNodes().forEach(node -> faults.add(path + ": " + rule.getId() + " " + node.getHtml())));
        if (page.locator("h1").count() != 1) {
            faults.add(path + ": " + page.locator("h1").count() + " headings of the first rank");
        }
        if (!page.title().matches(".{3,} – Thi Đua")) {
            faults.add(path + ": titled " + page.title());
        }
        if (page.content().contains("??")) {
            faults.add(path + ": a text is missing");
        }
        page.setViewportSize(PHONE, 800);
        if (!(Boolean) page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")) {
            faults.add(path + ": scrolls sideways on a phone");
        }
    }

    private void note(String link) {
        String kind = link.replaceAll("\\?.*", "").replaceAll("\\d+", "N");
        if (seen.add(link) && opened.merge(kind, 1, Integer::sum) <= OF_EACH_KIND) {
            waiting.add(link);
        }
    }
}
