package vn.thidua.e2e;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What can be wrong with any page, whatever it is about. Every check names the faults it finds, none where all is well. */
final class PageFaults {

    private static final int HEIGHT = BrowserIT.HEIGHT;
    /** The text area of A4 in CSS pixels, upright and lying, with the margins of print.css. */
    private static final int PAPER = 680;

    private static final int PAPER_WIDE = 1009;

    /** So many keys are pressed before the page is asked how it went. */
    private static final int TABS = 10;

    private static final String TEXTS = """
            () => {
              const headings = document.querySelectorAll('h1').length;
              return [
                ...headings === 1 ? [] : [headings + ' headings of the first rank'],
                .../^.{3,} – Thi Đua$/.test(document.title) ? [] : ['titled ' + document.title],
                ...document.documentElement.outerHTML.includes('??') ? ['a text is missing'] : [],
              ];
            }""";

    /** The builder's own way writes down all that passes, too: ten times as slow on a large table. */
    private static final String RUN_AXE = """
            async () => {
              const result = await axe.run(document, {resultTypes: ['violations'], selectors: false});
              return result.violations.flatMap(rule => rule.nodes.map(node => rule.id + ': ' + node.html));
            }""";

    private static final String SCROLLS_SIDEWAYS =
            "document.documentElement.scrollWidth > document.documentElement.clientWidth";

    private static final String PAPER_LIES = "getComputedStyle(document.body).page !== 'auto'";

    /** Things of the screen that paper has no use for, parts that paper cuts off, parts that would cover others. */
    private static final String ON_PAPER = """
            () => {
              const shown = e => e.checkVisibility({visibilityProperty: true}) && e.offsetWidth > 1 && e.offsetHeight > 1;
              const name = e => e.outerHTML.slice(0, 120).replace(/\\s+/g, ' ');
              const all = [...document.querySelectorAll('body *')].filter(shown);
              const screen = 'nav, button, summary.btn, a.btn, [role=search], input[type=search], .app-top, .skip-link';
              const style = e => getComputedStyle(e);
              const cuts = e => !['INPUT', 'TEXTAREA', 'SELECT', 'BODY'].includes(e.tagName) && !e.closest('svg')
                  && (style(e).overflowX !== 'visible' && e.scrollWidth > e.clientWidth + 1
                      || style(e).overflowY !== 'visible' && e.scrollHeight > e.clientHeight + 1);
              const columns = row => [...row.cells].filter(shown).reduce((sum, cell) => sum + cell.colSpan, 0);
              const ragged = table => new Set([...table.rows].filter(shown).map(columns)).size > 1
                  && !table.querySelector('[rowspan]');
              return [
                ...all.filter(e => e.matches('table') && ragged(e)).map(e => 'rows of unlike length on paper: ' + name(e)),
                ...all.filter(e => e.matches(screen)).map(e => 'of no use on paper: ' + name(e)),
                ...all.filter(cuts).map(e => 'cut off on paper: ' + name(e)),
                ...all.filter(e => ['sticky', 'fixed'].includes(style(e).position)).map(e => 'over the rows on paper: ' + name(e)),
              ];
            }""";

