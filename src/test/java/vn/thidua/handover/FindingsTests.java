package vn.thidua.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.support.Pages;

/** What the program finds when a year is handed over: nobody writes it, and nothing is forgotten. */
class FindingsTests extends HandoverScene {

    private static final String NOBODY_RANKED = """
            {"cluster":"Cụm 1","year":2025,"rules":{},"table":{"rules":{"official":"HEAD","tieBreak":[],"prizeRanks":[],\
            "bands":[],"leastShare":null,"knockOuts":[]},"scale":null,"standings":[],"ties":[],"absent":[],"skipped":[]}}""";

    @BeforeEach
    void prepareTheHandover() {
        jdbc.sql("insert into calendar_entry (programme_id, year, step, opens_on, due_on)"
                        + " values (?, 2025, 'HANDOVER', '2025-10-01', '2025-12-01')")
                .param(programme.value())
                .update();
        save(head, "-1", "from", east.toString(), "to", west.toString(), "handedOn", "30/10/2025");
    }

    @Test
    void listWhatIsUnfinishedAndWhatIsPassedOn() {
        everythingIsLeft(2);

        assertThat(rows("Việc còn dở"))
                .containsExactly(
                        "1 Giao ước chưa ký đủ: Hội LHPN xã Tây 1 đơn vị",
                        "2 Đề nghị xem xét lại điểm chưa có kết luận: Hội LHPN xã Tây 2 đề nghị",
                        "3 Bảng điểm chưa hoàn thành: Hội LHPN xã Đông, Hội LHPN xã Tây 2 bảng",
                        "4 Nội dung bình xét chưa có kết quả: Chọn đơn vị dẫn đầu? 1; Chọn đơn vị dẫn đầu? 2 2 nội dung");
        assertThat(rows("Hồ sơ, tiền, hiện vật và việc chuyển tiếp"))
                .containsExactlyInAnyOrder(
                        "1 Tệp kèm theo mục Giao ước 2 tệp",
                        "2 Minh chứng của 1 đơn vị 2 mục, trong đó 0 tệp",
                        "3 Đề nghị khen thưởng chưa có quyết định: Cờ thi đua (UBND tỉnh) 2 đề nghị",
                        "4 Hoạt động chung: Việc chung 1; hiện vật: 10 suất quà; nguồn: Quỹ hội 1.000.000 đồng",
                        "5 Hoạt động chung: Việc chung 2; hiện vật: 10 suất quà; nguồn: Quỹ hội 2.000.000 đồng");
    }

    @Test
    void leadThereForThoseWhoMayFollow() {
        everythingIsLeft(1);
        Document page = Jsoup.parse(Pages.text(page(head, "")));

        assertThat(page.select("table.handed a").eachAttr("href"))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(pages.get(link, head)).hasStatusOk());
        assertThat(Jsoup.parse(Pages.text(page(other, ""))).select("table.handed a"))
                .isEmpty();
    }

    @Test
    void costTheSameStatementsHoweverMuchIsFound() {
        everythingIsLeft(1);
        long one = pages.statements("/nam/" + year + "/ban-giao", head);
        everythingIsLeft(30);

        assertThat(pages.statements("/nam/" + year + "/ban-giao", head)).isEqualTo(one);
    }

    private List<String> rows(String caption) {
        return Jsoup.parse(Pages.text(page(head, ""))).select("table:has(caption)").stream()
                .filter(table -> table.select("caption").text().equals(caption))
                .flatMap(table -> table.select("tbody tr").stream())
                .map(row -> row.text())
                .toList();
    }

    /** Something of every kind, and of most kinds so many. */
    private void everythingIsLeft(int many) {
        if (count("covenant") == 0) {
            world.signed(year, east);
            scored();
        }
        for (int i = 1; i <= many; i++) {
            left(count("ballot") + 1);
        }
    }

    private void left(int number) {
        run(
                "insert into ballot (cluster_year_id, position, subject, question, method, result_recorded)"
                        + " values (:year, :number, 'LEADING_UNIT', 'Chọn đơn vị dẫn đầu? ' || :number, 'SECRET', false)",
                number);
        run(
                "insert into attachment (cluster_year_id, step, title, file_name, media_type, size_bytes, sha256, added_by, added_at,"
                        + " content) values (:year, 'COVENANT', 'Tệp', 'a.pdf', 'application/pdf', 1,"
                        + " encode(sha256(convert_to(:number::text, 'UTF8')), 'hex'), 'thử', now(), '\\x00')",
                number);
        run(
                "insert into evidence (cluster_year_id, membership_id, kind, title, url, added_by, added_at)"
                        + " select :year, max(id), 'LINK', 'Bài ' || :number, 'https://mau.example', 'thử', now() from membership",
                number);
        run(
                "insert into nomination (programme_id, award_year, cluster_year_id, award_kind_id, award_name, authority, recipient_kind,"
                        + " recipient_name) select y.programme_id, y.year, y.id, k.id, k.name, k.authority, 'INDIVIDUAL',"
                        + " 'Nguyễn Thị ' || :number from award_kind k join cluster_year y on y.id = :year",
                number);
        run(
                "with a as (insert into joint_activity (what, amount_vnd, goods, paid_by)"
                        + " values ('Việc chung ' || :number, 1000000 * :number, '10 suất quà', 'Quỹ hội') returning id)"
                        + " insert into joint_activity_year select id, :year from a",
                number);
        run(
                "insert into objection (cluster_year_id, membership_id, publication_id, line_id, agrees, first_stage, note, said_by,"
                        + " said_at) select :year, s.membership_id, (select max(id) from publication), l.id, false, 'HEAD', 'xem lại', 'thử',"
                        + " now() from score_line l join score_sheet s on s.id = l.sheet_id"
                        + " where l.position = :number and s.membership_id = (select max(id) from membership)",
                number);
    }

    private void scored() {
        run(
                "insert into award_kind (programme_id, name, award_class, authority, recipient, position)"
                        + " select programme_id, 'Cờ thi đua', 'TITLE', 'UBND tỉnh', 'ANY', 1 from cluster_year where id = :year",
                0);
        run("insert into scoring_scale (cluster_year_id, edition, title) values (:year, 1, 'Thang điểm')", 0);
        run(
                "insert into criterion (scale_id, position, code, text, line, max_points)"
                        + " select s.id, n, 'I.' || n, 'Tiêu chí ' || n, 'BASE', 10 from scoring_scale s, generate_series(1, 40) n"
                        + " where s.cluster_year_id = :year",
                0);
        run(
                "insert into score_sheet (cluster_year_id, membership_id, scale_id)"
                        + " select :year, m.id, s.id from membership m join scoring_scale s using (cluster_year_id)",
                0);
        run(
                "insert into score_line (sheet_id, criterion_id, position, code, text, line, max_points)"
                        + " select h.id, c.id, c.position, c.code, c.text, c.line, c.max_points"
                        + " from score_sheet h join criterion c using (scale_id) where h.cluster_year_id = :year",
                0);
        run(
                "insert into publication (cluster_year_id, version, kind, published_at, published_by, objections_until, content,"
                        + " fingerprint) select :year, 1, 'PROVISIONAL', now(), 'thử', '2025-12-31', t,"
                        + " encode(sha256(convert_to(t, 'UTF8')), 'hex') from (values ('" + NOBODY_RANKED + "')) v (t)",
                0);
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private void run(String sql, int number) {
        var statement = jdbc.sql(sql);
        if (sql.contains(":year")) {
            statement = statement.param("year", year.value());
        }
        if (sql.contains(":number")) {
            statement = statement.param("number", number);
        }
        statement.update();
    }
}
