package vn.thidua.e2e;

import com.microsoft.playwright.Page;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a person reads on a page, where it stands there. Texts are in small letters with single spaces, as readers do not
 * mind either; what is there for screen readers only is left out, headings of tables excepted.
 *
 * @param rows lines of tables, articles, and lists of facts beside them
 */
record CasePage(String heading, String text, List<Entry> entries) {

    /**
     * Some things that belong together.
     *
     * @param kind "row", "article" or "facts"
     * @param list what it is one of: the table's caption, the heading of the section
     * @param name its own heading; empty where it has none
     * @param facts what stands under each label
     */
    record Entry(String kind, String list, String name, String text, Map<String, Fact> facts) {

        Fact fact(String label) {
            return facts.getOrDefault(CasePage.readable(label), Fact.NONE);
        }
    }

    /**
     * What stands under one label.
     *
     * @param first the name it begins with, where others things follow
     * @param marks badges beside it
     * @param lines its items where it is a list
     */
    record Fact(String text, String first, List<String> marks, List<String> lines) {

        static final Fact NONE = new Fact("", "", List.of(), List.of());
    }

    private static final String READ = """
            () => {
              document.querySelectorAll('main .visually-hidden:not(caption)').forEach(e => e.remove());
              const main = document.querySelector('main');
              const plain = text => text.normalize('NFC').replace(/\\s+/g, ' ').trim().toLowerCase();
              const read = e => e ? plain(e.innerText) : '';
              const all = (e, what) => [...e.querySelectorAll(what)];
              const fact = e => ({
                text: read(e),
                first: read(e.querySelector('strong, a, span') ?? e),
                marks: all(e, '.status').map(read),
                lines: all(e, 'li, .held').map(read),
              });
              const labelled = e => Object.fromEntries([
                ...all(e, 'dl.facts dt').map(dt => [read(dt), fact(dt.nextElementSibling)]),
                ...all(e, 'section > h3').map(h3 => [read(h3), fact(h3.parentElement)]),
              ]);
              const rows = all(main, 'table').flatMap(table => {
                const heads = [...table.tHead.rows[0].cells].map(read);
                return [...table.tBodies[0].rows].map(row => ({
                  kind: 'row', list: plain(table.caption.textContent), name: '', text: read(row),
                  facts: Object.fromEntries([...row.cells].map((cell, at) => [heads[at], fact(cell)])),
                }));
              });
              const articles = all(main, 'article').map(e => ({
                kind: 'article', list: read(e.closest('section')?.querySelector('h2')),
                name: read(e.querySelector('h2, h3')), text: read(e), facts: labelled(e),
              }));
              const facts = all(main, 'dl.facts').filter(e => !e.closest('article')).map(e => ({
                kind: 'facts', list: read(e.closest('section')?.querySelector('h2')),
                name: '', text: read(e), facts: labelled(e.parentElement),
              }));
              return {heading: read(main.querySelector('h1')), text: read(main), entries: [...rows, ...articles, ...facts]};
            }""";

    static CasePage of(Page page) {
        Map<?, ?> read = (Map<?, ?>) page.evaluate(READ);
        return new CasePage(
                text(read, "heading"),
                text(read, "text"),
                list(read, "entries").stream()
                        .map(entry -> entry((Map<?, ?>) entry))
                        .toList());
    }

    /** A page that is not there. */
    static CasePage none() {
        return new CasePage("", "", List.of());
    }

    /** The lines of the table that has this heading, or one that begins so. */
    List<Entry> rows(String caption) {
        return entries.stream()
                .filter(entry -> entry.kind().equals("row") && entry.list().startsWith(readable(caption)))
                .toList();
    }

    List<Entry> articles() {
        return entries.stream().filter(entry -> entry.kind().equals("article")).toList();
    }

    /** The fact of the page itself that has one of these labels. */
    Fact fact(String... labels) {
        for (String label : labels) {
            for (Entry entry : entries) {
                if (entry.kind().equals("facts") && entry.facts().containsKey(readable(label))) {
                    return entry.fact(label);
                }
            }
        }
        return Fact.NONE;
    }

    static String readable(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("\\s+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static Entry entry(Map<?, ?> read) {
        Map<String, Fact> facts = new HashMap<>();
        ((Map<?, ?>) read.get("facts")).forEach((label, fact) -> facts.put((String) label, fact((Map<?, ?>) fact)));
        return new Entry(text(read, "kind"), text(read, "list"), text(read, "name"), text(read, "text"), facts);
    }

    private static Fact fact(Map<?, ?> read) {
        return new Fact(text(read, "text"), text(read, "first"), texts(read, "marks"), texts(read, "lines"));
    }

    private static String text(Map<?, ?> read, String key) {
        return (String) read.get(key);
    }

    private static List<?> list(Map<?, ?> read, String key) {
        return (List<?>) read.get(key);
    }

    private static List<String> texts(Map<?, ?> read, String key) {
        return list(read, key).stream().map(String.class::cast).toList();
    }
}
