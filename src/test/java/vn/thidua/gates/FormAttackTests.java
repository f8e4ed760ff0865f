package vn.thidua.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** Forms that are careless each in its own way are found out, and a careful one is not. */
class FormAttackTests {

    private static final String ALERT = "<p role='alert'>Tên quá dài hoặc có số.</p>";

    /** Keeps one name of letters; the path says what it forgets to do. */
    @RestController
    static class Forms {

        final AtomicInteger stored = new AtomicInteger();
        final AtomicInteger pointers = new AtomicInteger();
        private final Set<String> seen = new HashSet<>();

        @GetMapping(path = "/{fault}", produces = MediaType.TEXT_HTML_VALUE)
        String page(@PathVariable String fault) {
            return form(fault, "", "");
        }

        @PostMapping(path = "/{fault}", produces = "text/html;charset=UTF-8")
        ResponseEntity<String> save(
                @PathVariable String fault,
                @RequestParam String name,
                @RequestParam(defaultValue = "") String version,
                @RequestParam String unit,
                @RequestParam(name = "_once", defaultValue = "") String key) {
            boolean foreign = unit.equals("900001");
            boolean known = foreign && fault.equals("foreign") || unit.equals("1");
            boolean stale = !version.equals(stored.toString()) && !fault.matches("overwrites|twice");
            boolean repeated = !seen.add(key) && !key.isEmpty() && !fault.equals("twice");
            if (!repeated && (!known || stale || !name.matches("\\p{L}+ "))) {
                return refuse(fault, name);
            }
            if (!repeated) {
                stored.incrementAndGet();
                pointers.addAndGet(foreign ? 1 : 0);
            }
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .header("Location", "/done")
                    .build();
        }

        private ResponseEntity<String> refuse(String fault, String name) {
            if (fault.equals("half")) {
                stored.incrementAndGet();
            }
            if (fault.equals("throws")) {
                throw new IllegalStateException("không ai đỡ");
            }
            String said =
                    switch (fault) {
                        case "mute" -> "";
                        case "loose" -> "<p class='field-error' id='e'>Tên sai.</p>";
                        default -> ALERT;
                    };
            int status = fault.equals("breaks") ? 500 : 422;
            return ResponseEntity.status(status).body(form(fault, fault.equals("forgets") ? "" : name, said));
        }

        private String form(String action, String name, String said) {
            return "<main>" + said + "<form method='post' action='/" + action + "'><input name='name' value='"
                    + HtmlUtils.htmlEscape(name) + "'><input type='hidden' name='version' value='" + stored
                    + "'><input type='hidden' name='_once' value='key" + stored
                    + "'><select name='unit'><option value='1'>Hội</option></select></form></main>";
        }
    }

    private final Forms forms = new Forms();
    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(forms).build();

    @Test
    void findsNothingWrongWithACarefulForm() throws Exception {
        assertThat(faultsOf("careful")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "forgets, loses what was typed in name",
        "mute, does not say what is wrong",
        "loose, has a message no field points to",
        "breaks, answers 500",
        "throws, throws java.lang.IllegalStateException",
        "half, 'is refused, and yet something is stored'",
        "twice, does it twice",
        "foreign, takes what belongs to others",
        "overwrites, overwrites what was saved meanwhile"
    })
    void findsOutACarelessOne(String fault, String told) throws Exception {
        assertThat(faultsOf(fault)).anyMatch(said -> said.contains(told));
    }

    private List<String> faultsOf(String fault) throws Exception {
        FormAttack attack = new FormAttack(mvc, forms.stored::get, forms.pointers::get);
        PostForm form = new PostForm(
                "/" + fault, Jsoup.parse(forms.page(fault)).select("form").get(0), request -> request);
        attack.typesNonsense(form);
        attack.choosesWhatIsNotOffered(form, List.of(900_001L));
        assertThat(attack.arrivesTwice(form)).isTrue();
        return attack.faults();
    }
}
