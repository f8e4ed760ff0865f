package vn.thidua.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.access.Role;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.UnitId;
import vn.thidua.support.Statements;

class MemberAccessTests extends MemberScene {

    @Test
    void isClosedToStrangersAndToMembersOfOtherClusters() {
        MembershipId member = world.member(year, world.unit(organiser, "Hội LHPN xã Đông"));
        UnitId sibling = world.unit(organiser, "Hội LHPN xã Tây");
        world.member(world.year(world.cluster(programme, "Cụm thi đua số 2"), 2026), sibling);
        UnitId elsewhere = world.organiser("Hội LHPN tỉnh Khác");
        List<AccountId> refused = List.of(
                world.account("nguoila"),
                world.person("canbokhac", Role.ORGANISER_STAFF, elsewhere),
                world.person("cumkhac", Role.UNIT_OFFICER, sibling));

        assertThat(refused).allSatisfy(account -> {
            assertThat(page(account, "/thanh-vien")).hasStatus(404);
            assertThat(page(account, "/thanh-vien.xlsx")).hasStatus(404);
            assertThat(page(account, "/thanh-vien/them")).hasStatus(404);
            assertThat(post(account, "/thanh-vien/" + member + "/bo")).hasStatus(404);
        });
        assertThat(jdbc.sql("select count(*) from membership")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void letsAMemberReadAndNothingMore() {
        UnitId unit = world.unit(organiser, "Hội LHPN xã Đông");
        world.member(year, unit);
        AccountId officer = world.person("donvi1", Role.UNIT_OFFICER, unit);

        assertThat(page(officer, "/thanh-vien"))
                .hasStatusOk()
                .bodyText()
                .contains("Hội LHPN xã Đông")
                .doesNotContain("Thêm đơn vị");
        assertThat(page(officer, "/thanh-vien/them")).hasStatus(404);
    }

    @Test
    void findsNoMemberOfAnotherYear() {
        MembershipId foreign = world.member(
                world.year(world.cluster(programme, "Cụm thi đua số 2"), 2026),
                world.unit(organiser, "Hội LHPN xã Tây"));

        assertThat(page(staff, "/thanh-vien/" + foreign)).hasStatus(404);
        assertThat(post(staff, "/thanh-vien/" + foreign + "/bo")).hasStatus(404);
    }

    @Test
    void changesNothingInAClosedYear() {
        UnitId unit = world.unit(organiser, "Hội LHPN xã Đông");
        world.close(year);

        assertThat(post(staff, "/thanh-vien/them", "units", unit.toString()))
                .hasStatus(409)
                .bodyText()
                .contains("đã khép lại");
    }

    @Test
    void asksTheSameNumberOfStatementsForAnyNumberOfMembers() {
        int one = statementsWith(1);
        int three = statementsWith(3);

        assertThat(three).isEqualTo(one);
        assertThat(statementsWith(30)).isEqualTo(one).isLessThanOrEqualTo(11);
    }

    private int statementsWith(int members) {
        int present =
                jdbc.sql("select count(*) from membership").query(Integer.class).single();
        for (int i = present; i < members; i++) {
            world.member(year, world.unit(organiser, "Hội LHPN xã " + i));
        }
        page(staff, "/thanh-vien");
        return Statements.of(() -> page(staff, "/thanh-vien")).size();
    }
}
