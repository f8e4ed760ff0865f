package vn.thidua.gates;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Sends a form as nobody should, and notes what is wrong with the answers. */
final class FormAttack {

    /** Typed by mistake or on purpose. */
    static final List<String> BAD = List.of(
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

    /** Read by no field as a number or a day, so that it must come back as it was typed. */
    private static final List<String> COME_BACK =
            List.of("mười hai", "31/02/2026", "<script>alert('x')</script>", "${7*7} #{x} ''");

    private static final List<String> NOTHING = List.of("", "-1", "KHONG_CO", "99999999999999999999");

    private record Answer(boolean refused) {}

    private final MockMvc mvc;
    private final Supplier<?> stored;
    private final Supplier<?> pointers;
    private final List<String> faults = new ArrayList<>();

    /**
     * @param stored what is stored now, equal as long as nothing is stored or changed
     * @param pointers how much points to foreign things now
     */
    FormAttack(MockMvc mvc, Supplier<?> stored, Supplier<?> pointers) {
        this.mvc = mvc;
        this.stored = stored;
        this.pointers = pointers;
    }

    List<String> faults() {
        return faults;
    }

    /** Every bad value in all fields that are typed, and rows that the page does not have. */
    void typesNonsense(PostForm form) {
        for (String value : BAD) {
            send(form, form.typedAs(value), "«" + value.substring(0, Math.min(30, value.length())) + "» typed", value);
        }
        if (form.hasRows()) {
            for (String row : List.of("[9999]", "[-1]", "[a]", "")) {
                MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
                form.typedAs("1").forEach((name, values) -> sent.put(PostForm.inRow(name, row), values));
                send(form, sent, "row " + row, "");
            }
        }
    }

    /** In hidden fields and choices what is nothing, then what was not offered and belongs to others. */
    void choosesWhatIsNotOffered(PostForm form, List<Long> foreign) {
        for (String value : NOTHING) {
            MultiValueMap<String, String> sent = form.filled("Thử ");
            form.choices().forEach(name -> sent.set(name, value));
            choose(form, sent, "«" + value + "» chosen");
        }
        for (String name : form.ids()) {
            for (Long id : foreign) {
                MultiValueMap<String, String> sent = form.filled("Thử ");
                sent.set(name, id.toString());
                choose(form, sent, name + "=" + id);
            }
        }
    }

    private void choose(PostForm form, MultiValueMap<String, String> sent, String told) {
        Object before = pointers.get();
        sent.remove(PostForm.ONCE);
        send(form, sent, told, "");
        if (!before.equals(pointers.get())) {
            fault(form, told, "takes what belongs to others");
        }
    }

    /**
     * The form as it was meant, twice: the second time does nothing and is no error. If it edits something, an
     * old, a missing and a made-up version must be refused from then on.
     *
     * @return whether the form was accepted
     */
    boolean arrivesTwice(PostForm walked) throws Exception {
        PostForm form = walked.on(page(walked));
        if (form == null) {
            return false;
        }
        MultiValueMap<String, String> sent = form.filled("Thử ");
        Answer first = send(form, sent, "what is likely", "");
        if (first == null || first.refused()) {
            return false;
        }
        Object after = stored.get();
        Answer second = send(form, sent, "the same again", "");
        if (second != null && second.refused()) {
            fault(form, "the same again", "is refused after it was accepted");
        }
        if (!after.equals(stored.get())) {
            fault(form, "the same again", "does it twice");
        }
        PostForm now = form.versions().isEmpty() ? null : form.on(page(form));
        if (now != null && !values(now, now.versions()).equals(values(form, form.versions()))) {
            comesTooLate(now, form);
        }
        return true;
    }

    private void comesTooLate(PostForm now, PostForm old) {
        for (String version : Stream.concat(Stream.of("old"), NOTHING.stream()).toList()) {
            MultiValueMap<String, String> sent = now.filled("Muộn ");
            sent.remove(PostForm.ONCE);
            for (String name : now.versions()) {
                sent.put(name, version.equals("old") ? old.filled("").getOrDefault(name, List.of()) : List.of(version));
            }
            if (version.isEmpty()) {
                now.versions().forEach(sent::remove);
            }
            Object before = stored.get();
            Answer answer = send(now, sent, "version " + version, "");
            if (answer != null && !answer.refused() && !before.equals(stored.get())) {
                fault(now, "version «" + version + "»", "overwrites what was saved meanwhile");
            }
        }
    }

    private static List<List<String>> values(PostForm form, Iterable<String> names) {
        MultiValueMap<String, String> filled = form.filled("");
        List<List<String>> values = new ArrayList<>();
        names.forEach(name -> values.add(filled.getOrDefault(name, List.of())));
        return values;
    }

    private Document page(PostForm form) throws Exception {
        MvcResult result = mvc.perform(
                        MockMvcRequestBuilders.get(URI.create(form.page())).with(form.person()))
                .andReturn();
        return Jsoup.parse(result.getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    private @Nullable Answer send(PostForm form, MultiValueMap<String, String> sent, String told, String value) {
        Object before = stored.get();
        try {
            MvcResult result = mvc.perform(form.request(sent, value)).andReturn();
            MockHttpServletResponse response = result.getResponse();
            int status = response.getStatus();
            boolean refused = status >= 400 || result.getFlashMap().containsKey("refusal");
            if (status >= 500) {
                fault(form, told, "answers " + status);
            }
            if (refused && !before.equals(stored.get())) {
                fault(form, told, "is refused, and yet something is stored");
            }
            if (status == 422 || status == 409) {
                Document page = Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
                checkSaysWhat(form, told, page);
                checkKept(form, told, sent, page);
            }
            return new Answer(refused);
        } catch (Exception unhandled) {
            Throwable cause = unhandled;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            fault(form, told, "throws " + cause);
            return null;
        }
    }

    /** What is wrong stands at its field, which points to it, or in the alert of the form. */
    private void checkSaysWhat(PostForm form, String told, Document page) {
        List<Element> atFields = page.select(".field-error, .cell-error").stream()
                .filter(Element::hasText)
                .toList();
        boolean alert = page.select("main [role=alert]").stream().anyMatch(Element::hasText);
        if (atFields.isEmpty() && !alert) {
            fault(form, told, "does not say what is wrong");
        }
        Set<String> pointedTo = page.select("[aria-describedby]").stream()
                .flatMap(field -> Stream.of(field.attr("aria-describedby").split("\\s+")))
                .collect(Collectors.toSet());
        for (Element message : atFields) {
            boolean bound = Stream.concat(Stream.of(message), message.parents().stream())
                    .map(Element::id)
                    .anyMatch(pointedTo::contains);
            if (!bound) {
                fault(form, told, "has a message no field points to: " + message.text());
            }
        }
    }

    /** Every field that was typed and is still asked for shows what was typed. */
    private void checkKept(PostForm form, String told, MultiValueMap<String, String> sent, Document page) {
        PostForm again = form.on(page);
        if (again == null) {
            return; // the form has had its day
        }
        for (Element field : again.typed()) {
            String typed = Objects.requireNonNullElse(sent.getFirst(field.attr("name")), "");
            if (COME_BACK.contains(typed)
                    && !field.attr("type").equals("password")
                    && !field.val().equals(typed)) {
                fault(form, told, "loses what was typed in " + field.attr("name"));
            }
        }
    }

    private void fault(PostForm form, String told, String what) {
        faults.add(form.action() + " with " + told + " " + what);
    }
}
