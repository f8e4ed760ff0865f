package vn.thidua.merit;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.support.Pages.text;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import vn.thidua.dossier.DossierScene;

class MeritReportTests extends DossierScene {

    @Test
    void beginsWithWhatTheRecordKnowsAndKeepsNothingUnasked() {
        theYearHasData();

        String results = written("results");

        assertThat(results)
                .contains(
                        "Dẫn đầu phong trào",
                        "- Kết nạp hội viên: 1.200 hội viên.",
                        "- Tặng quà, ngày 08/03/2026, tổng kinh phí 12.000.000 đồng",
                        "- Báo cáo năm, văn bản số 45/BC, ngày 10/11/2026.")
                .doesNotContain("Chỉ tiêu của đơn vị khác", "Báo cáo đã rút");
        assertThat(written("features")).contains("Hội LHPN xã Bình là thành viên Cụm thi đua số 1 năm 2026.");
        assertThat(one("select count(*) from merit_report")).isZero();
    }

    @Test
    void isWrittenByTheUnitItself() {
        assertThat(get(own, "/bao-cao/viet")).hasStatusOk();
        done(post(own, "/bao-cao/viet", "version", "-1", "results", "Chị em phấn khởi."));

        assertThat(text(get(board, "/bao-cao"))).contains("Chị em phấn khởi.");
        assertThat(page(head)).contains("Viết báo cáo thành tích: Hội LHPN xã Bình");
        assertThat(post(own, "/bao-cao/viet", "version", "-1", "results", "Khác hẳn"))
                .hasStatus(409);
    }

    @Test
    void showsWhatFillingInAnewWouldChangeAndOverwritesNothingUnasked() {
        done(post(own, "/bao-cao/viet", "version", "-1", "results", "Chị em phấn khởi."));
        theYearHasData();
        String page = text(get(own, "/bao-cao/dien-lai"));
        assertThat(page).contains("- Kết nạp hội viên: 1.200 hội viên.", "Chị em phấn khởi.");
        String seen = Jsoup.parse(page).select("input[name=seen]").val();

        done(post(own, "/bao-cao/dien-lai", "version", "0", "seen", seen));
        assertThat(stored()).isEqualTo("Chị em phấn khởi.");

        done(post(own, "/bao-cao/dien-lai", "version", "0", "seen", seen, "results", "ADD"));
        assertThat(stored()).startsWith("Chị em phấn khởi.\nDẫn đầu phong trào").contains("1.200 hội viên");
    }

    @Test
    void asksAgainWhereTheRecordChangedMeanwhile() {
        done(post(own, "/bao-cao/viet", "version", "-1", "results", "Chị em phấn khởi."));
        String seen = Jsoup.parse(text(get(own, "/bao-cao/dien-lai")))
                .select("input[name=seen]")
                .val();
        theYearHasData();

        assertThat(post(own, "/bao-cao/dien-lai", "version", "0", "seen", seen, "results", "REPLACE"))
                .hasStatus(422)
                .bodyText()
                .contains("Dữ liệu vừa thay đổi", "1.200 hội viên");
        assertThat(stored()).isEqualTo("Chị em phấn khởi.");
    }

    @Test
    void asksTheDatabaseEquallyOftenWhateverTheYearHolds() {
        long before = pages.statements(at("/bao-cao/viet"), own);
        theYearHasData();
        theYearHasMore();

        assertThat(pages.statements(at("/bao-cao/viet"), own)).isEqualTo(before);
    }

    private String written(String field) {
        return Jsoup.parse(text(get(own, "/bao-cao/viet")))
                .select("textarea[name=" + field + "]")
                .val();
    }

    private String stored() {
        return jdbc.sql("select results from merit_report").query(String.class).single();
    }

    private void theYearHasData() {
        long covenant = one(
                "insert into covenant (cluster_year_id, position, title) values (?, 0, 'Giao ước') returning id",
                year.value());
        target(covenant, binh.value(), "Kết nạp hội viên");
        target(covenant, an.value(), "Chỉ tiêu của đơn vị khác");
        jdbc.sql("update covenant set status = 'SIGNED', signed_on = '2026-01-20'")
                .update();
        activity("Tặng quà");
        evidence("Báo cáo năm", null);
        evidence("Báo cáo đã rút", "nhầm");
    }

    private void theYearHasMore() {
        for (int i = 0; i < 60; i++) {
            activity("Hoạt động " + i);
            evidence("Báo cáo " + i, null);
        }
    }

    private void target(long covenant, long of, String text) {
        jdbc.sql("""
                insert into covenant_target (covenant_id, cluster_year_id, membership_id, position, text, planned, unit_of_measure)
                values (?, ?, ?, 1, ?, 1200, 'hội viên')""").params(covenant, year.value(), of, text).update();
    }

    private void activity(String what) {
        jdbc.sql("""
                with a as (insert into joint_activity (what, happened_on, amount_vnd) values (?, '2026-03-08', 12000000) returning id)
                insert into joint_activity_year (activity_id, cluster_year_id) select id, ? from a""").params(what, year.value()).update();
    }

    private void evidence(String title, String withdrawn) {
        jdbc.sql("""
                insert into evidence (cluster_year_id, membership_id, kind, title, document_number, document_date, added_by, added_at,
                                      withdrawn_at, withdraw_reason)
                values (:year, :member, 'DOCUMENT', :title, '45/BC', '2026-11-10', 'thử', now(),
                        case when cast(:why as text) is null then null else now() end, cast(:why as text))""")
                .param("year", year.value())
                .param("member", binh.value())
                .param("title", title)
                .param("why", withdrawn)
                .update();
    }
}
