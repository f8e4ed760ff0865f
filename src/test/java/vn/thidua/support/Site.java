package vn.thidua.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The pages a person reaches by links, from the first page on; of pages that differ in ids only, a few, of files one. */
public final class Site {

    private static final int ALIKE = 3;
    private static final Pattern FILE = Pattern.compile("[^?]*(\\.(pdf|docx|xlsx|zip)|/tai-ve)(\\?.*)?");
    private static final int MOST_PAGES = 250;

    private final MockMvc mvc;
    private final RequestPostProcessor person;
    private final int files;
    private final Map<String, Document> pages = new LinkedHashMap<>();
    private final Map<String, Integer> alike = new HashMap<>();
    private final List<String> deadLinks = new ArrayList<>();
    private final Map<String, String> linkedFrom = new HashMap<>();

    /** @param files so many files are opened of those that differ in ids only */
    private Site(MockMvc mvc, RequestPostProcessor person, int files) {
        this.mvc = mvc;
        this.person = person;
        this.files = files;
    }

    /** Walks all links of this person's pages. Every page must answer 200, since a link promises one. */
    public static Map<String, Document> walkedBy(MockMvc mvc, RequestPostProcessor person) throws Exception {
        Site site = new Site(mvc, person, 1);
        site.walk("/viec-cua-toi");
        assertThat(site.deadLinks).as("links that lead nowhere").isEmpty();
        return site.pages;
    }

    /** The same pages, in a site that was turned upside down: whether its links still lead somewhere is not asked, nor for files. */
    public static Map<String, Document> reachedBy(MockMvc mvc, RequestPostProcessor person) throws Exception {
        Site site = new Site(mvc, person, 0);
        site.walk("/viec-cua-toi");
        return site.pages;
    }

    /** An address with its numbers taken out. */
    public static String pattern(String address) {
        return address.replaceAll("\\?.*", "").replaceAll("\\d+", "{n}");
    }

    private void walk(String start) throws Exception {
        Deque<String> waiting = new ArrayDeque<>(List.of(start));
        Set<String> seen = new HashSet<>(waiting);
        while (!waiting.isEmpty() && pages.size() < MOST_PAGES) {
            String address = waiting.poll();
            Document page = open(address);
            if (page != null) {
                pages.put(address, page);
                links(page, address).stream()
                        .filter(seen::add)
                        .filter(this::fewOfThese)
                        .peek(link -> linkedFrom.put(link, address))
                        .forEach(waiting::add);
            }
        }
    }

    private boolean fewOfThese(String address) {
        int few = FILE.matcher(address).matches() ? files : ALIKE;
        return alike.merge(pattern(address), 1, Integer::sum) <= few;
    }

    private Document open(String address) throws Exception {
        MvcResult result = mvc.perform(
                        MockMvcRequestBuilders.get(URI.create(address)).with(person))
                .andReturn();
        int status = result.getResponse().getStatus();
        if (status != 200) {
            deadLinks.add(linkedFrom.get(address) + " links to " + address + ", which answers " + status);
            return null;
        }
        String type = String.valueOf(result.getResponse().getContentType());
        return type.startsWith("text/html")
                ? Jsoup.parse(result.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
                : null;
    }

    private static List<String> links(Document page, String address) {
        return page.select("a[href]").stream()
                .map(link -> URI.create(address).resolve(link.attr("href").replace(" ", "%20")))
                .filter(link -> link.getHost() == null && link.getPath() != null)
                .map(link -> link.getRawPath() + (link.getRawQuery() == null ? "" : "?" + link.getRawQuery()))
                .filter(link -> !link.contains("lang="))
                .distinct()
                .toList();
    }

    /** The forms of the page that post, with where they stand. */
    public static List<Element> postForms(Document page) {
        return page.select("form[method=post]").stream()
                .filter(form -> !form.attr("action").contains("/dang-xuat"))
                .toList();
    }
}
