package vn.thidua.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.access.Role;
import vn.thidua.history.Wording;
import vn.thidua.programme.AwardKindView.Quota;
import vn.thidua.programme.AwardKindView.Rounding;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.ClusterId;
import vn.thidua.shared.ProgrammeId;
import vn.thidua.shared.UnitId;
import vn.thidua.support.DatabaseTest;
import vn.thidua.support.Pages;
import vn.thidua.support.World;

@DatabaseTest
class QuotaTests {

    @Autowired
    Wording wording;

    @Autowired
    World world;

    @Autowired
    Pages pages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ProgrammeRules rules;

    @Test
    void saysHowAShareOfTheMembersBecomesANumber() {
        assertThat(words(share("20", Rounding.DOWN), 6)).isEqualTo("20 % của 6 đơn vị = 1,2, làm tròn xuống 1");
        assertThat(words(share("20", Rounding.UP), 6)).isEqualTo("20 % của 6 đơn vị = 1,2, làm tròn lên 2");
        assertThat(words(share("25", Rounding.NEAREST), 6))
                .isEqualTo("25 % của 6 đơn vị = 1,5, làm tròn đến số gần nhất 2");
        assertThat(words(share("50", Rounding.DOWN), 6)).isEqualTo("50 % của 6 đơn vị = 3");
        assertThat(words(share("33.33", Rounding.DOWN), 3))
                .isEqualTo("33,33 % của 3 đơn vị = 0,9999, làm tròn xuống 0");
    }

    @Test
    void limitsNothingWithoutANumber() {
        assertThat(kind(null, null, null, null).quotaFor(6)).isNull();
        assertThat(kind(0, null, null, null).quotaFor(6)).isEqualTo(Quota.of(0, "programme.quota.fixed", "0"));
    }

    @Test
    void asksForTheRoundingAndForOneOfNumberAndShare() {
        Ground ground = new Ground();
        assertThat(ground.save("quota", "", "quotaPercent", "20", "quotaRounding", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Hãy chọn cách làm tròn");
        assertThat(ground.save("quota", "1", "quotaPercent", "20", "quotaRounding", "UP"))
                .hasStatus(422)
                .bodyText()
                .contains("không ghi cả hai");
        assertThat(ground.save("quota", "", "quotaPercent", "", "quotaRounding", "UP"))
                .hasStatus(422);
        assertThat(ground.save("quota", "", "quotaPercent", "120", "quotaRounding", "UP"))
                .hasStatus(422);
        assertThat(ground.save("quota", "", "quotaPercent", "20", "quotaRounding", "UP"))
                .hasStatus3xxRedirection();
    }

    @Test
    void givesOneClusterItsOwnNumberAndCarriesItToWhatHoldsLater() {
        Ground ground = new Ground();
        ground.save("quota", "1", "quotaPercent", "", "quotaRounding", "");
        String award = "/he-thong/" + ground.programme + "/khen/" + onlyId("award_kind");

        assertThat(ground.own(award, ground.cluster.toString())).hasStatus3xxRedirection();
        assertThat(ground.own(award, ground.cluster.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("đã có số lượng riêng");
        assertThat(ground.own(award, ground.foreign.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("của hệ thống này");
        assertThat(pages.get(award, ground.staff)).bodyText().contains("đông đơn vị", "Cụm 1");
        assertThat(ground.save("quota", "4", "quotaPercent", "", "quotaRounding", "", "validFrom", "01/01/2026"))
                .hasStatus3xxRedirection();

        assertThat(Objects.requireNonNull(quota(ground, "2026-06-30")).key()).isEqualTo("programme.quota.cluster");
        assertThat(Objects.requireNonNull(quota(ground, "2026-06-30")).allowed())
                .isEqualTo(2);
        assertThat(pages.post(
                        award + "/rieng/"
                                + jdbc.sql("select min(id) from cluster_quota")
                                        .query(String.class)
                                        .single() + "/bo",
                        ground.staff))
                .hasStatus3xxRedirection();
        assertThat(Objects.requireNonNull(quota(ground, "2025-06-30")).allowed())
                .isEqualTo(1);
        assertThat(Objects.requireNonNull(quota(ground, "2026-06-30")).allowed())
                .isEqualTo(2);
    }

    private @Nullable Quota quota(Ground ground, String day) {
        return rules.awards(ground.programme, ground.cluster, LocalDate.parse(day)).stream()
                .findFirst()
                .orElseThrow()
                .quotaFor(6);
    }

    private String onlyId(String table) {
        return jdbc.sql("select id from " + table).query(String.class).single();
    }

    private String words(AwardKindView kind, int members) {
        Quota quota = Objects.requireNonNull(kind.quotaFor(members));
        return wording.of(quota.key(), quota.arguments().toArray());
    }

    private static AwardKindView share(String percent, Rounding rounding) {
        return kind(null, new BigDecimal(percent), rounding, null);
    }

    private static AwardKindView kind(
            @Nullable Integer quota,
            @Nullable BigDecimal percent,
            @Nullable Rounding rounding,
            @Nullable Integer clusterQuota) {
        return new AwardKindView(
                1,
                null,
                "Cờ thi đua",
                "TITLE",
                "UBND tỉnh",
                "COLLECTIVE",
                quota,
                percent,
                rounding,
                clusterQuota,
                null);
    }

    /** An organiser with a programme of one cluster, and a cluster elsewhere. */
    private final class Ground {

        private final UnitId organiser = world.organiser("Hội LHPN tỉnh Mẫu");
        private final ProgrammeId programme = world.programme(organiser, "Cụm thi đua của Hội");
        private final ClusterId cluster = world.cluster(programme, "Cụm 1");
        private final ClusterId foreign = world.cluster(world.programme(organiser, "Hệ thống khác"), "Cụm 2");
        private final AccountId staff = world.person("canbo", Role.ORGANISER_STAFF, organiser);

        MvcTestResult save(String... fields) {
            String[] all = Stream.concat(
                            Stream.of(
                                    "id",
                                    "0",
                                    "version",
                                    "0",
                                    "name",
                                    "Cờ thi đua",
                                    "awardClass",
                                    "TITLE",
                                    "authority",
                                    "UBND tỉnh Mẫu",
                                    "recipient",
                                    "COLLECTIVE",
                                    "position",
                                    "1"),
                            Stream.of(fields))
                    .toArray(String[]::new);
            return pages.post("/he-thong/" + programme + "/khen/0", staff, all);
        }

        MvcTestResult own(String award, String cluster) {
            return pages.post(award + "/rieng", staff, "cluster", cluster, "quota", "2", "reason", "đông đơn vị");
        }
    }
}
