package vn.thidua.nextyear;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.support.Pages.text;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.UnitId;

/** The next year held against this one: what it needs, what is otherwise, what is left to do. */
class ChecklistTests extends NextYearScene {

    @Test
    void saysWhoGoesOnUnderAnotherName() {
        jdbc.sql("update unit set name = 'Hội LHPN phường Đông' where name = 'Hội LHPN xã Đông'")
                .update();
        UnitId joined = world.unit(organiser, "Hội LHPN xã Nam");

        assertThat(card("members")).contains("Hội LHPN xã Đông nay là Hội LHPN phường Đông", "2 đơn vị");

        send(row(0, east, true), "basis", "UNKNOWN");
        assertThat(card("item-1"))
                .contains("Hội LHPN xã Tây không tiếp tục", "1 đơn vị", "Cần xem lại")
                .doesNotContain("Nam");
        world.member(new ClusterYearId(next()), joined);
        assertThat(card("item-1")).contains("Hội LHPN xã Nam mới tham gia", "Đã đủ");
    }

    @Test
    void saysWhoWasMerged() {
        UnitId merged = world.unit(organiser, "Hội LHPN phường Mới");
        jdbc.sql("update unit set valid_to = '2025-06-30' where name like 'Hội LHPN xã%'")
                .update();
        jdbc.sql("""
                insert into unit_succession (predecessor_id, successor_id, kind, happened_on)
                select id, ?, 'MERGED', '2025-07-01' from unit where name like 'Hội LHPN xã%'""").param(merged.value()).update();

        assertThat(card("members"))
                .contains("Hội LHPN xã Đông, Hội LHPN xã Tây cùng tiếp tục là Hội LHPN phường Mới", "1 đơn vị");
    }

    @Test
    void saysWhatTheCalendarOfTheProgrammeLacks() {
        assertThat(card("calendar")).contains("Chưa có lịch", "Nhập lịch năm 2026", "Làm sau được");

        dated(2025, "COVENANT");
        dated(2025, "SCORING");
        dated(2026, "COVENANT");
        assertThat(card("calendar")).contains("1 bước có ngày", "Năm nay có ngày, năm sau chưa có: Chấm điểm");

        dated(2026, "SCORING");
        assertThat(card("calendar")).contains("Đã đủ").doesNotContain("Nhập lịch");
    }

    private void dated(int in, String step) {
        jdbc.sql("insert into calendar_entry (programme_id, year, step, due_on) values (?, ?, ?, '2026-10-30')")
                .params(programme.value(), in, step)
                .update();
    }

    @Test
    void copiesTheClustersOwnScaleAndSaysWhatBecameOfIt() {
        assertThat(card("scale")).contains("Không có thang điểm", "Viết thang điểm chung");
        scale("cluster_year_id, edition", year.value() + ", 1", "Thang điểm 2025");

        assertThat(card("scale")).contains("Thang điểm 2025: 1 tiêu chí, 10 điểm", "Bản nháp chép từ", "Đã đủ");
        open(west);
        assertThat(card("item-2")).contains("Bản nháp chưa công bố", "Làm sau được", "Xem thang điểm");
        jdbc.sql("""
                insert into criterion (scale_id, position, code, text, line, max_points)
                select id, 2, '2', 'Tiêu chí mới', 'BASE', 5 from scoring_scale where cluster_year_id = ?""").param(next()).update();
        assertThat(card("item-2")).contains("Thêm 1 tiêu chí, bỏ 0 tiêu chí");
    }

    @Test
    void takesTheSharedScaleOfTheProgramme() {
        scale("programme_id, for_year, edition", programme.value() + ", 2026, 1", "Thang điểm chung 2026");

        assertThat(card("scale")).contains("Thang điểm chung – Thang điểm chung 2026: 1 tiêu chí", "Đã đủ");
    }

    private void scale(String columns, String owner, String title) {
        long scale = jdbc.sql(
                        "insert into scoring_scale (" + columns + ", title) values (" + owner + ", ?) returning id")
                .param(title)
                .query(Long.class)
                .single();
        jdbc.sql("""
                insert into criterion (scale_id, position, code, text, line, max_points)
                values (?, 1, '1', 'Mô hình có hiệu quả', 'BASE', 10)""").param(scale).update();
        jdbc.sql("update scoring_scale set status = 'FROZEN', frozen_on = '2025-03-01' where id = ?")
                .param(scale)
                .update();
    }

    @Test
    void opensWithoutAHeadAndSaysSo() {
        assertThat(card("heads")).contains("vẫn mở năm được", "Làm sau được");
        assertThat(send(row(0, east, true), row(1, west, true), "basis", "")).hasStatus3xxRedirection();

        assertThat(card("item-4")).contains("Cụm trưởng: chưa có", "Chọn ở trang Thành viên");
        assertThat(pages.get("/nam/" + next() + "/thanh-vien", staff)).hasStatusOk();
    }

    @Test
    void saysWhenTheRightsPass() {
        handedOverTo(west);

        assertThat(card("heads")).contains("Quyền điều hành có từ 00 giờ ngày 01/01/2026: Hội LHPN xã Tây", "Đã đủ");
    }

    @Test
    void namesTheNextStepUntilNothingIsLeft() {
        assertThat(card("next")).contains("Chưa đủ: Thang điểm, Lịch của năm, Cụm trưởng, Cụm phó");
        open(west);
        assertThat(card("next")).contains("Thang điểm");
        scale("programme_id, for_year, edition", programme.value() + ", 2026, 1", "Thang điểm chung 2026");
        assertThat(card("next")).contains("Lịch của năm", "Nhập lịch năm 2026");
        dated(2026, "COVENANT");
        assertThat(card("next")).contains("Năm 2026 đã sẵn sàng");
    }

    /** The card that is headed by this element. */
    private String card(String id) {
        var answer = page(staff, "/nam-sau");
        assertThat(answer).hasStatusOk();
        Document page = Jsoup.parse(text(answer));
        return page.select("section[aria-labelledby=" + id + "]").text();
    }
}
