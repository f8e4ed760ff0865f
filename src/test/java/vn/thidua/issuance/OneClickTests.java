package vn.thidua.issuance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.thidua.letterhead.DocumentKind;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.support.Papers;
import vn.thidua.support.Statements;
import vn.thidua.support.TestDatabase;
import vn.thidua.support.World;

/** Every paper of the demonstration content is one click away from the page of the thing it documents. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({TestDatabase.class, Statements.class, World.class, Papers.class})
@ActiveProfiles("demo")
class OneClickTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    World world;

    @Autowired
    List<DocumentSource> sources;

    @Autowired
    Papers papers;

    @Test
    void thePageOfEachThingLeadsToItsPaper() {
        AccountId staff = new AccountId(jdbc.sql("select id from account where username = 'canbo'")
                .query(Long.class)
                .single());
        Set<DocumentKind> reached = EnumSet.noneOf(DocumentKind.class);
        List<String> far = new ArrayList<>();
        for (Scope scope : scopes()) {
            for (DocumentSource source : sources) {
                for (Offer offer : source.offers(scope, papers.here(scope, staff))) {
                    reached.add(offer.kind());
                    assertThat(offer.thing()).as("of %s", offer).isNotEqualTo(scope.path());
                    if (!page(offer.thing(), staff).contains("href=\"" + scope.path(offer) + "\"")) {
                        far.add(scope.path(offer) + " from " + offer.thing());
                    }
                }
            }
        }

        assertThat(far).isEmpty();
        assertThat(reached).containsExactlyInAnyOrder(DocumentKind.values());
    }

    private String page(String address, AccountId reader) {
        var answer = mvc.get().uri(address).with(world.as(reader)).exchange();
        assertThat(answer).as(address).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private List<Scope> scopes() {
        List<Scope> scopes = new ArrayList<>();
        jdbc.sql("select y.id from cluster_year y join cluster c on c.id = y.cluster_id where c.is_demo order by y.id")
                .query(Long.class)
                .list()
                .forEach(id -> scopes.add(papers.of(new ClusterYearId(id))));
        scopes.add(papers.of(scopes.get(0).organiser()));
        return scopes;
    }
}
