package vn.thidua.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.HeadView;
import vn.thidua.shared.ClusterId;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.support.DatabaseTest;
import vn.thidua.support.Pages;
import vn.thidua.support.World;

/** Lines 3 and 4 of the checklist: who leads, since when and why, and what that has to do with awards: nothing. */
@DatabaseTest
class AwkwardHeadsTests {

    private static final List<String> UNITS = List.of("Hội A", "Hội B", "Hội C");

    @Autowired
    World world;

    @Autowired
    Pages pages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ClusterYears years;

    private Facts facts;

    @BeforeEach
    void layTheGround() {
        facts = new Facts(world, pages, jdbc);
    }

    @Test
    void line03HeadsHaveABasisDatesAPersonOrAreMissing() {
        ClusterYearId year = facts.year(2023);
        long first = facts.member(year, "Hội LHPN huyện A").value();
        long second = facts.member(year, "Hội LHPN huyện B").value();
        head(year, first, null, "INTRODUCED", null, "2023-05-06", "2023-08-14");
        head(year, second, "Nguyễn Thị An", "HANDED_OVER", null, "2023-08-15", null);
        ClusterYearId appointed = facts.year(2024);
        head(appointed, null, "Trần Thị Bình", "APPOINTED", "Quyết định số 05/QĐ-UBND", "2024-05-06", null);

        // nobody from January to May, no deputy at all
        assertThat(years.headships(year))
                .extracting(HeadView::holder, HeadView::startsOn, HeadView::endsOn)
                .containsExactly(
                        tuple("Hội LHPN huyện A", LocalDate.of(2023, 5, 6), LocalDate.of(2023, 8, 14)),
                        tuple("Hội LHPN huyện B", LocalDate.of(2023, 8, 15), null));
        assertThat(years.headships(year)).allMatch(HeadView::head);
        assertThat(years.headships(appointed)).singleElement().satisfies(head -> {
            assertThat(head.membership()).isNull();
            assertThat(head.holder()).isEqualTo("Trần Thị Bình");
            assertThat(head.basisNote()).isEqualTo("Quyết định số 05/QĐ-UBND");
        });
        assertThat(years.headships(facts.year(2022))).isEmpty();
    }

    /** What led to no award leads the next year as well as what led to the flag; the program ties neither to the other. */
    @Test
    void line04TheHeadAndTheNextHeadMayHaveWonTheFlagTheCertificateOrNothing() {
        long flag = facts.award("Cờ thi đua", "UBND tỉnh");
        long certificate = facts.award("Bằng khen", "UBND tỉnh");
        ClusterId cluster = world.cluster(facts.programme, "Cụm thi đua số 1");
        ClusterYearId first = facts.year(cluster, 2021);
        UNITS.forEach(unit -> facts.member(first, unit));
        world.head(first, facts.membership(first, "Hội C"));

        award(first, Map.of("Hội A", flag, "Hội B", certificate));
        ClusterYearId second = handOver(first, "Hội A");
        award(second, Map.of("Hội A", flag, "Hội C", certificate));
        ClusterYearId third = handOver(second, "Hội C");
        award(third, Map.of("Hội A", flag, "Hội C", certificate));
        ClusterYearId fourth = handOver(third, "Hội B");

        assertThat(List.of(first, second, third))
                .extracting(year -> won(year, leader(year)))
                .as("what the head won")
                .containsExactly("không", "Cờ thi đua", "Bằng khen");
        assertThat(List.of(first, second, third))
                .extracting(year -> won(year, leader(next(year))))
                .as("what the next head had won: winner, runner-up, nothing")
                .containsExactly("Cờ thi đua", "Bằng khen", "không");
        assertThat(facts.page("/nam/" + fourth + "/thanh-vien").text()).contains("Hội B", "nhận bàn giao");
    }

    private void award(ClusterYearId year, Map<String, Long> awards) {
        awards.forEach((unit, award) -> facts.fill(
                "/nam/" + year + "/khen-thuong/moi",
                "award",
                Long.toString(award),
                "recipient",
                "COLLECTIVE",
                "member",
                facts.membership(year, unit).toString()));
    }

    /** The handover is signed, and the next year opened just as the program suggests it. */
    private ClusterYearId handOver(ClusterYearId year, String to) {
        String handover = "/nam/" + year + "/ban-giao";
        facts.fill(handover + "/sua", "to", facts.membership(year, to).toString(), "handedOn", "30/12/2021");
        facts.press(handover + "/ky?ban="
                + facts.page(handover + "/bien-ban").select("code.fingerprint").text());
        facts.fill(handover + "/nam-sau");
        return next(year);
    }

    private ClusterYearId next(ClusterYearId year) {
        return years.find(years.get(year).cluster(), years.get(year).year() + 1)
                .orElseThrow()
                .id();
    }

    private String leader(ClusterYearId year) {
        return years.headships(year).get(0).holder();
    }

    /** What this unit was proposed for in that year, as the list says. */
    private String won(ClusterYearId year, String unit) {
        return facts.page("/nam/" + year + "/khen-thuong").select("main .td-table tbody tr").stream()
                .filter(row -> row.child(1).text().equals(unit))
                .map(row -> row.child(0).select("a").text())
                .findFirst()
                .orElse("không");
    }

    private void head(
            ClusterYearId year, Long member, String person, String basis, String basisNote, String from, String to) {
        facts.into("headship")
                .set("cluster_year_id", year.value())
                .set("membership_id", member)
                .set("person_name", person)
                .set("duty", "HEAD")
                .set("basis", basis)
                .set("basis_note", basisNote)
                .set("starts_on", LocalDate.parse(from))
                .set("ends_on", to == null ? null : LocalDate.parse(to))
                .add();
    }
}
