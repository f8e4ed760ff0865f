package vn.thidua.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.AbstractCharSequenceAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.award.AwardRoad;
import vn.thidua.award.Verdict;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.NominationId;

/** Lines 7, 8 and 10 of the checklist: votes, awards and what was done together. */
class AwkwardResultsTests extends AwkwardYear {

    @Autowired
    AwardRoad road;

    @Test
    void line07VotesFollowAShortListComeInSeveralAndMayHaveNoCounts() {
        long list = ballot(1, "SHORT_LIST", "AGREEMENT", null);
        long vote = ballot(2, "LEADING_UNIT", "SECRET", list);
        facts.run(
                "update ballot set counts_reported = true, issued = 5, returned = 5, valid = 4, invalid = 1 where id = ?",
                vote);
        candidate(vote, a, 3, true);
        candidate(vote, b, 1, false);
        long unknown = ballot(3, "NEXT_HEAD", "UNKNOWN", null);
        candidate(unknown, b, null, true);

        assertThat(facts.rows("select subject, follows_id, counts_reported, issued from ballot order by position"))
                .extracting(
                        row -> row.get("subject"),
                        row -> row.get("follows_id"),
                        row -> row.get("counts_reported"),
                        row -> row.get("issued"))
                .containsExactly(
                        tuple("SHORT_LIST", null, false, null),
                        tuple("LEADING_UNIT", list, true, 5),
                        tuple("NEXT_HEAD", null, false, null));
        assertThat(facts.values(Integer.class, "select votes from ballot_candidate order by id"))
                .containsExactly(3, 1, null);
        assertPage(year, "/binh-xet")
                .containsSubsequence(
                        "Câu hỏi 1",
                        "Thống nhất, không lấy phiếu",
                        "Câu hỏi 2",
                        "Đã kiểm phiếu",
                        "Câu hỏi 1",
                        "Phiếu phát ra",
                        "5",
                        "Hội LHPN huyện A",
                        "3",
                        "Được chọn",
                        "Hội LHPN huyện B",
                        "Câu hỏi 3",
                        "Báo cáo không nêu hình thức và số phiếu",
                        "Hội LHPN huyện B",
                        "Được chọn");
    }

    @Test
    void line08AwardsComeFromSeveralLevelsAreCutAndGrantedLate() {
        long flag = facts.award("Cờ thi đua", "UBND tỉnh");
        long central = facts.award("Bằng khen", "Trung ương Hội LHPN Việt Nam");
        long provincial = facts.award("Bằng khen", "Hội LHPN tỉnh Mẫu");
        propose(flag, "COLLECTIVE", a, "");
        propose(central, "COLLECTIVE", a, "");
        propose(provincial, "INDIVIDUAL", null, "Nguyễn Thị An");
        propose(provincial, "WORK", null, "Con đường hoa");
        propose(central, "UNKNOWN", null, "");
        List<Long> proposed = facts.values(Long.class, "select id from nomination order by position");
        review(proposed.get(0), "RECOMMENDED", "");
        review(proposed.get(1), "NOT_RECOMMENDED", "Hội đồng chọn 48 trong 69 đề nghị");
        road.decided(
                world.actor(facts.staff),
                new NominationId(proposed.get(0)),
                new Verdict(
                        Verdict.Outcome.GRANTED,
                        LocalDate.parse("2024-07-15"),
                        "1234/QĐ-UBND",
                        "UBND tỉnh",
                        null,
                        null));

        assertThat(facts.page("/nam/" + year + "/khen-thuong").select("main .td-table tbody tr"))
                .extracting(
                        row -> row.child(0).text(),
                        row -> row.child(1).text(),
                        row -> row.child(5).text())
                .containsExactly(
                        tuple("Cờ thi đua UBND tỉnh", "Hội LHPN huyện A", "15/07/2024 Quyết định số 1234/QĐ-UBND"),
                        tuple("Bằng khen Trung ương Hội LHPN Việt Nam", "Hội LHPN huyện A", "chưa có thông tin"),
                        tuple("Bằng khen Hội LHPN tỉnh Mẫu", "Nguyễn Thị An", "chưa có thông tin"),
                        tuple("Bằng khen Hội LHPN tỉnh Mẫu", "Con đường hoa", "chưa có thông tin"),
                        tuple("Bằng khen Trung ương Hội LHPN Việt Nam", "Báo cáo không nêu", "chưa có thông tin"));
        assertThat(facts.page("/nam/" + year + "/khen-thuong/hoi-dong").select("main .td-table tbody tr"))
                .extracting(row -> row.child(4).text(), row -> row.child(5).text())
                .startsWith(
                        tuple("Đề nghị khen 21/03/2024", ""),
                        tuple("Không đề nghị 21/03/2024", "Hội đồng chọn 48 trong 69 đề nghị"));
    }

