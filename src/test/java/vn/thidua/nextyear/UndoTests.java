package vn.thidua.nextyear;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.support.Pages.text;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.shared.ClusterYearId;

/** A year that was just opened can be taken back as long as nobody has used it. */
class UndoTests extends NextYearScene {

    private static final List<String> MADE = List.of(
            "cluster_year", "membership", "headship", "covenant", "covenant_content", "scoring_scale", "criterion");

    @Autowired
    private HangingRows rows;

    @BeforeEach
    void aCovenantAndAScaleThatGoOver() {
        long covenant = jdbc.sql("""
                insert into covenant (cluster_year_id, position, title) values (?, 0, 'Giao ước 2025') returning id""").param(year.value()).query(Long.class).single();
        jdbc.sql("""
                insert into covenant_content (covenant_id, position, kind, text)
                values (?, 1, 'MOVEMENT', 'Xây dựng người phụ nữ Đồng Tháp')""").param(covenant).update();
        long scale = jdbc.sql("""
                insert into scoring_scale (cluster_year_id, edition, title) values (?, 1, 'Thang điểm 2025') returning id""").param(year.value()).query(Long.class).single();
        long section = jdbc.sql("""
                insert into criterion (scale_id, position, code, text, line) values (?, 1, 'I', 'Phong trào', 'SECTION') returning id""").param(scale).query(Long.class).single();
        jdbc.sql("""
                insert into criterion (scale_id, parent_id, position, code, text, line, max_points)
                values (?, ?, 1, '1', 'Mô hình có hiệu quả', 'BASE', 10)""").params(scale, section).update();
        jdbc.sql("update scoring_scale set status = 'FROZEN', frozen_on = '2025-03-01' where id = ?")
                .param(scale)
                .update();
    }

    @AfterEach
    void takeThePlantedTablesAway() {
        jdbc.sql("drop table if exists planted_below, planted").update();
    }

    @Test
    void deletesExactlyWhatTheOpeningMade() {
        List<Long> before = MADE.stream().map(this::count).toList();
        open(west);
        assertThat(MADE).allSatisfy(table -> assertThat(count(table)).isGreaterThan(before.get(MADE.indexOf(table))));
        assertThat(page(staff, "/nam-sau")).bodyText().contains("Mở nhầm?", "Bỏ năm 2026 vừa mở");

        assertThat(undo(next(), "Chọn nhầm đơn vị")).hasStatus3xxRedirection();

        assertThat(MADE.stream().map(this::count).toList()).isEqualTo(before);
        assertThat(count("year_opening")).isZero();
        assertThat(pages.get("/nam/" + year + "/lich-su", staff))
                .bodyText()
                .contains(
                        "Mở năm sau: Cụm thi đua số 1 2026",
                        "Bỏ năm vừa mở: Cụm thi đua số 1 2026",
                        "Chọn nhầm đơn vị");
    }

    @Test
    void canBeOpenedAgainAfterwards() {
        open(west);
        long first = next();
        undo(first, "nhầm");

        assertThat(open(east)).hasStatus3xxRedirection();
        assertThat(next()).isNotEqualTo(first);
        assertThat(undo(first, "gửi lại"))
                .as("a form sent again takes back nothing that was opened since")
                .hasStatus(422)
                .bodyText()
                .contains("Chưa bỏ gì");
        assertThat(count("year_opening")).isOne();
    }

    @Test
    void saysThatNothingWasTakenBackWhereItWasNotOpenedFromHere() {
        ClusterYearId elsewhere = world.year(world.cluster(programme, "Cụm thi đua số 2"), 2026);
        String here = "/nam/" + year + "/ban-giao/nam-sau/bo";
        assertThat(refusal(undo(elsewhere.value(), "nhầm"))).contains("nextyear.undo.notThis", "2026");
        assertThat(refusal(pages.post(here, staff, "reason", "nhầm"))).contains("nextyear.undo.notThis");

        open(west);
        assertThat(undo(elsewhere.value(), "nhầm")).hasStatus(422).bodyText().contains("Chưa bỏ gì");
        assertThat(pages.post(here, staff, "reason", "nhầm"))
                .hasStatus(422)
                .bodyText()
                .contains("Chưa bỏ gì");
        undo(
                jdbc.sql("select id from cluster_year where year = 2026 and id <> ?")
                        .param(elsewhere.value())
                        .query(Long.class)
                        .single(),
                "nhầm");
        ClusterYearId byHand = world.year(cluster, 2026);
        assertThat(undo(byHand.value(), "nhầm"))
                .as("a year that was not opened out of this one")
                .hasStatus(422)
                .bodyText()
                .contains("Chưa bỏ gì");
    }

    private static String refusal(MvcTestResult answer) {
        assertThat(answer).hasStatus3xxRedirection();
        return String.valueOf(answer.getMvcResult().getFlashMap().get("refusal"));
    }

    @Test
    void refusesOnceSomebodyHasPromisedSomething() {
        open(west);
        jdbc.sql("""
                insert into covenant_target (covenant_id, cluster_year_id, membership_id, position, text)
                select c.id, y.id, m.id, 1, 'Vận động 20 hội viên' from cluster_year y
                join covenant c on c.cluster_year_id = y.id join membership m on m.cluster_year_id = y.id
                where y.id = ? limit 1""").param(next()).update();

        assertThat(undo(next(), "nhầm")).hasStatus(422).bodyText().contains("Không bỏ được nữa", "chỉ tiêu");
        assertThat(page(staff, "/nam-sau")).bodyText().contains("đã có người làm việc ở: chỉ tiêu.", "disabled");
        assertThat(count("cluster_year")).isEqualTo(2);
    }

