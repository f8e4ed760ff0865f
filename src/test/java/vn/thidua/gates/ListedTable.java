package vn.thidua.gates;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import vn.thidua.support.Site;

/**
 * A table of records on a page, with the link to its workbook.
 *
 * @param export address of the workbook; null where none is offered for this table
 * @param total rows of the whole list, of which the page shows the first
 */
record ListedTable(String address, String caption, @Nullable String export, long total, List<String> rows) {

    /** The tables of a page that hold rows and are not filled in; the one link without a name belongs to the first of them. */
    static List<ListedTable> of(String address, Document page) {
        List<ListedTable> found = new ArrayList<>();
        String unnamed = unnamed(page);
        for (Element table : page.select("main table.td-table")) {
            List<String> rows = table.select("> tbody > tr").eachText();
            if (!rows.isEmpty()
                    && table.select("input:not([type=hidden]), select, textarea")
                            .isEmpty()) {
                String caption = table.select("caption").text();
                String own = named(page, caption);
                found.add(new ListedTable(address, caption, own == null ? unnamed : own, total(table, rows), rows));
                unnamed = own == null ? null : unnamed;
            }
        }
        return found;
    }

    /** The kind of page it stands on, and its caption. */
    String name() {
        return Site.pattern(address) + " " + caption;
    }

    private static @Nullable String unnamed(Document page) {
        Element link = page.selectFirst(".exports a[download]:not([aria-label])");
        return link == null ? null : link.attr("href");
    }

    private static @Nullable String named(Document page, String caption) {
        return page.select(".exports a[download][aria-label]").stream()
                .filter(link -> link.attr("aria-label").endsWith(": " + caption))
                .map(link -> link.attr("href"))
                .findFirst()
                .orElse(null);
    }

    /** A pager stands right behind the table that it turns the pages of. */
    private static long total(Element table, List<String> rows) {
        Element wrap = table.parent();
        Element next = wrap == null ? null : wrap.nextElementSibling();
        String pager = next != null && next.hasClass("pager") ? next.select("p").text() : "";
        String all = pager.replaceAll("^.*\\D(?=\\d[\\d.]*\\D*$)", "").replaceAll("\\D", "");
        return all.isEmpty() ? rows.size() : Long.parseLong(all);
    }
}
