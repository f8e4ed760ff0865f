package vn.thidua.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import vn.thidua.shared.AccountId;
import vn.thidua.support.Site;
import vn.thidua.support.TestDatabase;
import vn.thidua.support.World;

/** The word follows the kind everywhere: on the pages of a block's year nothing speaks of a cluster. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({TestDatabase.class, World.class})
@ActiveProfiles("demo")
class KindWordTests {

    private static final Pattern CLUSTER =
            Pattern.compile("\\bcụm\\b", Pattern.UNICODE_CHARACTER_CLASS | Pattern.CASE_INSENSITIVE);

    /** Words about both kinds at once: a programme's name, a unit in two of its clusters, a meeting held with another. */
    private static final Pattern OF_BOTH = Pattern.compile("Cụm, khối thi đua của Hội|hai cụm, khối|cụm, khối khác");

    /** The choice between the kinds, other clusters' years, other people's scales. */
    private static final String OF_OTHERS = "select[name=kind] *, input[name=alsoYears] + *, .reference *";

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    World world;

    @ParameterizedTest
    @ValueSource(strings = {"canbo", "donvi7"})
    void aBlockIsNeverCalledACluster(String username) throws Exception {
        List<Long> blocks = jdbc.sql("select id from cluster_year where kind = 'BLOCK'")
                .query(Long.class)
                .list();
        Map<String, Document> pages = Site.walkedBy(mvc, world.as(account(username)));
        pages.keySet()
                .removeIf(address -> blocks.stream().noneMatch(id -> (address + "/").startsWith("/nam/" + id + "/")));

        Map<String, List<String>> found = new TreeMap<>();
        pages.forEach((address, page) -> found.put(address, wrongIn(page)));
        found.values().removeIf(List::isEmpty);

        assertThat(pages).hasSizeGreaterThan(10);
        assertThat(found).isEmpty();
    }

    @Test
    void catchesItsOffender() {
        assertThat(wrongIn(Jsoup.parse("<main><p>Chưa có điểm của cụm, khối.</p></main>")))
                .isNotEmpty();
    }

    private AccountId account(String username) {
        return new AccountId(jdbc.sql("select id from account where username = ?")
                .param(username)
                .query(Long.class)
                .single());
    }

    private static List<String> wrongIn(Document page) {
        return page.select("main *").not(OF_OTHERS).stream()
                .map(Element::ownText)
                .map(text -> OF_BOTH.matcher(text).replaceAll(""))
                .filter(text -> CLUSTER.matcher(text).find())
                .toList();
    }
}
