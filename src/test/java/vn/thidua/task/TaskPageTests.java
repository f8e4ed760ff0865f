package vn.thidua.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.thidua.access.Role;
import vn.thidua.programme.YearStep;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.ProgrammeId;
import vn.thidua.shared.Today;
import vn.thidua.shared.UnitId;
import vn.thidua.support.DatabaseTest;
import vn.thidua.support.World;

@DatabaseTest
class TaskPageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    private UnitId organiser;
    private ProgrammeId programme;
    private ClusterYearId year;
    private int number;
    private AccountId staff;
    private AccountId head;
    private AccountId officer;

    @Test
    void sendsAStrangerToTheSignInPage() {
        assertThat(mvc.get().uri("/viec-cua-toi")).hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/dang-nhap")).hasStatusOk().bodyText().contains("Đăng nhập");
    }

    @Test
    void saysThatNothingWaits() {
        var organiser = world.organiser("Hội LHPN tỉnh Mẫu");
        var staff = world.person("canbo", Role.ORGANISER_STAFF, organiser);

        assertThat(mvc.get().uri("/viec-cua-toi").with(world.as(staff)))
                .hasStatusOk()
                .bodyText()
                .contains("Hiện không có việc nào đang chờ.");
    }

    @Test
    void putsEveryStepThatHasBegunBeforeTheHead() {
        aClusterThatBegan("2020-01-01");

        assertThat(tasks(head))
                .contains(
                        "Lập giao ước",
                        "Lập thang điểm",
                        "Ghi kết quả bình xét, suy tôn",
                        "Lập đề nghị khen thưởng",
                        "Ghi hội nghị",
                        "Lập bàn giao",
                        "Cụm thi đua số 1 – " + number);
        assertThat(tasks(officer)).contains("Hiện không có việc nào đang chờ.").doesNotContain("Lập giao ước");
    }

    @Test
    void asksStaffForMembersThenForAHead() {
        aClusterThatBegan("2020-01-01");
        ClusterYearId second = world.year(world.cluster(programme, "Cụm thi đua số 2"), number);

        assertThat(tasks(staff)).contains("Ghi danh sách đơn vị thành viên", "/nam/" + second + "/thanh-vien");
        world.member(second, world.unit(organiser, "Hội LHPN xã Tân Hòa"));
        assertThat(tasks(staff)).contains("Ghi nhận đơn vị đứng đầu").doesNotContain("Ghi danh sách");
    }

    @Test
    void saysWhatComesNextWhereNothingWaits() {
        aClusterThatBegan("2099-03-02");
        world.rule(programme, "HEAD_METHOD", "APPOINTED"); // no next head is to be chosen, whatever the season
        AccountId auditor = world.person("kiemtra", Role.AUDITOR, organiser);

        for (AccountId calm : List.of(head, officer, staff, auditor)) {
            assertThat(tasks(calm))
                    .contains(
                            "Hiện không có việc nào đang chờ.",
                            "Theo lịch, bước tiếp theo:",
                            "/nam/" + year + "/giao-uoc",
                            "Giao ước",
                            "Cụm thi đua số 1 – " + number + ", từ ngày 02/03/2099.");
        }
        AccountId stranger = world.person("xakhac", Role.UNIT_OFFICER, world.unit(organiser, "Hội LHPN xã Khác"));
        assertThat(tasks(stranger)).doesNotContain("Theo lịch");
    }

    @Test
    void showsAnAdministratorTheAccounts() {
        assertThat(tasks(world.administrator(world.account("quantri"))))
                .contains("Hiện không có việc nào đang chờ.", "btn btn-outline\" href=\"/tai-khoan\"");
    }

    /** A cluster of two whose steps all begin on one day. */
    private void aClusterThatBegan(String day) {
        organiser = world.organiser("Hội LHPN tỉnh Mẫu");
        programme = world.programme(organiser, "Cụm của Hội");
        number = LocalDate.now(Today.ZONE).getYear();
        year = world.year(world.cluster(programme, "Cụm thi đua số 1"), number);
        UnitId first = world.unit(organiser, "Hội LHPN xã An Bình");
        UnitId second = world.unit(organiser, "Hội LHPN xã Phú Mỹ");
        world.head(year, world.member(year, first));
        world.member(year, second);
        staff = world.person("canbo", Role.ORGANISER_STAFF, organiser);
        head = world.person("anbinh", Role.UNIT_OFFICER, first);
        officer = world.person("phumy", Role.UNIT_OFFICER, second);
        for (YearStep step : YearStep.values()) {
            jdbc.sql(
                            "insert into calendar_entry (programme_id, year, step, opens_on) values (?, ?, ?, cast(? as date))")
                    .params(programme.value(), number, step.name(), step == YearStep.MEMBERS ? null : day)
                    .update();
        }
    }

    private String tasks(AccountId who) {
        return new String(
                mvc.get()
                        .uri("/viec-cua-toi")
                        .with(world.as(who))
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }
}
