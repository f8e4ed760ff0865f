package vn.thidua.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.criteria.LineKind;
import vn.thidua.criteria.ScaleId;
import vn.thidua.criteria.Scales;
import vn.thidua.ranking.Standings;
import vn.thidua.ranking.Standings.Standing;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.Points;

/** Lines 5, 6 and 11 of the checklist: scores, ranks and the scales they rest on. */
class AwkwardScoresTests extends AwkwardYear {

    private static final String NOW = "2026-01-05";

    @Autowired
    Standings standings;

    @Autowired
    Scales scales;

    @Test
    void line05ScoresHaveBonusPenaltyDecimalsManyScorersAndSubUnits() {
        long scale = scale(year, 1, "90", "5", "5");
        long own = sheet(a, scale, "");
        long part = sheet(a, scale, "Chi hội số 4");
        score(own, "BASE", "SELF", "", "87.25");
        score(own, "BASE", "PEER", "Hội LHPN huyện B", "86.75");
        score(own, "BASE", "DEPARTMENT", "Ban Tổ chức", "86.5");
        score(own, "BASE", "COUNCIL", "", "86.5");
        score(own, "BASE", "HEAD", "", "88");
        score(own, "BONUS", "HEAD", "", "5");
        score(own, "PENALTY", "HEAD", "", "0.5");
        score(part, "BASE", "HEAD", "", "90");
        score(part, "BONUS", "HEAD", "", "5");

        assertThat(facts.values(
                        String.class,
                        "select e.stage from score_entry e join score_line l on l.id = e.line_id"
                                + " where l.sheet_id = ? and l.line = 'BASE' order by e.id",
                        own))
                .containsExactly("SELF", "PEER", "DEPARTMENT", "COUNCIL", "HEAD");
        // 92.5 and 95 out of a scale of 90: the bonus stands apart; the part of a unit is scored, not ranked
        assertThat(total(own)).isEqualTo("92,50");
        assertThat(total(part)).isEqualTo("95,00");
        assertThat(facts.page(scoring()).select("tr.sum-total .total"))
                .extracting(Element::text)
                .containsExactly("92,50", "95,00");
        assertThat(facts.page(scoring()).select(".standings tbody tr")).hasSize(2);
        assertThat(scales.get(new ScaleId(scale)).sum(LineKind.BASE)).isEqualTo(Points.of("90"));
        assertThat(standings.of(year))
                .extracting(Standing::base, Standing::bonus, Standing::penalty, Standing::total)
                .containsExactly(
                        tuple(Points.of("88"), Points.of("5"), Points.of("0.5"), Points.of("92.5")),
                        tuple(Points.ZERO, Points.ZERO, Points.ZERO, null));
    }

    @Test
    void line06RanksStandInGroupsWithoutScoresOrAgainstThem() {
        MembershipId c = facts.member(year, "Hội LHPN phường C");
        facts.run("update membership set rank_group = 'Khối xã' where id = ?", a.value());
        facts.run("update membership set rank_group = 'Khối phường' where id in (?, ?)", b.value(), c.value());
        long scale = scale(year, 1, "100");
        score(sheet(b, scale, ""), "BASE", "HEAD", "", "88.5");
        score(sheet(c, scale, ""), "BASE", "HEAD", "", "90");
        assertThat(standings.of(year)).extracting(Standing::rank).containsExactly(null, 2, 1);

        rank(a, "1", "Báo cáo chỉ nêu thứ hạng");
        rank(b, "1", "Hội nghị xếp trên đơn vị cao điểm hơn");
        rank(c, "2", "Nhường bậc theo biên bản");

        assertThat(standings.of(year))
                .extracting(Standing::rankGroup, Standing::rank, Standing::computedRank, Standing::total)
                .containsExactly(
                        tuple("Khối xã", 1, null, null),
                        tuple("Khối phường", 1, 2, Points.of("88.5")),
                        tuple("Khối phường", 2, 1, Points.of("90")));
        assertThat(facts.values(Boolean.class, "select overrides from stated_rank order by membership_id"))
                .containsExactly(false, true, true);
        assertThat(facts.page(scoring()).select(".standings tbody tr"))
                .extracting(
                        row -> row.child(1).text(),
                        row -> row.child(2).text(),
                        row -> row.child(3).text())
                .containsExactly(
                        tuple("chưa đủ điểm", "1", "ấn định Báo cáo chỉ nêu thứ hạng"),
                        tuple("88,50", "1", "ấn định Hội nghị xếp trên đơn vị cao điểm hơn"),
                        tuple("90,00", "2", "ấn định Nhường bậc theo biên bản"));

        rank(b, "", "Báo cáo ghi nhầm");
        rank(c, "", "Báo cáo ghi nhầm");
        assertThat(standings.of(year)).extracting(Standing::rank).containsExactly(1, 2, 1);
    }

