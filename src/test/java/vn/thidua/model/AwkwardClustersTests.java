package vn.thidua.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.AbstractCharSequenceAssert;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.MemberView;
import vn.thidua.shared.ClusterId;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.support.DatabaseTest;
import vn.thidua.support.Pages;
import vn.thidua.support.World;

/** Lines 1, 2, 9 and 12 of the checklist: who belongs together, under which name, and when. */
@DatabaseTest
class AwkwardClustersTests {

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
    void line01MembersJoinVanishAndMergeWithinAYear() {
        ClusterYearId year = facts.year(2025);
        MembershipId gone = facts.member(year, "Hội LHPN huyện Cũ");
        facts.run(
                "update membership set left_on = ?, leave_reason = 'kết thúc cấp huyện' where id = ?",
                LocalDate.of(2025, 6, 30),
                gone.value());
        MembershipId merged = facts.member(year, "Hội LHPN xã Mới");
        facts.run("update membership set joined_on = ? where id = ?", LocalDate.of(2025, 7, 1), merged.value());
        succeed("Hội LHPN huyện Cũ", "Hội LHPN xã Mới", "SPLIT");
        succeed("Hội LHPN xã Một", "Hội LHPN xã Mới", "MERGED");
        succeed("Hội LHPN xã Hai", "Hội LHPN xã Mới", "MERGED");

        assertThat(years.members(year)).extracting(MemberView::left).containsExactly(true, false);
        assertThat(years.members(year))
                .extracting(MemberView::joinedOn, MemberView::leftOn)
                .containsExactly(tuple(null, LocalDate.of(2025, 6, 30)), tuple(LocalDate.of(2025, 7, 1), null));
        assertThat(facts.values(
                        String.class,
                        "select p.name from unit_succession s join unit p on p.id = s.predecessor_id"
                                + " where s.successor_id = ? order by p.name",
                        facts.unit("Hội LHPN xã Mới").value()))
                .containsExactly("Hội LHPN huyện Cũ", "Hội LHPN xã Hai", "Hội LHPN xã Một");
    }

    @Test
    void line02ClustersShareNumbersLackThemAndChangeTheirKind() {
        for (String number : List.of("3", "03", "III", "342", "3")) {
            set("CLUSTER", number, "Cụm thi đua số " + number);
        }
        String body = set("CLUSTER", "", "Cụm thi đua các đoàn thể");
        String before = facts.fill(body + "/nam-moi", "year", "2023");
        String after = facts.fill(body + "/nam-moi", "year", "2024");
        facts.fill(after + "/thong-tin", "kind", "BLOCK", "name", "Khối đoàn thể");

        assertThat(facts.page("/cum?nam=2024").select("tbody tr td:first-child"))
                .extracting(Element::text)
                .containsExactlyInAnyOrder(
                        "Cụm thi đua số 3",
                        "Cụm thi đua số 03",
                        "Cụm thi đua số III",
                        "Cụm thi đua số 342",
                        "Cụm thi đua số 3",
                        "Khối đoàn thể");
        assertThat(facts.page(before).select("h1").text()).contains("Cụm thi đua các đoàn thể");
        assertThat(facts.page(before + "/thanh-vien").text())
                .contains("Cụm trưởng")
                .doesNotContain("Khối trưởng");
        assertThat(facts.page(after).select("h1").text()).contains("Khối đoàn thể");
        assertThat(facts.page(after + "/thanh-vien").text())
                .contains("Khối trưởng")
                .doesNotContain("Cụm trưởng");
        assertThat(facts.page(body).text()).contains("Cụm thi đua các đoàn thể", "Khối đoàn thể");
    }

