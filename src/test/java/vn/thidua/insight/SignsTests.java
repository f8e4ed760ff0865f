package vn.thidua.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thidua.access.Role;
import vn.thidua.cluster.ClusterKind;
import vn.thidua.cluster.MemberView;
import vn.thidua.cluster.YearView;
import vn.thidua.criteria.LineKind;
import vn.thidua.criteria.ScaleTerms;
import vn.thidua.crosscheck.Checkers.Checker;
import vn.thidua.insight.Sign.Kind;
import vn.thidua.measure.Range;
import vn.thidua.scoring.LineRule;
import vn.thidua.scoring.ScoringPages;
import vn.thidua.scoring.SheetData;
import vn.thidua.scoring.SheetStatus;
import vn.thidua.scoring.Stage;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.ClusterId;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.Points;
import vn.thidua.shared.ProgrammeId;
import vn.thidua.shared.UnitId;

/** Signs are figures for the organiser; others do not see them. */
class SignsTests extends ScoringPages {

    private static final Instant NOW = Instant.parse("2026-11-01T01:00:00Z");

    @Test
    void showsSelfScoresAtTheMaximumAndChecksThatEqualThemToTheOrganiserAlone() {
        aScale(3);
        open();
        handIn(second, officer, "10");
        handIn(first, headOfficer, "9");
        jdbc.sql("""
                insert into score_entry (line_id, stage, scorer, points, entered_by, entered_at)
                select l.id, 'PEER', 'Hội LHPN xã An', 10, 'donvi1', now()
                from score_line l join score_sheet s on s.id = l.sheet_id where s.membership_id = ?""").param(second.value()).update();
        checked(second, first, "Hội LHPN xã An");
        AccountId auditor = world.person("kiemtra", Role.AUDITOR, organiser);

        assertThat(body(staff, "/dau-hieu"))
                .contains("Hội LHPN xã Bình tự chấm điểm tối đa ở cả 3 tiêu chí")
                .contains("Hội LHPN xã An chấm chéo Hội LHPN xã Bình: 3 dòng")
                .doesNotContain("Hội LHPN xã An tự chấm điểm tối đa");
        assertThat(get(auditor, "/dau-hieu")).hasStatusOk();
        assertThat(get(headOfficer, "/dau-hieu")).hasStatus(404);
        assertThat(get(officer, "/dau-hieu")).hasStatus(404);
    }

    @Test
    void tellsCheckersOfOneNameApart() {
        MembershipId third = world.member(year, world.unit(world.organiser("Hội LHPN tỉnh Khác"), "Hội LHPN xã An"));
        aScale(3);
        open();
        handIn(second, officer, "9");
        for (String[] gave : new String[][] {{"Hội LHPN xã An", "8"}, {"Hội LHPN xã An (2)", "9"}}) {
            jdbc.sql("""
                    insert into score_entry (line_id, stage, scorer, points, entered_by, entered_at)
                    select l.id, 'PEER', ?, cast(? as numeric), 'thử', now()
                    from score_line l join score_sheet s on s.id = l.sheet_id where s.membership_id = ?""").params(gave[0], gave[1], second.value()).update();
        }
        checked(second, first, "Hội LHPN xã An");
        checked(second, third, "Hội LHPN xã An (2)");

        assertThat(Jsoup.parse(body(staff, "/dau-hieu")).text())
                .containsOnlyOnce("Hội LHPN xã An chấm chéo Hội LHPN xã Bình: 3 dòng");
    }

    private void checked(MembershipId sheet, MembershipId by, String scorer) {
        jdbc.sql("""
                insert into peer_draw (cluster_year_id, seed, per_sheet, drawn_at, drawn_by) values (?, 1, 1, now(), 'thử')
                on conflict do nothing""").param(year.value()).update();
        jdbc.sql("""
                insert into peer_check (draw_id, cluster_year_id, checked_id, checker_id, scorer)
                select id, cluster_year_id, ?, ?, ? from peer_draw where cluster_year_id = ?""").params(sheet.value(), by.value(), scorer, year.value()).update();
    }

    @Test
    void noticesTargetsThatAreLastYears() {
        ClusterId cluster = new ClusterId(jdbc.sql("select cluster_id from cluster_year")
                .query(Long.class)
                .single());
        ClusterYearId before = world.year(cluster, 2025);
        MembershipId anThen = world.member(before, unitOf(first));
        MembershipId binhThen = world.member(before, unitOf(second));
        long then = covenant(before);
        promised(then, anThen, "100", "40");
        promised(then, binhThen, "120", "40");
        long now = covenant(year);
        promised(now, first, "110", "40");
        promised(now, second, "120", "40");
        jdbc.sql("update covenant set status = 'SIGNED', signed_on = '2026-01-17'")
                .update();

        assertThat(body(staff, "/dau-hieu"))
                .contains("Hội LHPN xã Bình: cả 2 chỉ tiêu đăng ký có con số bằng năm trước")
                .doesNotContain("Hội LHPN xã An: cả");
    }

