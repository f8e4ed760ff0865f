package vn.thidua.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.UnsupportedEncodingException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;
import vn.thidua.shared.AccountId;
import vn.thidua.support.Pages;

/** Five real clusters: every value of a case file stands on the page where a user would look for it. */
@AutoConfigureMockMvc
@Import(Pages.class)
@ActiveProfiles(profiles = "demo", inheritProfiles = false)
class CasesIT extends BrowserIT {

    private static final String PASSWORD = "thidua-2026-dungthu";
    private static final String MARK = "số liệu minh họa";
    private static final Pattern UNSEEN =
            Pattern.compile("(?s)<head.*?</head>|<script.*?</script>|<svg.*?</svg>|<!--.*?-->");
    private static final Pattern TAG = Pattern.compile("(?s)<[^>]*>");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Pages pages;

    @ParameterizedTest
    @CsvSource({
        "kon-tum-womens-cluster-3-2020, canbo.kontum",
        "thai-nguyen-womens-cluster-2-2023, canbo.thainguyen",
        "kon-tum-block-2023, canbo.ubnd.kontum",
        "bac-kan-block-2020, canbo.backan",
        "dak-nong-block-3-2023, canbo.daknong",
    })
    void everyFactIsWhereOneLooksForIt(String file, String account) {
        List<CaseFacts.Fact> facts = CaseFacts.of(file);
        Texts texts = new Texts(account, valueOf(facts, "cluster.name"));

        List<String> missing = new ArrayList<>();
        for (CaseFacts.Fact fact : facts) {
            CasePlace place = CasePlace.of(fact, facts);
            String text = texts.at(place);
            place.expected().stream()
                    .filter(expected -> !text.contains(readable(expected)))
                    .forEach(expected -> missing.add(fact.path() + ": \"" + expected + "\" on " + place.where()));
        }

        assertThat(missing).as("facts of %s that are not shown", file).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Cụm thi đua số 3, 2020, canbo.kontum",
        "Cụm thi đua số 2, 2023, canbo.thainguyen",
        "Khối Mặt trận Tổ quốc và các tổ chức chính trị - xã hội tỉnh, 2023, canbo.ubnd.kontum",
        "Khối thi đua Mặt trận Tổ quốc và các đoàn thể tỉnh Bắc Kạn, 2020, canbo.backan",
        "Khối thi đua số 03, 2023, canbo.daknong",
    })
    void opensFromTheListOfClusters(String cluster, String year, String account) {
        Page page = page("vi-VN", LAPTOP);
        signIn(page, account, PASSWORD);
        page.navigate("/cum?nam=" + year);

        page.locator("main a", new Page.LocatorOptions().setHasText(cluster))
                .first()
                .click();

        assertThat(page.locator("h1")).containsText(cluster);
        assertThat(page.locator("body")).containsText("năm " + year);
    }

    @Test
    void aMissingHeadIsShownAsUnknown() {
        String text = new Texts("canbo.kontum", "Cụm thi đua số 3").at(new CasePlace("2020", "", List.of()));

        assertThat(text).contains(readable("Cụm trưởng chưa có thông tin"), readable("Cụm phó chưa có thông tin"));
    }

    @Test
    void onlyTheInventedProvinceIsMarkedAsDemonstration() {
        for (String step : CasePlace.STEPS) {
            String invented = text("canbo", "/nam/" + yearId("Cụm thi đua số 1", null) + step);
            String real = text("canbo.daknong", "/nam/" + yearId("Khối thi đua số 03", "2023") + step);

            assertThat(invented).as("Minh Họa" + step).contains(MARK);
            assertThat(real).as("Đắk Nông" + step).doesNotContain(MARK);
        }
    }

    private long yearId(String cluster, String year) {
        return jdbc.sql("""
                select y.id from cluster_year y where y.name = ? and (cast(? as text) is null or y.year::text = ?)
                order by y.year desc limit 1""").params(cluster, year, year).query(Long.class).single();
    }

    /** What can be read on a page that is there for this account. */
    private String text(String account, String path) {
        long id = jdbc.sql("select id from account where username = ?")
                .param(account)
                .query(Long.class)
                .single();
        MvcTestResult page = pages.get(path, new AccountId(id));
        assertThat(page.getResponse().getStatus()).as(path).isEqualTo(200);
        try {
            String html =
                    UNSEEN.matcher(page.getResponse().getContentAsString()).replaceAll(" ");
            return readable(HtmlUtils.htmlUnescape(TAG.matcher(html).replaceAll(" ")));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String valueOf(List<CaseFacts.Fact> facts, String path) {
        return facts.stream()
                .filter(fact -> fact.path().equals(path))
                .findFirst()
                .orElseThrow()
                .value();
    }

    /** Text as a reader takes it in: case, spaces and the way of writing accents do not matter. */
    private static String readable(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\s\\u00a0]+", " ")
                .toLowerCase(Locale.forLanguageTag("vi"));
    }

    /** What can be read on the pages of one cluster, each asked for once. */
    private final class Texts {

        private final String account;
        private final String cluster;
        private final Map<String, String> seen = new HashMap<>();

        Texts(String account, String cluster) {
            this.account = account;
            this.cluster = cluster;
        }

        String at(CasePlace place) {
            return seen.computeIfAbsent(place.where(), where -> text(account, address(place)));
        }

        private String address(CasePlace place) {
            return place.step().equals(CasePlace.PROGRAMME)
                    ? "/he-thong/" + programmeId()
                    : "/nam/" + yearId(cluster, place.year()) + place.step();
        }

        private long programmeId() {
            return jdbc.sql("select programme_id from cluster where name = ?")
                    .param(cluster)
                    .query(Long.class)
                    .single();
        }
    }
}
