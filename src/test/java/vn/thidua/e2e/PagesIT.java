package vn.thidua.e2e;

import static org.assertj.core.api.Assertions.assertThat;

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
 * Follows every link a person can see, from the first page on. Each page opens and is in order: on a laptop, on a phone,
 * enlarged to double, on paper, for axe, by keyboard. A new page is covered the day a link leads to it.
 */
@ActiveProfiles(profiles = "demo", inheritProfiles = false)
class PagesIT extends BrowserIT {

    /** Pages that differ by their numbers alone are one kind; so many of each are opened. */
    private static final int OF_EACH_KIND = 2;

    /** A laptop of 1440 px at 200 %. */
    private static final int ENLARGED = 720;

    private static final String LINKS = """
            () => [...document.querySelectorAll('a[href]:not([download]):not([type="application/pdf"])')]
                .filter(a => a.origin === location.origin && !a.search.includes('lang='))
                .map(a => a.pathname + a.search)""";

    private static final String PARTS = """
            () => [...new Set([...document.body.querySelectorAll('*')].map(
                e => [e.tagName, e.getAttribute('class'), e.type, e.getAttribute('role')].join('.')))].sort()""";

    /**
     * What pages of each kind are made of, as shown so far to anybody. On two busy cores a page costs a second for the
     * cheap checks, two for axe and one for the way through by keyboard, and there are four hundred. So every page is
     * looked at for its texts and on a phone; enlarged and on paper where no page of its kind had the same parts; for axe
     * and by keyboard where it has a part that no page of its kind had: the first, and what a further role or another
     * state of the data adds.
     */
    private static final Map<String, Set<String>> PARTS_SHOWN = new HashMap<>();

    private static final Set<String> MAKES_SHOWN = new HashSet<>();

    private final Map<String, Integer> opened = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final ArrayDeque<String> waiting = new ArrayDeque<>();
    private final List<String> faults = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"canbo", "donvi1", "donvi3", "hoidong", "kiemtra", "quantri", "canbo.kontum"})
    void everyPageThatALinkLeadsToIsInOrder(String username) {
        Page page = page("vi-VN", PHONE);
        signIn(page, username, "thidua-2026-dungthu");
        waiting.add("/viec-cua-toi");

        while (!waiting.isEmpty()) {
            open(page, waiting.remove());
        }

        assertThat(opened).as("pages of " + username).hasSizeGreaterThan(2);
        assertThat(faults).as("faults of the pages of " + username).isEmpty();
    }

    private void open(Page page, String path) {
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
        strings(page.evaluate(LINKS)).forEach(this::note);
        check(page, path).forEach(fault -> faults.add(path + ": " + fault));
    }

    private List<String> check(Page page, String path) {
        List<String> found = new ArrayList<>(PageFaults.ofTexts(page));
        found.addAll(PageFaults.ofWidth(page, PHONE)); // as wide as the window is: moving it costs more than to look
        List<String> parts = strings(page.evaluate(PARTS));
        boolean newParts =
                PARTS_SHOWN.computeIfAbsent(kind(path), kind -> new HashSet<>()).addAll(parts);
        if (MAKES_SHOWN.add(kind(path) + parts)) {
            found.addAll(checkWide(page, path, newParts));
            page.setViewportSize(PHONE, HEIGHT);
        }
        return found;
    }

    private static List<String> checkWide(Page page, String path, boolean newParts) {
        List<String> found = new ArrayList<>(PageFaults.ofWidth(page, ENLARGED));
        if (path.startsWith("/nam/") && page.locator(".year-name").count() == 0) {
            found.add("does not name its cluster and year");
        }
        found.addAll(PageFaults.ofPaper(page, names(page, path)));
        if (newParts) {
            found.addAll(PageFaults.ofWidth(page, LAPTOP));
            found.addAll(PageFaults.ofKeyboard(page));
            found.addAll(PageFaults.ofAccess(page));
        }
        return found;
    }

    /** What must stand on paper too: that it is for demonstration, and the cluster with its year. */
    private static List<String> names(Page page, String path) {
        List<String> names = new ArrayList<>(page.locator(".demo-ribbon").allInnerTexts());
        if (path.startsWith("/nam/")) {
            names.addAll(page.locator(".year-name > :not(.status)").allInnerTexts());
            names.addAll(page.locator(".year-name > .status-demo").allInnerTexts());
        }
        return names;
    }

    private void note(String link) {
        if (seen.add(link) && opened.merge(kind(link), 1, Integer::sum) <= OF_EACH_KIND) {
            waiting.add(link);
        }
    }

    private static String kind(String link) {
        return link.replaceAll("\\?.*", "").replaceAll("\\d+", "N");
    }

    private static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(String.class::cast).toList();
    }
}