    private UnitId unitOf(MembershipId member) {
        return new UnitId(jdbc.sql("select unit_id from membership where id = ?")
                .param(member.value())
                .query(Long.class)
                .single());
    }

    private long covenant(ClusterYearId of) {
        return jdbc.sql(
                        "insert into covenant (cluster_year_id, position, title) values (?, 0, 'Giao ước') returning id")
                .param(of.value())
                .query(Long.class)
                .single();
    }

    private void promised(long covenant, MembershipId member, String members, String courses) {
        jdbc.sql("""
                insert into covenant_target (covenant_id, cluster_year_id, membership_id, position, text, planned, unit_of_measure)
                select c.id, c.cluster_year_id, ?, t.n, t.text, cast(t.planned as numeric), 'người'
                from covenant c, (values (1, 'Hội viên mới', ?), (2, 'Lớp tập huấn', ?)) t (n, text, planned)
                where c.id = ?""").params(member.value(), members, courses, covenant).update();
    }

    @Test
    void noticesUnitsThatAreKindToEachOtherOverTheYears() {
        Season now = season(2026, sheet(1, "9", "9", "xã Hai", "9"));
        Season before = season(2025, sheet(2, "8", "8", "xã Một", "8"));
        Season strict = season(2025, sheet(2, "8", "8", "xã Một", "7"));

        assertThat(Signs.kindPairs(List.of(now, before)))
                .extracting(Sign::kind, Sign::args)
                .containsExactly(tuple(Kind.KIND_TO_EACH_OTHER, List.of("xã Một", "xã Hai", "3", "3")));
        assertThat(Signs.kindPairs(List.of(now, strict))).isEmpty();
        assertThat(Signs.kindPairs(List.of(now))).isEmpty();
    }

    @Test
    void noticesSelfScoresThatAreRegularlyFarAbove() {
        Season now = season(2026, sheet(1, "10", "8", null, ""), sheet(2, "9", "9", null, ""));
        Season before = season(2025, sheet(1, "10", "9", null, ""));

        assertThat(Signs.regularlyAbove(List.of(now, before)))
                .extracting(Sign::args)
                .containsExactly(List.of("xã Một", "2026: 30 → 24; 2025: 30 → 27"));
        assertThat(Signs.regularlyAbove(List.of(now))).as("one year is no rule").isEmpty();
    }

    private static Season season(int year, SheetData... sheets) {
        return new Season(
                new YearView(
                        new ClusterYearId(year),
                        new ClusterId(1),
                        new ProgrammeId(1),
                        "Hệ thống",
                        new UnitId(9),
                        "Hội LHPN tỉnh",
                        year,
                        ClusterKind.CLUSTER,
                        null,
                        "Cụm",
                        List.of(),
                        false,
                        null,
                        null,
                        null,
                        null,
                        false,
                        false,
                        false),
                Stage.HEAD,
                List.of(unit(1, "xã Một"), unit(2, "xã Hai")),
                List.of(sheets),
                List.of(checker(1, 2, "xã Hai"), checker(2, 1, "xã Một")));
    }

    private static Checker checker(long sheet, long member, String name) {
        return new Checker(new MembershipId(sheet), new MembershipId(member), name);
    }

    private static MemberView unit(long id, String name) {
        return new MemberView(new MembershipId(id), new UnitId(id), name, null, null, null, null, true, null);
    }

    /** Three lines of 10 points, each with the same. */
    private static SheetData sheet(long member, String self, String head, @Nullable String checker, String peer) {
        List<SheetData.Line> lines = new ArrayList<>();
        LineRule rule = new LineRule(LineKind.BASE, new Range(), Points.of("10"), null, null, null);
        for (long id = 1; id <= 3; id++) {
            List<SheetData.Entry> entries =
                    new ArrayList<>(List.of(entry(Stage.SELF, "", self), entry(Stage.HEAD, "", head)));
            if (checker != null) {
                entries.add(entry(Stage.PEER, checker, peer));
            }
            lines.add(new SheetData.Line(id, id, "I." + id, "Tiêu chí", rule, false, false, null, null, null, entries));
        }
        ScaleTerms terms = new ScaleTerms(null, false, null, null);
        MembershipId id = new MembershipId(member);
        return new SheetData(member, id, "", 1, terms, SheetStatus.FINAL, NOW, NOW, null, null, lines);
    }

    private static SheetData.Entry entry(Stage stage, String scorer, String points) {
        return new SheetData.Entry(stage, scorer, Points.of(points), null, null, "Nguyễn Thị A", NOW, 0);
    }
}
