package vn.thidua.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.thidua.access.Role;
import vn.thidua.support.DatabaseTest;
import vn.thidua.support.World;

@DatabaseTest
class TaskPageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

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
                .contains("Hiện không có việc nào chờ bạn.");
    }
}
