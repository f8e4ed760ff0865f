package vn.thidua.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.access.Role;
import vn.thidua.cluster.LedYears;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.ClusterId;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.UnitId;
import vn.thidua.support.DatabaseTest;
import vn.thidua.support.Pages;
import vn.thidua.support.StoppedClock;
import vn.thidua.support.World;

/** The night on which the headship of a cluster passes on, from one year to the next. */
@DatabaseTest
@Import(StoppedClock.class)
class ChangeOfHeadTests {

    /** What only a head, a deputy or the organiser may open, of several modules. */
    private static final List<String> WORK =
            List.of("/giao-uoc/lap", "/thang-diem/mau", "/binh-xet/moi", "/khen-thuong/moi", "/ban-giao/sua");

    private static final String LAST_SECOND = "2026-12-31T16:59:59Z"; // 23:59:59 in Asia/Ho_Chi_Minh
    private static final String FIRST_SECOND = "2026-12-31T17:00:00Z"; // 00:00:00 of 1 January 2027 there

    @Autowired
    StoppedClock.Hand clock;

    @Autowired
    World world;

    @Autowired
    Pages pages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    LedYears led;

    private UnitId organiser;
    private UnitId east;
    private UnitId west;
    private UnitId north;
    private UnitId south;
    private ClusterId cluster;
    private ClusterYearId thisYear;
    private ClusterYearId nextYear;
    private AccountId staff;
    private Map<UnitId, AccountId> officers;

    @BeforeEach
    void openTheNextYearInNovember() {
        clock.at("2026-11-20T02:00:00Z");
        organiser = world.organiser("Hội LHPN tỉnh Mẫu");
        east = world.unit(organiser, "Hội LHPN xã Đông");
        west = world.unit(organiser, "Hội LHPN xã Tây");
        north = world.unit(organiser, "Hội LHPN xã Bắc");
        south = world.unit(organiser, "Hội LHPN xã Nam");
        cluster = world.cluster(world.programme(organiser, "Cụm thi đua của Hội"), "Cụm thi đua số 1");
        thisYear = world.year(cluster, 2026);
        nextYear = world.year(cluster, 2027);
        Stream.of(east, west, north, south).forEach(unit -> {
            world.member(thisYear, unit);
            world.member(nextYear, unit);
        });
        world.head(thisYear, member(thisYear, east));
        world.deputy(thisYear, member(thisYear, west));
        staff = world.person("canbo", Role.ORGANISER_STAFF, organiser);
        officers = Map.of(
                east, world.person("dong", Role.UNIT_OFFICER, east),
                west, world.person("tay", Role.UNIT_OFFICER, west),
                north, world.person("bac", Role.UNIT_OFFICER, north),
                south, world.person("nam", Role.UNIT_OFFICER, south));
    }

    @Test
    void rightsOfHeadAndDeputyPassAtMidnightOfTheFirstDay() {
        LocalDate newYear = LocalDate.of(2027, 1, 1);
        world.head(nextYear, member(nextYear, north), newYear, null);
        world.deputy(nextYear, member(nextYear, south), newYear, null);

        clock.at(LAST_SECOND);
        assertThat(leading(nextYear)).containsExactly(east, west);
        assertThat(overview(nextYear))
                .contains("Hiện Hội LHPN xã Đông (Cụm trưởng năm 2026) làm các việc của Cụm trưởng.")
                .contains("Từ 00:00 ngày 01/01/2027, Cụm trưởng là Hội LHPN xã Bắc.");

        clock.at(FIRST_SECOND);
        assertThat(leading(nextYear)).containsExactly(north, south);
        assertThat(overview(nextYear)).doesNotContain("Hiện", "Từ 00:00");
        assertThat(leading(thisYear))
                .as("the old year is finished by those who led it")
                .containsExactly(east, west);
    }

    @Test
    void aTermWithoutARecordedDayBeginsWithItsYear() {
        world.head(nextYear, member(nextYear, north));

        clock.at(LAST_SECOND);
        assertThat(leading(nextYear)).containsExactly(east, west);
        clock.at(FIRST_SECOND);
        assertThat(leading(nextYear)).as("the deputy passes with the head").containsExactly(north);

        jdbc.sql("update cluster_year set starts_on = '2026-11-01' where year = 2027")
                .update();
        clock.at("2026-11-20T02:00:00Z");
        assertThat(leading(nextYear)).containsExactly(north);
    }

    @Test
    void whoLedBeforeLeadsOnOverALateElectionButNotBeyondTheYear() {
        clock.at("2027-03-01T02:00:00Z");
        assertThat(leading(nextYear)).containsExactly(east, west);
        assertThat(overview(nextYear))
                .contains("Hội LHPN xã Đông (Cụm trưởng năm 2026)", "Chưa ghi nhận Cụm trưởng năm 2027.");
        assertThat(tasks(staff)).contains("Ghi nhận đơn vị đứng đầu");

        clock.at("2028-01-01T02:00:00Z");
        assertThat(leading(nextYear)).isEmpty();
    }

    @Test
    void aHeadThatLeavesTheClusterPreparesTheNextYearAllTheSame() {
        world.head(nextYear, member(nextYear, north), LocalDate.of(2027, 1, 1), null);
        jdbc.sql("delete from membership where unit_id = ? and cluster_year_id = ?")
                .params(east.value(), nextYear.value())
                .update();

        clock.at(LAST_SECOND);
        assertThat(leading(nextYear)).containsExactly(east, west);
        assertThat(Pages.text(pages.get("/cum?nam=2027", officers.get(east)))).contains("Cụm thi đua số 1");
        clock.at(FIRST_SECOND);
        assertThat(leading(nextYear)).containsExactly(north);
        assertThat(page(nextYear, "", east)).hasStatus(404);
    }

