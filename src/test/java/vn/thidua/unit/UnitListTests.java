package vn.thidua.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.thidua.access.Role;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.UnitId;

class UnitListTests extends UnitScene {

    @Test
    void listsOnlyTheUnitsOfTheOwnOrganiser() {
        world.unit(organiser, "Hội LHPN xã Tân Cương");
        UnitId other = world.organiser("Hội LHPN tỉnh Khác");
        world.unit(other, "Hội LHPN xã Xa Lạ");

        assertThat(pages.get("/don-vi", staff))
                .hasStatusOk()
                .bodyText()
                .contains("Hội LHPN xã Tân Cương", "2 đơn vị")
                .doesNotContain("Hội LHPN xã Xa Lạ");
    }

    @Test
    void listsTheOwnUnitsOfAnOfficer() {
        UnitId own = world.unit(organiser, "Hội LHPN xã Tân Cương");
        world.unit(organiser, "Hội LHPN xã Phúc Trìu");
        AccountId officer = world.person("canboxa", Role.UNIT_OFFICER, own);

        assertThat(pages.get("/don-vi", officer))
                .bodyText()
                .contains("Hội LHPN xã Tân Cương")
                .doesNotContain("Phúc Trìu", "Thêm đơn vị");
    }

    @Test
    void answersASearchForWhatNoDatabaseKeeps() {
        world.unit(organiser, "Hội LHPN xã Tân Cương");

        assertThat(mvc.get().uri("/don-vi").param("q", "tan\u0000 cuong").with(world.as(staff)))
                .hasStatusOk()
                .bodyText()
                .contains("Tân Cương");
    }

    @Test
    void marksInventedUnits() {
        UnitId real = world.unit(organiser, "Hội LHPN xã Thật");
        UnitId invented = world.unit(organiser, "Hội LHPN xã Mẫu");
        jdbc.sql("update unit set is_demo = true where id = ?")
                .param(invented.value())
                .update();

        assertThat(pages.get("/don-vi", staff)).bodyText().containsOnlyOnce("Số liệu minh họa");
        assertThat(pages.get("/don-vi/" + invented, staff)).bodyText().contains("Số liệu minh họa");
        assertThat(pages.get("/don-vi/" + real, staff)).bodyText().doesNotContain("Số liệu minh họa");
    }

    @Test
    void findsWithoutDiacriticsByNameShortNameAndOtherSpelling() {
        UnitId unit = world.unit(organiser, "Hội LHPN huyện Đồng Hỷ");
        world.unit(organiser, "Hội LHPN huyện Phú Bình");
        jdbc.sql("insert into unit_alias (unit_id, name) values (?, 'Phụ nữ Chùa Hang')")
                .param(unit.value())
                .update();

        for (String words : new String[] {"dong hy", "ĐỒNG HỶ", "chua hang"}) {
            assertThat(mvc.get().uri("/don-vi").param("q", words).with(world.as(staff)))
                    .bodyText()
                    .contains("Đồng Hỷ")
                    .doesNotContain("Phú Bình");
        }
    }

    @Test
    void filtersByKindAndByState() {
        world.unit(organiser, "Hội LHPN huyện Đồng Hỷ");
        jdbc.sql("update unit set valid_to = '2025-06-30' where name like '%Đồng Hỷ'")
                .update();

        assertThat(pages.get("/don-vi?tinhTrang=da-ket-thuc&loai=DISTRICT_UNION", staff))
                .bodyText()
                .contains("Đồng Hỷ", "1 đơn vị");
        assertThat(pages.get("/don-vi?tinhTrang=dang-hoat-dong", staff))
                .bodyText()
                .doesNotContain("Đồng Hỷ");
        assertThat(pages.get("/don-vi?loai=khong-co&tinhTrang=x", staff))
                .hasStatusOk()
                .bodyText()
                .contains("Đồng Hỷ");
    }

    @Test
    void needsTheSameStatementsForOneThreeAndThirtyUnits() {
        long one = pages.statements("/don-vi", staff);
        addUnits(2);
        long three = pages.statements("/don-vi", staff);
        addUnits(27);
        assertThat(new long[] {three, pages.statements("/don-vi", staff)}).containsOnly(one);
        assertThat(one).isLessThanOrEqualTo(3);
    }

    @Test
    void needsTheSameStatementsForThePageOfAUnitWithManyUnitsBelow() {
        String page = "/don-vi/" + organiser;
        long one = pages.statements(page, staff);
        addUnits(30);
        jdbc.sql("update unit set parent_id = ? where id <> parent_id or parent_id is null and id <> ?")
                .params(organiser.value(), organiser.value())
                .update();
        assertThat(pages.statements(page, staff)).isEqualTo(one);
    }

    @Test
    void sendsTheListAsAWorkbook() {
        assertThat(mvc.get().uri("/don-vi/danh-sach.xlsx").with(world.as(staff)).exchange(Duration.ofMinutes(1)))
                .hasStatusOk()
                .hasContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    private void addUnits(int count) {
        for (int i = 0; i < count; i++) {
            long known = jdbc.sql("select count(*) from unit").query(Long.class).single();
            world.unit(organiser, "Hội LHPN xã số " + known);
        }
    }
}
