package vn.thidua.gates;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

/** Who has chosen English reads no Vietnamese but the data, on whatever page a link leads to. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({TestDatabase.class, World.class})
@ActiveProfiles("demo")
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // the words are learnt once
class EnglishTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    World world;

    private VietnameseWords words;

    @BeforeAll
    void learnTheWords() {
        words = new VietnameseWords(messages(false), messages(true), stored());
    }

    @ParameterizedTest
    @ValueSource(strings = {"canbo", "donvi1", "donvi3", "hoidong", "kiemtra", "quantri", "canbo.kontum"})
    void everyPageSpeaksEnglish(String username) throws Exception {
        Map<String, Document> pages = Site.walkedBy(mvc, inEnglish(as(username)));

        Map<String, List<String>> found = new TreeMap<>();
        pages.forEach((address, page) -> found.put(address, words.in(page)));
        found.values().removeIf(List::isEmpty);

        assertThat(pages).hasSizeGreaterThan(5);
        assertThat(found).isEmpty();
    }

    @Test
    void theSamePagesInVietnameseAreFullOfThem() throws Exception {
        Map<String, Document> pages = Site.walkedBy(mvc, as("quantri"));

        assertThat(pages)
                .isNotEmpty()
                .allSatisfy((address, page) ->
                        assertThat(words.in(page)).as(address).hasSizeGreaterThan(5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h1>Giao ước thi đua</h1>",
                "<p>6 đơn vị</p>",
                "<button aria-label='Đăng xuất'>Sign out</button>",
                "<title>Đơn vị thành viên · Cụm thi đua số 1 2026</title>"
            })
    void catchTheirOffenders(String offender) {
        assertThat(words.in(Jsoup.parse(offender))).isNotEmpty();
    }

    private RequestPostProcessor as(String username) {
        return world.as(new AccountId(jdbc.sql("select id from account where username = ?")
                .param(username)
                .query(Long.class)
                .single()));
    }

    private static RequestPostProcessor inEnglish(RequestPostProcessor person) {
        return request -> {
            request.setCookies(new Cookie("ngon-ngu", "en"));
            return person.postProcessRequest(request);
        };
    }

    private static Map<String, String> messages(boolean english) {
        Map<String, String> all = new HashMap<>();
        SourceFiles.below(SourceFiles.MESSAGES, ".properties").stream()
                .filter(file -> file.toString().endsWith("_en.properties") == english)
                .forEach(file -> all.putAll(Bundles.load(file)));
        return all;
    }

    /** Every text in the database, and of the scales that come along. */
    private Set<String> stored() {
        Set<String> texts = new TreeSet<>();
        SourceFiles.read(SourceFiles.RESOURCES.resolve("criteria/reference-scales.yaml"))
                .lines()
                .map(line -> line.replaceAll("^[- ]*\\w+: *|\"", ""))
                .forEach(texts::add);
        jdbc.sql("""
                select format('select distinct %I from %I where %1$I is not null', column_name, table_name)
                from information_schema.columns where table_schema = 'public' and data_type = 'text'""")
                .query(String.class)
                .list()
                .forEach(query ->
                        texts.addAll(jdbc.sql(query).query(String.class).list()));
        return texts;
    }
}
