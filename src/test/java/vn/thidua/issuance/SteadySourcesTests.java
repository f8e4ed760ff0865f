package vn.thidua.issuance;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Here;
import vn.thidua.document.Block;
import vn.thidua.document.Document;
import vn.thidua.letterhead.DocumentKind;
import vn.thidua.letterhead.Office;
import vn.thidua.letterhead.Offices;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.Today;
import vn.thidua.support.Growth;
import vn.thidua.support.Papers;
import vn.thidua.support.Statements;
import vn.thidua.support.TestDatabase;
import vn.thidua.support.World;

/**
 * However much the record holds, no paper and no list of papers asks the database more often: measured of every source on the
 * demonstration content, and on the same content after it has grown. What grows is undone. Not measured: the minutes of a
 * meeting that voted with the program, which read its votes one by one; this content has none of them.
 */
@SpringBootTest
@AutoConfigureMockMvc
@Import({TestDatabase.class, Statements.class, World.class, Papers.class})
@ActiveProfiles("demo")
@Transactional
class SteadySourcesTests {

    /** How often something asked, and how much came of it. */
    private record Cost(int statements, int lines) {}

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager entities;

    @Autowired
    List<DocumentSource> sources;

    @Autowired
    Papers papers;

    @Autowired
    Offices offices;

    @Autowired
    Today today;

    private final List<Scope> scopes = new ArrayList<>();
    private String years;
    private String organiser;
    private Growth growth;

    @BeforeEach
    void theDemonstrationContent() {
        List<Long> ids = jdbc.sql("""
                select y.id from cluster_year y join cluster c on c.id = y.cluster_id where c.is_demo order by y.id""").query(Long.class).list();
        ids.forEach(id -> scopes.add(papers.of(new ClusterYearId(id))));
        scopes.add(papers.of(scopes.get(0).organiser()));
        years = "(" + String.join(", ", ids.stream().map(String::valueOf).toList()) + ")";
        organiser = scopes.get(0).organiser().toString();
        // what was signed says the same however much there is today
        growth = new Growth(jdbc);
        jdbc.sql("delete from session_minutes").update();
    }

    @Test
    void noPaperAsksMoreForMoreLines() {
        Map<String, Cost> before = contents(sources);
        linesGrow();
        Map<String, Cost> after = contents(sources);

        assertThat(dearer(before, after)).isEmpty();
        assertThat(kindsOf(before))
                .as("kinds that are measured")
                .isEqualTo(Arrays.stream(DocumentKind.values())
                        .map(DocumentKind::name)
                        .collect(Collectors.toSet()));
        assertThat(kindsOf(before).stream()
                        .filter(kind -> before.entrySet().stream()
                                .filter(one -> one.getKey().startsWith(kind + " "))
                                .noneMatch(one -> after.get(one.getKey()).lines()
                                        > one.getValue().lines()))
                        .toList())
                .as("kinds of which no paper became longer, so that nothing was measured")
                .isEmpty();
    }

    @Test
    void noListOfPapersAsksMoreForMorePapers() {
        Map<String, Cost> before = offers(sources);
        linesGrow();
        thingsGrow();
        Map<String, Cost> after = offers(sources);

        assertThat(dearer(before, after)).isEmpty();
        assertThat(before.keySet().stream()
                        .filter(key -> after.get(key).lines() > before.get(key).lines())
                        .map(key -> key.substring(0, key.indexOf(' ')))
                        .distinct())
                .contains(
                        "INVITATION",
                        "MEETING_MINUTES",
                        "BALLOT_PAPER",
                        "SELF_SCORE",
                        "MERIT_REPORT",
                        "AWARD_DECISION",
                        "RESULT_NOTICE",
                        "BOARD_MINUTES");
    }

    /** A planted offender. */
    @Test
    void aSourceThatAsksInALoopIsNoticed() {
        List<DocumentSource> offender = List.of(new AskingInALoop());
        Map<String, Cost> offers = offers(offender);
        Map<String, Cost> contents = contents(offender);
        linesGrow();
        thingsGrow();

        assertThat(dearer(offers, offers(offender))).isNotEmpty();
        assertThat(dearer(contents, contents(offender))).isNotEmpty();
    }

    /** Asks once for every meeting of the year, and once for every member of it. */
    private final class AskingInALoop implements DocumentSource {

        @Override
        public DocumentKind kind() {
            return DocumentKind.INVITATION;
        }

