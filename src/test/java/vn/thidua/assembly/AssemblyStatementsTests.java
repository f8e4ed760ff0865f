package vn.thidua.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.thidua.shared.MembershipId;

class AssemblyStatementsTests extends AssemblyScene {

    @Test
    void asksTheDatabaseEquallyOftenForFiveOrThirtyMembers() {
        String path = opened();
        question("LEADING_UNIT", 3);
        pages.get(path, staff);
        long few = pages.statements(path, staff);
        long fewInMinutes = pages.statements(path + "/bien-ban", staff);
        long fewToSeat = pages.statements(path + "/dai-bieu", staff);
        moreMembers();

        assertThat(pages.statements(path, staff)).isEqualTo(few);
        assertThat(pages.statements(path + "/bien-ban", staff)).isEqualTo(fewInMinutes);
        assertThat(pages.statements(path + "/dai-bieu", staff)).isEqualTo(fewToSeat);
    }

    private void moreMembers() {
        for (int i = 0; i < 25; i++) {
            MembershipId member = world.member(year, world.unit(organiser, "Hội LHPN xã Thêm " + i));
            jdbc.sql("""
                    insert into delegate (assembly_id, cluster_year_id, membership_id, name, votes, present_at)
                    select id, cluster_year_id, ?, 'Đại biểu thêm', true, now() from assembly""").param(member.value()).update();
        }
        for (int i = 1; i < 4; i++) {
            question("OTHER", i);
        }
    }
}
