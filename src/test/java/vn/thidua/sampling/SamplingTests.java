package vn.thidua.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thidua.support.Pages.text;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import vn.thidua.access.Role;
import vn.thidua.scoring.ScoringPages;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.MembershipId;

class SamplingTests extends ScoringPages {

    private static final String PAGE = "/kiem-tra-mau";

    @Test
    void drawsTheSameSheetsFromTheSameNumber() {
        List<MembershipId> candidates =
                LongStream.range(0, 40).mapToObj(MembershipId::new).toList();

        assertThat(Sampling.drawn(candidates, 5, 4711))
                .hasSize(5)
                .doesNotHaveDuplicates()
                .isEqualTo(Sampling.drawn(candidates, 5, 4711))
                .isNotEqualTo(Sampling.drawn(candidates, 5, 4712));
        assertThat(Sampling.drawn(candidates, 50, 1)).hasSize(40);
    }

    @Test
    void drawsOnceFromTheSheetsThatWentThroughUnchanged() {
        aScale(2);
        open();
        assertThat(text(post(staff, PAGE, "number", "1", "seed", ""))).contains("Chưa có bảng điểm hoàn thành");
        handIn(first, headOfficer, "9");
        finish(first);
        handIn(second, officer, "8");
        done(post(
                headOfficer,
                sheet(second) + "/diem-cum",
                "lines[" + lines(second).get(0) + "].points",
                "7",
                "lines[" + lines(second).get(0) + "].reason",
                "Thiếu báo cáo"));
        finish(second);

        done(post(staff, PAGE, "number", "5", "seed", "482913"));

        assertThat(body(staff, PAGE))
                .contains("Hội LHPN xã An", "482913", "trong 1 bảng điểm", "chưa kiểm tra")
                .doesNotContain("Hội LHPN xã Bình");
        assertThat(text(post(staff, PAGE, "number", "5", "seed", ""))).contains("không bốc lại");
        assertThat(get(headOfficer, PAGE)).hasStatus(404);
    }

    @Test
    void showsStaffAndAuditorTheSampleOfAClosedYear() {
        aScale(1);
        open();
        handIn(first, headOfficer, "9");
        finish(first);
        done(post(staff, PAGE, "number", "1", "seed", "482913"));
        AccountId auditor = world.person("kiemtra", Role.AUDITOR, organiser);
        assertThat(body(staff, PAGE)).contains("Ghi kết quả");
        assertThat(body(auditor, PAGE)).contains("482913").doesNotContain("Ghi kết quả");

        world.close(year);

        assertThat(body(staff, PAGE)).contains("482913").doesNotContain("Ghi kết quả");
        assertThat(post(staff, PAGE, "number", "1", "seed", "")).hasStatus(409);
    }

    @Test
    void offersNoDrawToWhoMayOnlyRead() {
        aScale(1);
        open();
        handIn(first, headOfficer, "9");
        finish(first);

        assertThat(body(staff, PAGE)).contains("1 bảng điểm đã hoàn thành", "class=\"form card");
        world.close(year);
        assertThat(body(staff, PAGE)).contains("1 bảng điểm đã hoàn thành").doesNotContain("class=\"form card");
    }

    @Test
    void keepsWhatWasFound() {
        aScale(1);
        open();
        handIn(first, headOfficer, "9");
        finish(first);
        done(post(staff, PAGE, "number", "1", "seed", ""));
        long drawn = jdbc.sql("select id from audit_finding").query(Long.class).single();

        done(post(staff, PAGE + "/" + drawn, "version", "0", "found", "Đủ minh chứng ở mọi dòng"));

        assertThat(body(staff, PAGE)).contains("đã kiểm tra", "Đủ minh chứng ở mọi dòng");
        assertThat(post(staff, PAGE + "/" + drawn, "version", "0", "found", "Khác"))
                .hasStatus(409);
        assertThatThrownBy(() -> jdbc.sql("""
                insert into audit_finding (sample_id, cluster_year_id, membership_id)
                select sample_id, cluster_year_id, membership_id from audit_finding""").update()).isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> jdbc.sql("""
                insert into audit_sample (cluster_year_id, seed, candidates, drawn_at, drawn_by)
                select cluster_year_id, 1, '{}', now(), 'x' from audit_sample""").update()).isInstanceOf(DataIntegrityViolationException.class);
    }
}
