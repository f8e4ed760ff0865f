package vn.thidua.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import vn.thidua.shared.AccountId;
import vn.thidua.support.Site;
import vn.thidua.support.TestDatabase;
import vn.thidua.support.World;

/** Bad input at every form that any demonstration account reaches: an answer in words, the typed text kept, never a 500. */
@SpringBootTest(properties = "thidua.test.copy=forms") // a database of its own: the forms change it
@AutoConfigureMockMvc
@Import({TestDatabase.class, World.class})
@ActiveProfiles("demo")
class FormsTests {

    private static final int SAME_FORMS = 2;

    private static final List<String> BAD = List.of(
            "",
            "ắ".repeat(6000),
            Normalizer.normalize("Nguyễn Thị Hoà", Normalizer.Form.NFD) + "\u200B",
            "mười hai",
            "-1",
            "1.000",
            "99999999999999999999",
            "31/02/2026",
            "<script>alert('x')</script>",
            "<script src=x>&amp;\"'",
            "${7*7} #{x} ''",
            "a\u0000b");

    private static final Pattern ROW = Pattern.compile("\\[\\d+]");

    private record Form(String page, Element element, AccountId account) {

        String action() {
            return URI.create(page)
                    .resolve(element.attr("action").isEmpty() ? page : element.attr("action"))
                    .toString();
        }

        List<Element> fields() {
            return element.select("input[name], textarea[name], select[name]").stream()
                    .filter(field -> !List.of("_csrf", "_once").contains(field.attr("name")))
                    .toList();
        }

        /** Several rows with the same fields, numbered. */
        boolean hasRows() {
            return fields().stream()
                    .anyMatch(field -> ROW.matcher(field.attr("name")).find());
        }

        boolean hasTypedFields() {
            return fields().stream().anyMatch(FormsTests::isTyped);
        }
    }

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    World world;

    private final List<String> faults = new ArrayList<>();

    @Test
    void badInputIsAnsweredInWordsAtEveryFormAndNeverTakenForMarkup() throws Exception {
        List<Form> forms = forms();
        assertThat(forms).hasSizeGreaterThan(30);
        for (Form form : forms) {
            for (String value : form.hasTypedFields() ? BAD : List.of("")) {
                send(form, value, name -> name);
            }
            if (form.hasRows()) {
                send(form, "1", name -> ROW.matcher(name).replaceFirst("[9999]"));
                send(form, "1", name -> ROW.matcher(name).replaceFirst("[-1]"));
                send(form, "1", name -> ROW.matcher(name).replaceFirst("[a]"));
                send(form, "1", name -> ROW.matcher(name).find() ? "" : name);
            }
        }

        assertThat(faults).isEmpty();
        for (AccountId account : accounts()) {
            Site.walkedBy(mvc, world.as(account))
                    .forEach((address, page) ->
                            assertThat(page.select("script[src=x]")).as(address).isEmpty());
        }
    }

    private List<AccountId> accounts() {
        return jdbc
                .sql("select id from account where is_demo and not locked order by id")
                .query(Long.class)
                .list()
                .stream()
                .map(AccountId::new)
                .toList();
    }

    /** Forms with fields first: buttons may move a year on and take the others away. */
    private List<Form> forms() throws Exception {
        Map<String, Integer> seen = new LinkedHashMap<>();
        List<Form> typed = new ArrayList<>();
        List<Form> buttons = new ArrayList<>();
        for (AccountId account : accounts()) {
            for (var page : Site.walkedBy(mvc, world.as(account)).entrySet()) {
                for (Element element : Site.postForms(page.getValue())) {
                    Form form = new Form(page.getKey(), element, account);
                    if (seen.merge(Site.pattern(form.action()), 1, Integer::sum) <= SAME_FORMS) {
                        (form.hasTypedFields() ? typed : buttons).add(form);
                    }
                }
            }
        }
        typed.addAll(buttons);
        return typed;
    }

    private void send(Form form, String value, UnaryOperator<String> named) {
        String told = form.action() + " with «" + value.substring(0, Math.min(30, value.length())) + "»";
        try {
            MockHttpServletResponse answer =
                    mvc.perform(request(form, value, named)).andReturn().getResponse();
            if (answer.getStatus() >= 500) {
                faults.add(told + " answers " + answer.getStatus());
            }
            if (answer.getStatus() == 422) {
                checkKept(told, form, value, Jsoup.parse(answer.getContentAsString()));
            }
        } catch (Exception unhandled) {
            Throwable cause = unhandled;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            faults.add(told + " throws " + cause);
        }
    }

    private AbstractMockHttpServletRequestBuilder<?> request(Form form, String value, UnaryOperator<String> named) {
        AbstractMockHttpServletRequestBuilder<?> request =
                form.element().attr("enctype").startsWith("multipart")
                        ? withFiles(form, value)
                        : MockMvcRequestBuilders.request(HttpMethod.POST, URI.create(form.action()));
        for (Element field : form.fields()) {
            String name = named.apply(field.attr("name"));
            if (isTyped(field)) {
                request.param(name, value);
            } else if (field.tagName().equals("select")) {
                request.param(name, value.isEmpty() ? "KHONG_CO" : chosen(field));
            } else if (!field.attr("type").equals("file") && !isUnchecked(field)) {
                request.param(name, field.attr("value"));
            }
        }
        request.with(world.as(form.account())).with(SecurityMockMvcRequestPostProcessors.csrf());
        return request;
    }

    private static AbstractMockHttpServletRequestBuilder<?> withFiles(Form form, String value) {
        var request = MockMvcRequestBuilders.multipart(URI.create(form.action()));
        form.element()
                .select("input[type=file]")
                .forEach(file -> request.file(new MockMultipartFile(
                        file.attr("name"), "../" + value + ".xlsx", "application/pdf", value.getBytes())));
        return request;
    }

    /** Of text fields one that has the value's first words must still be there. */
    private void checkKept(String told, Form form, String value, Document page) {
        boolean plain = value.equals("mười hai");
        boolean asked = form.fields().stream()
                .filter(field -> isTyped(field) && !field.attr("type").equals("password"))
                .anyMatch(field -> !page.getElementsByAttributeValue("name", field.attr("name"))
                        .isEmpty()); // a page on which the form has had its day shows it no more
        boolean kept = page.select("input, textarea").stream()
                .anyMatch(field -> field.val().contains("mười hai"));
        if (plain && asked && !kept) {
            faults.add(told + " loses the typed text");
        }
        if (page.select(".field-error, .form-errors, [role=alert]").isEmpty()) {
            faults.add(told + " does not say what is wrong");
        }
    }

    private static boolean isTyped(Element field) {
        return field.tagName().equals("textarea")
                || field.tagName().equals("input")
                        && List.of("", "text", "email", "tel", "password", "search", "number", "date")
                                .contains(field.attr("type"));
    }

    private static boolean isUnchecked(Element field) {
        return List.of("checkbox", "radio").contains(field.attr("type")) && !field.hasAttr("checked");
    }

    private static String chosen(Element select) {
        return select.select("option").stream()
                .map(option -> option.attr("value"))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }
}