    /**
     * Watches the way through the page by Tab: at every key it looks at the place that is about to be left. Of a group of
     * radio buttons one is reached, of things that are not shown none.
     */
    private static final String WATCH_FOCUS = """
            async () => {
              // the window may just have changed its width: what scrolls now is known when the next frame was drawn
              await new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)));
              const name = e => e.outerHTML.slice(0, 120).replace(/\\s+/g, ' ');
              const look = e => {
                const s = getComputedStyle(e);
                return [s.outlineStyle === 'none' ? 0 : s.outlineWidth + s.outlineColor, s.boxShadow, s.borderColor].join();
              };
              const all = [...document.querySelectorAll(
                  'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]')]
                .filter(e => e.tabIndex >= 0 && !e.disabled && e.checkVisibility({visibilityProperty: true}));
              const fault = e => {
                const box = e.getBoundingClientRect();
                if (box.width < 2 || box.bottom < 1 || box.right < 1 || box.top > innerHeight || box.left > innerWidth) {
                  return 'focus out of sight: ' + name(e);
                }
                const over = document.elementFromPoint((Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2,
                    (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2);
                if (over && !e.contains(over) && !over.contains(e)) {
                  return 'focus covered: ' + name(e);
                }
                return looks.get(e) === look(e) ? 'focus not to be seen: ' + name(e) : null;
              };
              document.activeElement.blur();
              const looks = new Map(all.map(e => [e, look(e)]));
              const toReach = new Set(all.filter(e => e.type !== 'radio'));
              const faults = new Set();
              let moved = false;
              const walk = window.walk = {
                ended: false,
                faults: () => [
                  ...faults, ...walk.ended ? [] : ['the focus never comes to the end'],
                  ...[...toReach].map(e => 'not reached by Tab: ' + name(e)),
                ],
              };
              addEventListener('keydown', () => {
                const e = document.activeElement;
                walk.ended ||= moved && e === document.body;
                if (!walk.ended && e !== document.body) {
                  moved = true;
                  toReach.delete(e);
                  const found = fault(e);
                  found && faults.add(found);
                }
              }, true);
              return 2 * all.length + 2; // what scrolls is a stop too
            }""";

    private PageFaults() {}

    /** Tells of script errors, broken content security policy and files that are not there, as long as the page lives. */
    static void watch(Page page, Consumer<String> fault) {
        page.onPageError(fault);
        page.onConsoleMessage(message -> {
            // a page that is refused on purpose is no fault; missing files are seen by their responses
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                fault.accept(message.text());
            }
        });
        page.onResponse(response -> {
            if (response.status() >= 500 || response.status() >= 400 && isFile(response)) {
                fault.accept(response.status() + " " + response.url());
            }
        });
        page.onRequestFailed(request -> {
            if (!isAborted(request)) {
                fault.accept(request.failure() + " " + request.url());
            }
        });
    }

    /** One heading of the first rank, a title, no text missing. */
    static List<String> ofTexts(Page page) {
        return strings(page.evaluate(TEXTS));
    }

    /** What axe finds. */
    static List<String> ofAccess(Page page) {
        page.evaluate(AxeBuilder.getAxeScript());
        return strings(page.evaluate(RUN_AXE));
    }

    /** Does not fit into a window of this width; leaves the window so. */
    static List<String> ofWidth(Page page, int width) {
        page.setViewportSize(width, HEIGHT);
        return (Boolean) page.evaluate(SCROLLS_SIDEWAYS) ? List.of("scrolls sideways at " + width + " px") : List.of();
    }

    /** What is wrong with the page on paper; these words of it must stand there too. Leaves the window of paper's width. */
    static List<String> ofPaper(Page page, List<String> words) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        int width = (Boolean) page.evaluate(PAPER_LIES) ? PAPER_WIDE : PAPER;
        List<String> faults = new ArrayList<>(ofWidth(page, width));
        faults.addAll(strings(page.evaluate(ON_PAPER)));
        String text = page.locator("body").innerText();
        words.stream().filter(word -> !text.contains(word)).forEach(word -> faults.add("not on paper: " + word));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        return faults;
    }

    /** Goes through the page by Tab: everything is reached, is seen to have the focus, and lets it go. */
    static List<String> ofKeyboard(Page page) {
        int most = (Integer) page.evaluate(WATCH_FOCUS);
        for (int i = 0; i < most && !(i % TABS == 0 && (Boolean) page.evaluate("walk.ended")); i++) {
            page.keyboard().press("Tab");
        }
        return strings(page.evaluate("walk.faults()"));
    }

    private static boolean isFile(Response response) {
        return !List.of("document", "xhr", "fetch").contains(response.request().resourceType());
    }

    /** A page that is left, or that turns out to be a file to keep, is not a failure. */
    private static boolean isAborted(Request request) {
        return request.failure().contains("ERR_ABORTED");
    }

    private static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(String.class::cast).toList();
    }
}