    @Test
    void theDeputyActsForAHeadWhoseUnitIsNoMore() {
        assertThat(pages.post(
                        "/nam/" + thisYear + "/thanh-vien/" + member(thisYear, east) + "/roi",
                        staff,
                        "version",
                        "0",
                        "leftOn",
                        "30/11/2026",
                        "reason",
                        "Giải thể"))
                .hasStatus3xxRedirection();

        clock.at("2026-11-30T16:59:59Z");
        assertThat(leading(thisYear)).containsExactly(east, west);
        assertThat(publishes(west)).isFalse();
        clock.at("2026-11-30T17:00:00Z");
        assertThat(leading(thisYear)).containsExactly(west);
        assertThat(publishes(west)).as("also what only the head does").isTrue();
        assertThat(overview(thisYear))
                .contains(
                        "Hiện không có Cụm trưởng. Hội LHPN xã Tây (Cụm phó) làm thay.",
                        "Chưa ghi nhận Cụm trưởng năm 2026.");
        assertThat(tasks(staff)).contains("Ghi nhận đơn vị đứng đầu");

        appoint(thisYear, north, "01/12/2026");
        assertThat(leading(thisYear)).containsExactly(west, north);
        assertThat(publishes(west)).isFalse();
        assertThat(overview(thisYear)).doesNotContain("Hiện không có");
        assertThat(tasks(staff)).doesNotContain("Cụm thi đua số 1 – 2026");
    }

    @Test
    void aUnitThatEndsInTheDirectoryLeadsNoMoreButStaysTheHeadOfPastYears() {
        jdbc.sql("update unit set valid_to = '2026-11-30' where id = ?")
                .param(east.value())
                .update();
        clock.at("2026-12-01T02:00:00Z");
        assertThat(leading(thisYear)).containsExactly(west);

        jdbc.sql("update unit set valid_to = '2027-06-30' where id = ?")
                .param(east.value())
                .update();
        clock.at("2027-09-01T02:00:00Z");
        assertThat(led.leaders(thisYear)).extracting(LedYears.Leader::name).contains("Hội LHPN xã Đông");
        assertThat(leading(nextYear)).as("what is no more prepares nothing").containsExactly(west);
    }

    @Test
    void aYearWithoutAHeadWorksAndSaysSo() {
        jdbc.sql("delete from headship").update();

        assertThat(leading(thisYear)).isEmpty();
        assertThat(overview(thisYear))
                .contains("Hiện không có Cụm trưởng. Hội LHPN tỉnh Mẫu làm thay.", "Đang chờ: Hội LHPN tỉnh Mẫu");
        assertThat(tasks(staff))
                .contains("Ghi nhận đơn vị đứng đầu", "Cụm thi đua số 1 – 2026", "Cụm thi đua số 1 – 2027");
        WORK.forEach(path ->
                assertThat(pages.get("/nam/" + thisYear + path, staff)).as(path).hasStatusOk());
    }

    private void appoint(ClusterYearId year, UnitId unit, String from) {
        assertThat(pages.post(
                        "/nam/" + year + "/lanh-dao/moi",
                        staff,
                        "version",
                        "0",
                        "duty",
                        "HEAD",
                        "member",
                        member(year, unit).toString(),
                        "basis",
                        "APPOINTED",
                        "basisNote",
                        "Quyết định 12/QĐ-BTV",
                        "startsOn",
                        from,
                        "_inferred",
                        "on"))
                .hasStatus3xxRedirection();
    }

    /** The units whose officers may do a head's work; the doors of all modules, their tasks and their own page agree. */
    private List<UnitId> leading(ClusterYearId year) {
        String address = "/nam/" + year;
        return Stream.of(east, west, north, south)
                .filter(unit -> {
                    boolean leads = page(year, WORK.get(0), unit).getResponse().getStatus() == 200;
                    assertThat(WORK)
                            .allSatisfy(
                                    path -> assertThat(page(year, path, unit)).hasStatus(leads ? 200 : 404));
                    assertThat(led.of(world.actor(officers.get(unit))).contains(year))
                            .isEqualTo(leads);
                    assertThat(Pages.text(pages.get("/toi", officers.get(unit))).contains("href=\"" + address + "\""))
                            .isEqualTo(leads);
                    return leads;
                })
                .toList();
    }

    private boolean publishes(UnitId unit) {
        return page(thisYear, "/ket-qua/tam", unit).getResponse().getStatus() != 404;
    }

    private MvcTestResult page(ClusterYearId year, String path, UnitId unit) {
        return pages.get("/nam/" + year + path, officers.get(unit));
    }

    private String overview(ClusterYearId year) {
        return Pages.text(pages.get("/nam/" + year, staff));
    }

    private String tasks(AccountId who) {
        return Pages.text(pages.get("/viec-cua-toi", who));
    }

    private MembershipId member(ClusterYearId year, UnitId unit) {
        return new MembershipId(jdbc.sql("select id from membership where cluster_year_id = ? and unit_id = ?")
                .params(year.value(), unit.value())
                .query(Long.class)
                .single());
    }
}
