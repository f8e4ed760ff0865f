package vn.thidua.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.thidua.shared.AccountId;
import vn.thidua.support.Site;
import vn.thidua.support.TestDatabase;
import vn.thidua.support.World;

/**
 * Every form that any demonstration account reaches, attacked in its typed and its hidden fields: an answer in words, the
 * typed text kept, nothing stored half or twice or over others, never a 500.
 */
@SpringBootTest(properties = "thidua.test.copy=forms") // a database of its own: the forms change it
@AutoConfigureMockMvc
@Import({TestDatabase.class, World.class})
@ActiveProfiles("demo")
class FormsTests {

    private static final int SAME_FORMS = 2;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    World world;

    @Test
    void everyFormStandsWhateverIsSent() throws Exception {
        List<PostForm> forms = forms();
        assertThat(forms).hasSizeGreaterThan(30);
        List<Long> foreign = ForeignThings.lay(world, jdbc);
        StoredState state = new StoredState(jdbc, ForeignThings.FROM);
        FormAttack attack = new FormAttack(mvc, state::all, state::pointers);
        List<PostForm> typed =
                forms.stream().filter(form -> !form.typed().isEmpty()).toList();
        typed.forEach(attack::typesNonsense);
        forms.forEach(form -> attack.choosesWhatIsNotOffered(form, foreign));
        int accepted = 0;
        for (PostForm form : forms) {
            accepted += attack.arrivesTwice(form) ? 1 : 0;
        }

        assertThat(attack.faults()).isEmpty();
        assertThat(accepted).as("forms that were accepted as meant").isGreaterThan(25);
        for (RequestPostProcessor person : people("id in (select min(account_id) from role_grant group by role)")) {
            Site.reachedBy(mvc, person)
                    .forEach((address, page) ->
                            assertThat(page.select("script[src=x]")).as(address).isEmpty());
        }
    }

    private List<RequestPostProcessor> people(String which) {
        return jdbc
                .sql("select id from account where is_demo and not locked and " + which + " order by id")
                .query(Long.class)
                .list()
                .stream()
                .map(id -> world.as(new AccountId(id)))
                .<RequestPostProcessor>map(
                        person -> request -> csrf().postProcessRequest(person.postProcessRequest(request)))
                .toList();
    }

    /** Forms with fields first: buttons may move a year on and take the others away. */
    private List<PostForm> forms() throws Exception {
        Map<String, Integer> seen = new LinkedHashMap<>();
        List<PostForm> typed = new ArrayList<>();
        List<PostForm> buttons = new ArrayList<>();
        for (RequestPostProcessor person : people("true")) {
            for (var page : Site.walkedBy(mvc, person).entrySet()) {
                for (Element element : Site.postForms(page.getValue())) {
                    PostForm form = new PostForm(page.getKey(), element, person);
                    if (seen.merge(Site.pattern(form.action()), 1, Integer::sum) <= SAME_FORMS) {
                        (form.typed().isEmpty() ? buttons : typed).add(form);
                    }
                }
            }
        }
        typed.addAll(buttons);
        return typed;
    }
}
