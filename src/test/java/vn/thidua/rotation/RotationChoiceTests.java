package vn.thidua.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.access.Role;
import vn.thidua.shared.AccountId;

/** Reasons to leave the order for a year. */
class RotationChoiceTests extends RotationScene {

    @Test
    void passesAMemberOverForThisYearWithAReason() {
        assertThat(choose(NORTH, false, null, " ")).hasStatus(422);
        assertThat(choose(NORTH, false, null, "Đang kiện toàn tổ chức")).hasStatus3xxRedirection();

        assertThat(order(0)).containsExactly(SOUTH, EAST, WEST, NORTH);
        assertThat(order(1)).as("the other duty is another matter").containsExactly(SOUTH, EAST, WEST, NORTH);
        assertThat(text())
                .contains(
                        "Bỏ qua năm nay",
                        "Đang kiện toàn tổ chức (Người thử tay, ",
                        "Bỏ qua lượt đứng đầu của Hội LHPN xã Bắc");
        assertThat(choose(NORTH, false, null, "Lần nữa"))
                .hasStatus(422)
                .bodyText()
                .contains("Hội LHPN xã Bắc đã được bỏ qua hoặc đổi lượt trong năm này.");

        assertThat(pages.post("/nam/" + year + "/luan-phien/" + member(NORTH) + "/bo?pho=false", head))
                .hasStatus3xxRedirection();
        assertThat(order(0)).startsWith(NORTH);
        assertThat(pages.post("/nam/" + year + "/luan-phien/" + member(NORTH) + "/bo?pho=false", head))
                .hasStatus(404);
    }

    @Test
    void letsTwoChangePlacesOnce() {
        assertThat(choose(NORTH, false, NORTH, "Vì sao"))
                .hasStatus(422)
                .bodyText()
                .contains("Hãy chọn một đơn vị khác.");
        assertThat(choose(NORTH, false, EAST, "Hội nghị giới thiệu")).hasStatus3xxRedirection();

        assertThat(order(0)).containsExactly(EAST, SOUTH, NORTH, WEST);
        assertThat(text()).contains("Đổi lượt với Hội LHPN xã Đông", "Đổi lượt với Hội LHPN xã Bắc");
        assertThat(choose(EAST, false, null, "Lần nữa"))
                .hasStatus(422)
                .bodyText()
                .contains("Hội LHPN xã Đông đã được bỏ qua");
        assertThat(choose(SOUTH, false, EAST, "Lần nữa"))
                .hasStatus(422)
                .bodyText()
                .contains("Hội LHPN xã Đông đã được bỏ qua");
    }

    @Test
    void aMemberIsChosenAboutOnceInTheDatabaseToo() {
        raw(NORTH, null);
        assertThatThrownBy(() -> raw(NORTH, SOUTH)).hasMessageContaining("rotation_choice_once");
        raw(EAST, SOUTH);
        assertThatThrownBy(() -> raw(WEST, SOUTH)).hasMessageContaining("rotation_choice_with_once");
        assertThatThrownBy(() -> raw(WEST, WEST)).hasMessageContaining("rotation_choice_two_members");
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into rotation_choice (cluster_year_id, duty, membership_id, reason, chosen_by, chosen_at)
                        select y.id, 'HEAD', ?, 'vì', 'thử', now() from cluster_year y where y.year = 2025""").param(member(WEST).value()).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("rotation_choice_of_member");
    }

    @Test
    void membersReadAndOnlyThoseWhoLeadChoose() {
        AccountId officer = world.person("nam", Role.UNIT_OFFICER, units.get(SOUTH));

        assertThat(pages.get("/nam/" + year + "/luan-phien", officer))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Bỏ qua, đổi lượt", "Mở năm 2027", "Đặt quy định");
        assertThat(pages.get("/nam/" + year + "/luan-phien/" + member(NORTH), officer))
                .hasStatus(404);
        assertThat(pages.get("/nam/" + year + "/luan-phien/" + member(NORTH), head))
                .hasStatusOk();
    }

    private void raw(String member, String with) {
        jdbc.sql("""
                insert into rotation_choice (cluster_year_id, duty, membership_id, with_membership_id, reason, chosen_by, chosen_at)
                values (?, 'HEAD', ?, ?, 'vì', 'thử', now())""")
                .params(year.value(), member(member).value())
                .param(with == null ? null : member(with).value())
                .update();
    }

    private MvcTestResult choose(String member, boolean deputy, String with, String reason) {
        List<String> fields = new ArrayList<>(List.of("reason", reason));
        if (with != null) {
            fields.addAll(List.of("with", member(with).toString()));
        }
        return pages.post(
                "/nam/" + year + "/luan-phien/" + member(member) + "?pho=" + deputy,
                head,
                fields.toArray(String[]::new));
    }
}
