package vn.thidua.entry;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.scoring.ScoringPages;
import vn.thidua.shared.MembershipId;

/** A line that goes by a target of the covenant: who has signed none is named before, and takes it when it signs later. */
class CovenantTargetTests extends ScoringPages {

    private static final String NAMELESS = "I.2 (chỉ tiêu “Hội viên mới”)";

    @BeforeEach
    void aLineThatGoesByATarget() {
        aScale(2);
        jdbc.sql("""
                update criterion set measure =
                  '{"kind":"PROPORTIONAL","target":"Hội viên mới","floor":null,"cap":100,"rounding":"NEAREST"}'
                where code = 'I.2'""").update();
        done(post(headOfficer, "/thang-diem/cong-bo"));
    }

    @Test
    void namesTheLinesThatLeaveTheMaximumOfUnitsBeforeTheScoringIsOpened() {
        assertThat(body(headOfficer, "/cham-diem")).contains(NAMELESS, "2/2 đơn vị");
        assertThat(body(headOfficer, "/thang-diem")).contains(NAMELESS, "2/2 đơn vị");

        sign(0, second, "hội viên MỚI");

        assertThat(body(headOfficer, "/cham-diem")).contains(NAMELESS, "1/2 đơn vị");
        sign(1, first, "Hội viên mới");
        assertThat(body(headOfficer, "/cham-diem")).doesNotContain(NAMELESS);
        assertThat(body(headOfficer, "/thang-diem")).doesNotContain(NAMELESS);
    }

    @Test
    void asksForTheSignedTargetsOnceForAnyNumberOfUnits() {
        long two = pages.statements("/nam/" + year + "/cham-diem", headOfficer);
        for (int i = 0; i < 30; i++) {
            world.member(year, world.unit(organiser, "Đơn vị " + i));
        }
        assertThat(body(headOfficer, "/cham-diem")).contains("32/32 đơn vị");
        assertThat(pages.statements("/nam/" + year + "/cham-diem", headOfficer)).isEqualTo(two);
    }

    @Test
    void takesWhatTheUnitSignedLaterByOneButton() {
        open();
        long line = lines(second).get(1);
        String page = sheet(second) + "/dong/" + line + "/ap-dung";
        assertThat(Jsoup.parse(body(headOfficer, page)).select("#giao-uoc")).isEmpty();
        sign(0, second, "Hội viên mới");

        Document settled = Jsoup.parse(body(headOfficer, page));
        Element form = settled.expectFirst("#giao-uoc");
        assertThat(form.text()).contains("45,5 người", "Lấy chỉ tiêu từ giao ước");
        done(pages.post(form.attr("action"), headOfficer, fields(form)));

        assertThat(jdbc.sql("select target || ' ' || target_measure from score_line where id = ?")
                        .param(line)
                        .query(String.class)
                        .single())
                .isEqualTo("45.50 người");
        assertThat(body(headOfficer, sheet(second))).contains("Giao ước đã ký");
        assertThat(Jsoup.parse(body(headOfficer, page)).select("#giao-uoc"))
                .as("it is there already")
                .isEmpty();
    }

    private static String[] fields(Element form) {
        return form.select("input[type=hidden]").stream()
                .flatMap(input -> java.util.stream.Stream.of(input.attr("name"), input.val()))
                .toArray(String[]::new);
    }

    /** The covenant, or an annex of it, with one target of the unit. */
    private void sign(int position, MembershipId member, String target) {
        long covenant =
                jdbc.sql("""
                insert into covenant (cluster_year_id, position, title, reason) values (?, ?, 'Giao ước thi đua', 'Bổ sung') returning id""").params(year.value(), position).query(Long.class).single();
        jdbc.sql("""
                insert into covenant_target (covenant_id, cluster_year_id, membership_id, position, text, planned, unit_of_measure)
                values (?, ?, ?, 1, ?, 45.5, 'người')""").params(covenant, year.value(), member.value(), target).update();
        jdbc.sql("update covenant set status = 'SIGNED', signed_on = current_date where id = ?")
                .param(covenant)
                .update();
    }
}