    @Test
    void line09APactIsSignedEarlyOrLateOrForFiveYears() {
        ClusterId cluster = world.cluster(facts.programme, "Cụm thi đua số 1");
        ClusterYearId early = facts.year(cluster, 2024);
        ClusterYearId late = facts.year(cluster, 2025);
        long december = covenant(early, null, null, "2023-12-27");
        covenant(late, null, null, "2025-03-21");
        ClusterYearId five = facts.year(cluster, 2026);
        covenant(five, 2026, 2030, "2026-01-17");
        for (String wave : new String[] {"2024-01-05", "2024-05-19"}) {
            facts.into("covenant_content")
                    .set("covenant_id", december)
                    .set("position", 0)
                    .set("kind", "MOVEMENT")
                    .set("text", "Đợt thi đua " + wave)
                    .set("launched_on", LocalDate.parse(wave))
                    .set("closes_on", LocalDate.parse(wave).plusDays(60))
                    .add();
        }
        facts.run("update covenant set status = 'SIGNED'");
        facts.run(
                "update cluster_year set closed_on = '2025-02-14', close_reason = 'tổng kết' where id = ?",
                early.value());
        meeting("2023-10-30", early);
        meeting("2025-02-14", early, late);

        assertThat(facts.values(LocalDate.class, "select signed_on from covenant order by cluster_year_id"))
                .containsExactly(LocalDate.of(2023, 12, 27), LocalDate.of(2025, 3, 21), LocalDate.of(2026, 1, 17));
        assertThat(facts.rows("select from_year, to_year from covenant where from_year is not null"))
                .singleElement()
                .satisfies(
                        row -> assertThat(row).containsEntry("from_year", 2026).containsEntry("to_year", 2030));
        assertThat(years.get(early).closedOn()).isEqualTo(LocalDate.of(2025, 2, 14));
        assertThat(facts.values(
                        Integer.class, "select count(*) from meeting_year group by meeting_id order by meeting_id"))
                .containsExactly(1, 2);
        assertPage(early, "/giao-uoc")
                .contains(
                        "27/12/2023",
                        "Ngày phát động: 05/01/2024",
                        "Ngày phát động: 19/05/2024",
                        "Ngày kết thúc: 18/07/2024");
        assertPage(early, "").contains("14/02/2025", "tổng kết");
        assertPage(early, "/hoi-nghi")
                .contains("Hội nghị 2023-10-30", "Hội nghị 2025-02-14", "Cụm thi đua số 1 – 2025");
        assertPage(late, "/giao-uoc").contains("21/03/2025");
        assertPage(late, "/hoi-nghi").contains("Hội nghị 2025-02-14").doesNotContain("Hội nghị 2023-10-30");
        assertPage(five, "/giao-uoc").contains("2026–2030", "17/01/2026");
    }

    private AbstractCharSequenceAssert<?, String> assertPage(ClusterYearId of, String path) {
        return assertThat(pages.get("/nam/" + of + path, facts.staff))
                .hasStatusOk()
                .bodyText();
    }

    @Test
    void line12SpellingsVaryAndShortNamesCollide() {
        ClusterYearId year = facts.year(2023);
        MembershipId dinhHoa = facts.member(year, "Hội LHPN huyện Định Hóa");
        MembershipId other = facts.member(year, "Hội LHPN huyện Định Hòa");
        facts.into("unit_alias")
                .set("unit_id", facts.unit("Hội LHPN huyện Định Hóa").value())
                .set("name", "Hội LHPN huyện Định Hoá")
                .add();
        facts.run(
                "update membership set unit_short_name = 'Định H.' where id in (?, ?)", dinhHoa.value(), other.value());

        assertThat(years.members(year)).extracting(MemberView::label).containsExactly("Định H.", "Định H.");
        assertThat(years.members(year))
                .extracting(MemberView::name)
                .containsExactly("Hội LHPN huyện Định Hóa", "Hội LHPN huyện Định Hòa");
        assertThat(facts.values(
                        String.class,
                        "select u.name from unit u join unit_alias a on a.unit_id = u.id where a.name = ?",
                        "Hội LHPN huyện Định Hoá"))
                .containsExactly("Hội LHPN huyện Định Hóa");
    }

    private void succeed(String predecessor, String successor, String kind) {
        facts.into("unit_succession")
                .set("predecessor_id", facts.unit(predecessor).value())
                .set("successor_id", facts.unit(successor).value())
                .set("kind", kind)
                .set("happened_on", LocalDate.of(2025, 7, 1))
                .set("legal_basis", "Nghị quyết về sắp xếp đơn vị hành chính")
                .add();
    }

    /** Staff set a cluster up; answers its page. */
    private String set(String kind, String number, String name) {
        return facts.fill("/he-thong/" + facts.programme + "/cum-moi", "kind", kind, "number", number, "name", name);
    }

    private long covenant(ClusterYearId year, Integer from, Integer to, String signedOn) {
        return facts.into("covenant")
                .set("cluster_year_id", year.value())
                .set("position", 0)
                .set("title", "Giao ước thi đua")
                .set("from_year", from)
                .set("to_year", to)
                .set("signed_on", LocalDate.parse(signedOn))
                .add();
    }

    private void meeting(String on, ClusterYearId... shared) {
        long meeting = facts.into("meeting")
                .set("title", "Hội nghị " + on)
                .set("held_on", LocalDate.parse(on))
                .set("kinds", new String[] {"CLOSING", "SIGNING"})
                .add();
        for (ClusterYearId year : shared) {
            facts.into("meeting_year")
                    .set("meeting_id", meeting)
                    .set("cluster_year_id", year.value())
                    .link();
        }
    }
}