    @Test
    void line10ActivitiesAreSharedPaidByOthersAndFiguresConflict() {
        ClusterYearId neighbour = facts.year(world.cluster(facts.programme, "Cụm thi đua số 3"), 2023);
        long activity = facts.into("joint_activity")
                .set("what", "Nhận đỡ đầu trẻ mồ côi")
                .set("amount_vnd", 12_000_000L)
                .set("goods", "sách vở, quần áo")
                .set("paid_by", "Quỹ bảo trợ trẻ em")
                .set("model_for_year", 2024)
                .add();
        for (ClusterYearId shared : new ClusterYearId[] {year, neighbour}) {
            facts.into("joint_activity_year")
                    .set("activity_id", activity)
                    .set("cluster_year_id", shared.value())
                    .link();
        }
        figure("trên", "8000", "Báo cáo của khối", "2024-01-31");
        figure(null, "7986", "Báo cáo của Hội Nông dân", "2023-12-15");

        assertThat(facts.values(Long.class, "select cluster_year_id from joint_activity_year order by cluster_year_id"))
                .containsExactly(year.value(), neighbour.value());
        assertThat(facts.rows("select qualifier, value, source from reported_figure order by as_of desc"))
                .extracting(row -> row.get("qualifier"), row -> row.get("source"))
                .containsExactly(tuple("trên", "Báo cáo của khối"), tuple(null, "Báo cáo của Hội Nông dân"));
        assertPage(year, "/hoi-nghi")
                .contains("trên 8.000", "Báo cáo của khối", "31/01/2024")
                .contains("7.986", "Báo cáo của Hội Nông dân", "15/12/2023")
                .contains("Nhận đỡ đầu trẻ mồ côi", "12.000.000", "sách vở, quần áo", "Quỹ bảo trợ trẻ em", "2024")
                .contains("Cụm thi đua số 3");
        assertPage(neighbour, "/hoi-nghi")
                .contains("Nhận đỡ đầu trẻ mồ côi", "12.000.000", "Cụm thi đua số 2")
                .doesNotContain("8.000");
    }

    private AbstractCharSequenceAssert<?, String> assertPage(ClusterYearId of, String path) {
        return assertThat(pages.get("/nam/" + of + path, facts.staff))
                .hasStatusOk()
                .bodyText();
    }

    private long ballot(int position, String subject, String method, @Nullable Long follows) {
        return facts.into("ballot")
                .set("cluster_year_id", year.value())
                .set("position", position)
                .set("subject", subject)
                .set("question", "Câu hỏi " + position)
                .set("method", method)
                .set("follows_id", follows)
                .set("result_recorded", true)
                .add();
    }

    private void candidate(long ballot, MembershipId member, @Nullable Integer votes, boolean chosen) {
        facts.into("ballot_candidate")
                .set("ballot_id", ballot)
                .set("membership_id", member.value())
                .set("position", 0)
                .set("votes", votes)
                .set("chosen", chosen)
                .add();
    }

    private void propose(long award, String recipient, @Nullable MembershipId member, String name) {
        facts.fill(
                "/nam/" + year + "/khen-thuong/moi",
                "award",
                Long.toString(award),
                "recipient",
                recipient,
                "member",
                member == null ? "" : member.toString(),
                "name",
                name,
                "proposedOn",
                "30/01/2024");
    }

    private void review(long nomination, String outcome, String reason) {
        facts.fill("/de-nghi/" + nomination + "/gui");
        facts.fill(
                "/de-nghi/" + nomination + "/hoi-dong",
                "reviewedOn",
                "21/03/2024",
                "outcome",
                outcome,
                "reason",
                reason);
    }

    private void figure(@Nullable String qualifier, String value, String source, String asOf) {
        facts.into("reported_figure")
                .set("cluster_year_id", year.value())
                .set("indicator", "hội viên kết nạp mới")
                .set("qualifier", qualifier)
                .set("value", new BigDecimal(value))
                .set("source", source)
                .set("as_of", LocalDate.parse(asOf))
                .add();
    }
}