    @Test
    void refusesOnceACopyWasWorkedOn() {
        open(west);
        jdbc.sql("update covenant set version = version + 1, note = 'đã sửa' where cluster_year_id = ?")
                .param(next())
                .update();

        assertThat(undo(next(), "nhầm")).hasStatus(422).bodyText().contains("nội dung giao ước");
    }

    @Test
    void refusesOnceAMemberWasTakenOut() {
        open(west);
        jdbc.sql("delete from membership where cluster_year_id = ? and unit_name = 'Hội LHPN xã Đông'")
                .param(next())
                .update();

        assertThat(undo(next(), "nhầm")).hasStatus(422).bodyText().contains("đơn vị thành viên");
    }

    @Test
    void refusesOnceTheYearAfterWasOpenedOutOfIt() {
        open(west);
        jdbc.sql("""
                insert into cluster_year (cluster_id, programme_id, year, kind, name)
                select cluster_id, programme_id, 2027, kind, name from cluster_year where year = 2026""").update();
        jdbc.sql("""
                insert into year_opening select n.id, y.id, '{}' from cluster_year n, cluster_year y
                where n.year = 2027 and y.year = 2026""").update();

        assertThat(undo(next(), "nhầm")).hasStatus(422).bodyText().contains("năm kế tiếp được mở");
    }

    @Test
    void doesNotForgetATableThatComesLater() {
        open(west);
        jdbc.sql("create table planted (code text primary key, membership_id bigint references membership)")
                .update();
        jdbc.sql("create table planted_below (id bigint primary key, planted_code text references planted)")
                .update();
        assertThat(rows.tables()).containsSubsequence("cluster_year", "membership", "planted", "planted_below");

        jdbc.sql("insert into planted select 'x', id from membership where cluster_year_id = ? limit 1")
                .param(next())
                .update();
        assertThat(undo(next(), "nhầm")).hasStatus(422).bodyText().contains("ghi chép khác");
    }

    @Test
    void knowsEveryTableThatNamesAYearOrAMember() {
        assertThat(forgotten()).isEmpty();

        jdbc.sql("create table planted (cluster_year_id bigint)").update();
        assertThat(forgotten()).containsExactly("planted");
    }

    @Test
    void hasAWordForEveryTableThatHangsOnWhatItMade() {
        assertThat(withoutAWord()).isEmpty();

        jdbc.sql("create table planted (membership_id bigint references membership)")
                .update();
        assertThat(withoutAWord()).containsExactly("planted");
    }

    /** Tables in which a year can be used, of which a refusal could only say that something was entered. */
    private List<String> withoutAWord() {
        return jdbc.sql("""
                select distinct conrelid::regclass::text from pg_constraint
                where contype = 'f' and confrelid::regclass::text = any(?) order by 1""").param(MADE.toArray(String[]::new)).query(String.class).list().stream()
                .filter(table -> !UseWords.has(table))
                .toList();
    }

    /** Tables whose columns name a cluster-year or a member without a foreign key that leads there. */
    private List<String> forgotten() {
        return jdbc.sql("""
                select distinct c.table_name::text from information_schema.columns c
                join information_schema.tables t using (table_schema, table_name)
                where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
                  and c.column_name ~ '(cluster_year|membership)_id$' and c.table_name <> 'history_entry'
                order by 1""").query(String.class).list().stream()
                .filter(table -> !rows.tables().contains(table))
                .toList();
    }

    @Test
    void takesNothingAlongWithWhatTheOpeningMade() {
        assertThat(takenAlong()).isEmpty();

        jdbc.sql("create table planted (membership_id bigint references membership on delete cascade)")
                .update();
        assertThat(takenAlong()).containsExactly("planted");
    }

    /** Tables whose rows would go, or change, with a row that the opening made instead of keeping it there. */
    private List<String> takenAlong() {
        return jdbc.sql("""
                select conrelid::regclass::text from pg_constraint
                where contype = 'f' and confdeltype not in ('a', 'r') and confrelid::regclass::text = any(?)""")
                .param(MADE.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    @Test
    void losesAgainstAUseAtTheSameMoment() throws Exception {
        open(west);
        long opened = next();
        List<Boolean> worked = atOnce(8, n -> n % 2 == 0 ? undone(undo(opened, "nhầm")) : used(opened));

        boolean used = worked.get(1) || worked.get(3) || worked.get(5) || worked.get(7);
        long left = jdbc.sql("select count(*) from cluster_year where id = ?")
                .param(opened)
                .query(Long.class)
                .single();
        assertThat(used).as("either it was used, or it is gone").isEqualTo(left == 1);
    }

    private static boolean undone(MvcTestResult answer) {
        assertThat(answer.getResponse().getStatus()).as(text(answer)).isIn(302, 422);
        return answer.getResponse().getStatus() == 302;
    }

    private boolean used(long opened) {
        try {
            return jdbc.sql("""
                    insert into reported_figure (cluster_year_id, indicator, value) values (?, 'Hội viên mới', 5)""").param(opened).update() == 1;
        } catch (DataIntegrityViolationException gone) {
            return false;
        }
    }

    @Test
    void isForTheStaffOfTheOrganiserOnly() {
        open(west);

        assertThat(pages.post(
                        "/nam/" + year + "/ban-giao/nam-sau/bo",
                        head,
                        "opened",
                        Long.toString(next()),
                        "reason",
                        "không được"))
                .hasStatus(404);
        assertThat(undo(next(), "")).hasStatus(422);
    }
}