        @Override
        public List<Offer> offers(Scope scope, Here reader) {
            return scope.year() == null
                    ? List.of()
                    : ids("select meeting_id from meeting_year where cluster_year_id = ", scope).stream()
                            .map(id ->
                                    new Offer(kind(), id, named("select title from meeting where id = ", id), "/", id))
                            .toList();
        }

        @Override
        public Content content(Scope scope, long subject, Office office) {
            List<Block> blocks = ids("select id from membership where cluster_year_id = ", scope).stream()
                    .map(id -> (Block) Block.Paragraph.of(named("select unit_name from membership where id = ", id)))
                    .toList();
            return new Content(
                    office.letterhead(), "", new Document.Title("Giấy mời", "Họp"), blocks, null, null, false);
        }

        private List<Long> ids(String sql, Scope scope) {
            return jdbc.sql(sql + scope.year().id()).query(Long.class).list();
        }

        private String named(String sql, long id) {
            return jdbc.sql(sql + id).query(String.class).single();
        }
    }

    /** Every year has twice as many members with all that is theirs, and all that is listed anywhere is twice as long. */
    private void linesGrow() {
        String inYears = "cluster_year_id in " + years;
        growth.alone("unit", "id in (select unit_id from membership where " + inYears + ")")
                .alone("recipient", "id in (select recipient_id from nomination where " + inYears + ")")
                .more("membership", inYears)
                .anew()
                .more("criterion", "scale_id in (select id from scoring_scale)")
                .more("covenant_content", "covenant_id in (select id from covenant where " + inYears + ")")
                .more("joint_activity", "id in (select activity_id from joint_activity_year where " + inYears + ")")
                .more("meeting_guest", "meeting_id in (select meeting_id from meeting_year where " + inYears + ")")
                .more("meeting_item", "meeting_id in (select meeting_id from meeting_year where " + inYears + ")")
                .more("decision_basis", "true")
                .more("board_member", "true")
                .anew();
        jdbc.sql("update membership m set unit_name = u.name from unit u where u.id = m.unit_id")
                .update();
    }

    private void thingsGrow() {
        growth.more("meeting", "id in (select meeting_id from meeting_year where cluster_year_id in " + years + ")")
                .anew()
                .more("ballot", "cluster_year_id in " + years)
                .anew()
                .more("decision", "organiser_id = " + organiser)
                .anew()
                .more("board_session", "true");
    }

    private Map<String, Cost> contents(List<DocumentSource> measured) {
        Map<String, Cost> costs = new LinkedHashMap<>();
        for (Scope scope : scopes) {
            for (DocumentSource source : measured) {
                for (Offer offer : source.offers(scope, papers.here(scope, account("canbo")))) {
                    List<Content> made = new ArrayList<>();
                    int statements = statements(() -> made.add(
                            source.content(scope, offer.subject(), offices.on(scope.organiser(), today.date()))));
                    costs.put(source.kind() + " " + scope.path() + "/" + offer.subject(), new Cost(statements, (int)
                            made.get(0).blocks().stream().flatMap(Block::texts).count()));
                }
            }
        }
        return costs;
    }

    private Map<String, Cost> offers(List<DocumentSource> measured) {
        Map<String, Cost> costs = new LinkedHashMap<>();
        for (Scope scope : scopes) {
            for (String reader : List.of("canbo", "donvi1", "donvi3", "kiemtra")) {
                var here = papers.here(scope, account(reader));
                for (DocumentSource source : measured) {
                    List<Offer> offered = new ArrayList<>();
                    int statements = statements(() -> offered.addAll(source.offers(scope, here)));
                    costs.put(source.kind() + " " + scope.path() + " " + reader, new Cost(statements, offered.size()));
                }
            }
        }
        return costs;
    }

    /** As in a new request: nothing is remembered from before. */
    private int statements(Runnable asking) {
        entities.clear();
        return Statements.of(asking::run).size();
    }

    private AccountId account(String username) {
        return new AccountId(jdbc.sql("select id from account where username = ?")
                .param(username)
                .query(Long.class)
                .single());
    }

    private static List<String> dearer(Map<String, Cost> before, Map<String, Cost> after) {
        return before.entrySet().stream()
                .filter(one ->
                        after.get(one.getKey()).statements() > one.getValue().statements())
                .map(one -> one + " became " + after.get(one.getKey()))
                .toList();
    }

    private static Set<String> kindsOf(Map<String, Cost> costs) {
        return costs.keySet().stream()
                .map(key -> key.substring(0, key.indexOf(' ')))
                .collect(Collectors.toSet());
    }
}
