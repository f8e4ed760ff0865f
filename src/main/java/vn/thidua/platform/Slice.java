package vn.thidua.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * One page of a long list, as asked for by the parameter {@code trang}.
 *
 * @param number page shown, from 1
 * @param size rows a page
 * @param total rows of the whole list
 * @param address path and query of the list without the page
 */
public record Slice(int number, int size, long total, String address) {

    private static final String PARAMETER = "trang";

    /** The page the request asks for; a page that is no number or does not exist becomes the nearest that does. */
    public static Slice of(HttpServletRequest request, int size, long total) {
        String query = request.getQueryString();
        URI asked = URI.create(request.getRequestURI() + (query == null ? "" : "?" + query));
        String address = UriComponentsBuilder.fromUri(asked)
                .replaceQueryParam(PARAMETER)
                .build(true)
                .toUriString();
        int pages = pages(size, total);
        return new Slice(Math.min(pages, number(request.getParameter(PARAMETER))), size, total, address);
    }

    /** Rows before the first of this page. */
    public long offset() {
        return (number - 1L) * size;
    }

    public int pages() {
        return pages(size, total);
    }

    /** Number of the first row shown, from 1; 0 where the list is empty. */
    public long first() {
        return total == 0 ? 0 : offset() + 1;
    }

    public long last() {
        return Math.min(total, offset() + size);
    }

    public boolean hasPrevious() {
        return number > 1;
    }

    public boolean hasNext() {
        return number < pages();
    }

    /** Address of another page of the same list, with its search and filters. */
    public String urlFor(int page) {
        return address + (address.contains("?") ? "&" : "?") + PARAMETER + "=" + page;
    }

    /** Address of the whole list as a workbook, with its search and filters: {@code tai-ve} below the page. */
    public String workbook() {
        int query = address.indexOf('?');
        return query < 0 ? address + "/tai-ve" : address.substring(0, query) + "/tai-ve" + address.substring(query);
    }

    /** The same of a list that is shown whole. */
    public static String workbookOf(HttpServletRequest request) {
        return of(request, 1, 0).workbook();
    }

    private static int pages(int size, long total) {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    private static int number(@Nullable String text) {
        return text != null && text.matches("[1-9]\\d{0,6}") ? Integer.parseInt(text) : 1;
    }
}
