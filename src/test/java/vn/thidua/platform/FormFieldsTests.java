package vn.thidua.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.thidua.access.Role;
import vn.thidua.shared.UnitId;
import vn.thidua.support.DatabaseTest;
import vn.thidua.support.World;

@DatabaseTest
class FormFieldsTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Test
    void aHeaderIsNoField() {
        UnitId organiser = world.organiser("Hội LHPN tỉnh Mẫu");
        var staff = world.as(world.person("canbo", Role.ORGANISER_STAFF, organiser));

        var form = mvc.post().uri("/don-vi/moi").with(staff).with(csrf());
        form.param("kind", "COMMUNE_UNION").param("outsideUnion", "false").param("version", "0");
        assertThat(form.header("Name", "Smuggled"))
                .hasStatus(422)
                .bodyText()
                .contains("Hãy điền mục này")
                .doesNotContain("Smuggled");
    }
}