    @Test
    void line11AScaleChangesInJulyAndOldSheetsKeepTheirs() {
        long spring = scale(year, 1, "42");
        facts.run("update scoring_scale set status = 'FROZEN', frozen_on = '2023-02-01' where id = ?", spring);
        long old = sheet(a, spring, "");
        score(old, "BASE", "SELF", "", "40");
        facts.run("update scoring_scale set status = 'REPLACED' where id = ?", spring);
        long july = scale(year, 2, "47");
        facts.run("update scoring_scale set status = 'FROZEN', frozen_on = '2023-07-10' where id = ?", july);
        sheet(a, july, "");

        assertThat(facts.rows("select edition, status, reason from scoring_scale order by edition"))
                .extracting(row -> row.get("edition"), row -> row.get("status"), row -> row.get("reason"))
                .containsExactly(tuple(1, "REPLACED", null), tuple(2, "FROZEN", "Hướng dẫn mới tháng 7"));
        assertThat(scales.inForce(year))
                .hasValueSatisfying(scale -> assertThat(scale.edition()).isEqualTo(2));
        assertThat(facts.values(
                        BigDecimal.class,
                        "select l.max_points from score_line l join score_sheet s on s.id = l.sheet_id order by s.id"))
                .containsExactly(new BigDecimal("42.00"), new BigDecimal("47.00"));
    }

    /** A scale with one base line and, where given, one bonus and one penalty line. */
    private long scale(ClusterYearId of, int edition, String... maxima) {
        long scale = facts.into("scoring_scale")
                .set("cluster_year_id", of.value())
                .set("edition", edition)
                .set("title", "Thang điểm")
                .set("reason", edition == 1 ? null : "Hướng dẫn mới tháng 7")
                .add();
        String[] lines = {"BASE", "BONUS", "PENALTY"};
        for (int i = 0; i < maxima.length; i++) {
            facts.into("criterion")
                    .set("scale_id", scale)
                    .set("position", i)
                    .set("code", String.valueOf(i + 1))
                    .set("text", "Tiêu chí")
                    .set("line", lines[i])
                    .set("max_points", new BigDecimal(maxima[i]))
                    .add();
        }
        return scale;
    }

    private long sheet(MembershipId member, long scale, String subUnit) {
        long sheet = facts.into("score_sheet")
                .set("cluster_year_id", year.value())
                .set("membership_id", member.value())
                .set("scale_id", scale)
                .set("sub_unit", subUnit)
                .add();
        facts.run("""
                insert into score_line (sheet_id, criterion_id, position, code, text, line, max_points)
                select ?, id, position, code, text, line, max_points from criterion where scale_id = ?""", sheet, scale);
        return sheet;
    }

    private void score(long sheet, String line, String stage, String scorer, String points) {
        facts.run("""
                insert into score_entry (line_id, stage, scorer, points, entered_by, entered_at)
                select id, ?, ?, ?, 'thử', cast(? as date) from score_line where sheet_id = ? and line = ?""", stage, scorer, new BigDecimal(points), NOW, sheet, line);
    }

    /** The total of the official stage on the page of this sheet. */
    private String total(long sheet) {
        return facts.page(scoring() + "/" + a + "?phieu=" + sheet)
                .select("#total-HEAD")
                .text();
    }

    private String scoring() {
        return "/nam/" + year + "/cham-diem";
    }

    private void rank(MembershipId member, String rank, String reason) {
        facts.fill(scoring() + "/" + member + "/thu-hang", "rank", rank, "reason", reason);
    }
}
