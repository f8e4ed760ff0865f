package vn.thidua.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.context.ActiveProfiles;

/**
 * Five real clusters, opened by the staff of their organisers: every value of a case file stands in its place on the page
 * where a user would look for it, and nothing else stands beside it.
 */
@ActiveProfiles(profiles = "demo", inheritProfiles = false)
class CasesIT extends BrowserIT {

    private static final String PASSWORD = "thidua-2026-dungthu";
    private static final String MARK = "số liệu minh họa";

    /** A year of which no case says anything. */
    private static final String YEAR_BEFORE_ALL = "2019";

    private static final List<String> STEPS = List.of(
            "",
            "/thanh-vien",
            "/giao-uoc",
            "/thang-diem",
            "/cham-diem",
            "/binh-xet",
            "/khen-thuong",
            "/hoi-nghi",
            "/ban-giao");

    /** The pages of each cluster as they were read in the browser, once for all tests. */
    private static final Map<Cluster, Map<String, CasePage>> READ = new EnumMap<>(Cluster.class);

    private enum Cluster {
        KON_TUM_UNION("kon-tum-womens-cluster-3-2020", "canbo.kontum"),
        THAI_NGUYEN("thai-nguyen-womens-cluster-2-2023", "canbo.thainguyen"),
        KON_TUM("kon-tum-block-2023", "canbo.ubnd.kontum"),
        BAC_KAN("bac-kan-block-2020", "canbo.backan"),
        DAK_NONG("dak-nong-block-3-2023", "canbo.daknong");

        private final String file;
        private final String account;

        Cluster(String file, String account) {
            this.file = file;
            this.account = account;
        }

        CaseFile caseFile() {
            return CaseFile.of(file);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyValueIsWhereOneLooksForIt(Cluster cluster) {
        assertThat(faults(cluster.caseFile(), cluster)).isEmpty();
    }

    /** The test's own test: pages that say something else, or more than the file, do not pass. */
    @ParameterizedTest
    @EnumSource
    void noticesEveryValueThatDiffersAndEveryItemTooMany(Cluster cluster) {
        Map<String, CaseFile> wrong = new LinkedHashMap<>(cluster.caseFile().withEachValueChanged());
        wrong.putAll(cluster.caseFile().withEachItemLeftOut());
        wrong.values().removeIf(file -> !faults(file, cluster).isEmpty());

        assertThat(wrong.keySet()).as("changes of the file that nobody noticed").isEmpty();
    }

    @Test
    void noticesHeadAndDeputyInEachOthersPlace() {
        CaseFile swapped = Cluster.BAC_KAN
                .caseFile()
                .with("leadership.2020.head", "Liên đoàn Lao động tỉnh Bắc Kạn")
                .with("leadership.2020.deputy", "Hội Liên hiệp Phụ nữ tỉnh Bắc Kạn");

        assertThat(faults(swapped, Cluster.BAC_KAN))
                .as("both, on the page of the year and in the picture of the rotation")
                .hasSize(4)
                .allMatch(fault -> fault.startsWith("leadership.2020."));
    }

    @Test
    void noticesThePagesOfAnotherCluster() {
        assertThat(faults(Cluster.KON_TUM.caseFile(), Cluster.DAK_NONG)).hasSizeGreaterThan(40);
    }

    @Test
    void onlyTheInventedProvinceIsMarkedAsDemonstration() {
        Page page = signedIn("canbo");
        String year = page.locator("main a[href^='/nam/']").first().getAttribute("href");
        assertThat(STEPS)
                .allSatisfy(step -> assertThat(textOf(page, root(year) + step)).contains(MARK));

        Page real = signedIn(Cluster.DAK_NONG.account);
        String realYear = addressOf(real, Cluster.DAK_NONG.caseFile(), "2023");
        assertThat(STEPS)
                .allSatisfy(step -> assertThat(textOf(real, realYear + step)).doesNotContain(MARK));
    }

    private List<String> faults(CaseFile file, Cluster cluster) {
        Map<String, CasePage> pages = READ.computeIfAbsent(cluster, this::read);
        return CaseReading.faults(file, address -> pages.getOrDefault(address, CasePage.none()));
    }

    /** Every page on which something of the cluster's file is looked for, in the browser. */
    private Map<String, CasePage> read(Cluster cluster) {
        Page page = signedIn(cluster.account);
        CaseFile file = cluster.caseFile();
        Map<String, CasePage> pages = new HashMap<>();
        CaseReading.faults(
                file,
                address -> pages.computeIfAbsent(address, wanted -> {
                    open(page, addressOf(page, file, wanted));
                    return CasePage.of(page);
                }));
        return pages;
    }

    private static String addressOf(Page page, CaseFile file, String wanted) {
        String cluster = String.valueOf(file.at("cluster").value("name"));
        return switch (wanted) {
            case "cluster" -> link(page, "/cum?nam=" + YEAR_BEFORE_ALL, cluster);
            case "organiser" -> organiser(page, file);
            case "programme" -> {
                open(page, addressOf(page, file, String.valueOf(file.value("year"))));
                yield address(page.locator("main dl.facts a[href^='/he-thong/']"));
            }
            default -> {
                String year = wanted.replaceAll("/.*", "");
                yield link(page, "/cum?nam=" + year, cluster) + wanted.substring(year.length());
            }
        };
    }

    private static String organiser(Page page, CaseFile file) {
        String name = String.valueOf(file.at("programme").value("organiser"));
        return link(page, "/don-vi", name);
    }

    /** Where the link of these words leads on that page. */
    private static String link(Page page, String path, String words) {
        open(page, path);
        return address(page.locator("main a").getByText(words, new Locator.GetByTextOptions().setExact(true)));
    }

    private static String address(Locator link) {
        return Objects.requireNonNull(link.first().getAttribute("href"));
    }

    private static void open(Page page, String path) {
        Response response = page.navigate(path);
        assertThat(response.status()).as(path).isEqualTo(200);
    }

    private static String textOf(Page page, String path) {
        open(page, path);
        return CasePage.readable(page.locator("body").innerText());
    }

    private static String root(String path) {
        return path.replaceAll("(/nam/\\d+).*", "$1");
    }

    private Page signedIn(String account) {
        Page page = page("vi-VN", LAPTOP);
        signIn(page, account, PASSWORD);
        return page;
    }
}
