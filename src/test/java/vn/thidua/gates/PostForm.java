package vn.thidua.gates;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import vn.thidua.support.Site;

/** A form as one person sees it on a page, and what a browser would send of it. */
record PostForm(String page, Element element, RequestPostProcessor person) {

    static final String ONCE = "_once";

    private static final Pattern ROW = Pattern.compile("\\[\\d+]");
    private static final Set<String> TYPED = Set.of("", "text", "email", "tel", "password", "search", "number", "date");

    String action() {
        return URI.create(page)
                .resolve(element.attr("action").isEmpty() ? page : element.attr("action"))
                .toString();
    }

    List<Element> fields() {
        return element.select("input[name], textarea[name], select[name]").stream()
                .filter(field -> !field.attr("name").equals("_csrf") && !field.hasAttr("disabled"))
                .toList();
    }

    List<Element> typed() {
        return fields().stream().filter(PostForm::isTyped).toList();
    }

    Set<String> versions() {
        return names(fields().stream()
                .filter(field -> field.attr("name").endsWith("version"))
                .toList());
    }

    /** What nobody types: hidden fields, boxes, choices; of many rows the first. */
    Set<String> choices() {
        return names(choiceFields());
    }

    /** Those of them that hold the id of something. */
    Set<String> ids() {
        return names(choiceFields().stream()
                .filter(field -> field.val().matches("\\d+")
                        || !field.select("option[value~=^\\d+$]").isEmpty())
                .toList());
    }

    private List<Element> choiceFields() {
        return fields().stream()
                .filter(field -> !isTyped(field) && !field.attr("type").equals("file"))
                .filter(field -> !field.attr("name").matches("_.*|.*version|.*\\[[1-9]\\d*].*"))
                .toList();
    }

    /** Several rows with the same fields, numbered. */
    boolean hasRows() {
        return fields().stream()
                .anyMatch(field -> ROW.matcher(field.attr("name")).find());
    }

    /** The name as if it stood in another row. */
    static String inRow(String name, String row) {
        return ROW.matcher(name).replaceFirst(row);
    }

    /** The same form on the page as it is now; null where it is no longer offered. */
    @Nullable
    PostForm on(Document now) {
        return Site.postForms(now).stream()
                .map(form -> new PostForm(page, form, person))
                .filter(form -> form.action().equals(action()))
                .findFirst()
                .orElse(null);
    }

    /** Everything as it stands there; what is asked for and stands empty is filled with something likely. */
    MultiValueMap<String, String> filled(String word) {
        MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        for (Element field : fields()) {
            if (isTyped(field)) {
                sent.add(field.attr("name"), likely(field, word));
            } else if (field.tagName().equals("select")) {
                sent.add(field.attr("name"), chosen(field));
            } else if (!field.attr("type").equals("file") && (!isBox(field) || isTicked(field, sent))) {
                sent.add(field.attr("name"), field.val());
            }
        }
        return sent;
    }

    /** This value in every field that is typed, the rest as it stands there. */
    MultiValueMap<String, String> typedAs(String value) {
        MultiValueMap<String, String> sent = filled("");
        sent.remove(ONCE);
        typed().forEach(field -> sent.set(field.attr("name"), value));
        return sent;
    }

    /** A request with these values; files are named and filled with the text. */
    AbstractMockHttpServletRequestBuilder<?> request(MultiValueMap<String, String> sent, String file) {
        AbstractMockHttpServletRequestBuilder<?> request =
                element.attr("enctype").startsWith("multipart")
                        ? withFiles(file)
                        : MockMvcRequestBuilders.request(HttpMethod.POST, URI.create(action()));
        sent.forEach((name, values) -> request.param(name, values.toArray(String[]::new)));
        request.with(person);
        return request;
    }

    private AbstractMockHttpServletRequestBuilder<?> withFiles(String file) {
        var request = MockMvcRequestBuilders.multipart(URI.create(action()));
        element.select("input[type=file]")
                .forEach(field -> request.file(new MockMultipartFile(
                        field.attr("name"), "../" + file + ".xlsx", "application/pdf", file.getBytes())));
        return request;
    }

    private static Set<String> names(List<Element> fields) {
        return fields.stream().map(field -> field.attr("name")).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean isBox(Element field) {
        return Set.of("checkbox", "radio").contains(field.attr("type"));
    }

    static boolean isTyped(Element field) {
        return field.tagName().equals("textarea")
                || field.tagName().equals("input") && TYPED.contains(field.attr("type"));
    }

    private static String likely(Element field, String word) {
        boolean number = field.attr("inputmode").matches("numeric|decimal");
        if (!field.val().isEmpty() && (number || field.attr("type").equals("email"))) {
            return field.val();
        }
        if (field.hasAttr("data-date")) {
            return "01/02/2026";
        }
        return number ? "1" : field.attr("type").equals("email") ? "thu@example.vn" : word + field.val();
    }

    private static String chosen(Element select) {
        Element selected = select.selectFirst("option[selected]");
        Element first = select.selectFirst("option[value~=.]");
        return selected != null ? selected.val() : first != null ? first.val() : "";
    }

    /** One of several boxes of a name is ticked where none is. */
    private boolean isTicked(Element box, MultiValueMap<String, String> sent) {
        var alike = element.getElementsByAttributeValue("name", box.attr("name"));
        boolean none = alike.stream().noneMatch(other -> other.hasAttr("checked"));
        return box.hasAttr("checked") || none && alike.size() > 1 && !sent.containsKey(box.attr("name"));
    }
}
