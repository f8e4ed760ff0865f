package vn.thidua.scalepage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.thidua.criteria.CriterionView;
import vn.thidua.criteria.ScaleView;

/** From the draft through publication and use to a new edition, over the pages. */
class ScaleEditionTests extends ScalePagesOfAYear {

    @Test
    void isPublishedAndComesBackAsADraftUntilTheFirstSheet() {
        start("");
        assertThat(refusal(post(staff, "/cong-bo"))).contains("criteria.freeze.empty");
        line("1", "Một", "BASE", "5", "");
        assertThat(body(officer, ""))
                .contains("chưa có thang điểm được công bố")
                .doesNotContain("Một");
        done(post(staff, "/cong-bo"));
        assertThat(body(officer, "")).contains("Đã công bố", "Một");
        assertThat(body(staff, "")).contains("Đưa về dự thảo").doesNotContain("/dong/them", "Lập bản mới");
        assertThat(post(staff, "/dong/them", "code", "2", "text", "Hai", "line", "BASE", "max", "5"))
                .hasStatus(422);
        assertThat(refusal(post(staff, "/cong-bo"))).contains("criteria.frozen");

        done(post(staff, "/ve-du-thao"));
        assertThat(body(staff, "")).contains("Dự thảo", "Đưa thang điểm về dự thảo");
        assertThat(refusal(post(staff, "/ve-du-thao"))).contains("criteria.withdraw.notPublished");
        done(post(staff, "/cong-bo"));
        firstSheet();
        assertThat(refusal(post(staff, "/ve-du-thao"))).contains("criteria.withdraw.notPublished");
        assertThat(body(staff, "")).contains("Đang áp dụng", "Lập bản mới").doesNotContain("Đưa về dự thảo");
    }

    @Test
    void changesOnceInUseOnlyByANewEditionWithAReason() {
        start("");
        line("1", "Một", "BASE", "5", "");
        firstSheet();
        assertThat(post(staff, "/ban-moi", "reason", " ")).hasStatus(422);

        done(post(staff, "/ban-moi", "reason", "Hướng dẫn tháng 7"));
        assertThat(body(officer, ""))
                .as("the draft is not for members")
                .contains("Đang áp dụng")
                .doesNotContain("Bản 2");
        done(post(staff, "/cong-bo"));
        assertThat(body(officer, "")).contains("Bản 2 – Đã công bố", "Bản 1 – Đang áp dụng");
        assertThat(scales.inForce(year))
                .hasValueSatisfying(scale -> assertThat(scale.edition()).isEqualTo(1));
        firstSheet();

        assertThat(body(staff, "")).contains("Bản 2 – Đang áp dụng", "Bản 1 – Đã thay", "Hướng dẫn tháng 7");
        assertThat(body(staff, "?ban=1")).contains("Đã thay");
        assertThat(get(staff, "?ban=9")).hasStatus(404);
    }

    @Test
    void isDiscardedAsAWholeOnlyWhileItIsADraft() {
        start("");
        line("1", "Một", "BASE", "5", "");
        firstSheet();
        assertThat(refusal(post(staff, "/bo"))).contains("criteria.frozen");
        done(post(staff, "/ban-moi", "reason", "Nhầm"));
        assertThat(post(officer, "/bo")).hasStatus(404);

        done(post(staff, "/bo"));

        assertThat(body(staff, "")).contains("Đang áp dụng", "Lập bản mới").doesNotContain("Bản 2");
    }

    @Test
    void retiresWhatAnEarlierEditionUsedAndNeverTakesItAway() {
        start("cd-vien-chuc-2015");
        firstSheet();
        done(post(staff, "/ban-moi", "reason", "Hướng dẫn tháng 7"));
        line("II", "Việc mới", "BASE", "10", "");
        List<Long> copies = lines(year).subList(8, 17);
        long used = copies.get(2);
        long fresh = copies.get(8);
        assertThat(body(staff, ""))
                .contains("/dong/" + used + "/thoi", "/dong/" + fresh + "/bo")
                .doesNotContain("/dong/" + used + "/bo");
        assertThat(refusal(post(staff, "/dong/" + used + "/bo"))).contains("criteria.remove.used");
        assertThat(post(staff, "/dong/" + fresh + "/thoi", "reason", "Thôi")).hasStatus(422);
        assertThat(post(staff, "/dong/" + used + "/thoi", "reason", " ")).hasStatus(422);
        assertThat(body(staff, "/dong/" + used + "/thoi")).contains("Đại diện, bảo vệ");

        done(post(staff, "/dong/" + used + "/thoi", "reason", "Hướng dẫn số 12"));

        assertThat(body(staff, "")).contains("thôi áp dụng: Hướng dẫn số 12", "85,00", "Khôi phục");
        assertThat(post(
                        staff,
                        "/dong/" + used,
                        "code",
                        "I.2",
                        "text",
                        "Khác",
                        "line",
                        "BASE",
                        "max",
                        "5",
                        "version",
                        version(used)))
                .hasStatus(422);
        done(post(staff, "/cong-bo"));
        firstSheet();
        ScaleView scale = scales.inForce(year).orElseThrow();
        assertThat(scale.edition()).isEqualTo(2);
        assertThat(scale.leaves()).extracting(CriterionView::id).hasSize(7).doesNotContain(used);
        assertThat(scale.lines()).extracting(CriterionView::id).contains(used);
        assertThat(scale.lines())
                .extracting(CriterionView::origin)
                .containsExactlyInAnyOrderElementsOf(Stream.concat(lines(year).subList(0, 8).stream(), Stream.of(fresh))
                        .toList());
    }

    @Test
    void letsARetiredLineHoldAgainUnlessItsNumberIsTaken() {
        start("tdkt-hcm-2008");
        firstSheet();
        done(post(staff, "/ban-moi", "reason", "Hướng dẫn tháng 7"));
        long first = lines(year).get(7);
        done(post(staff, "/dong/" + first + "/thoi", "reason", "Hướng dẫn số 12"));
        line("1", "Thay cho dòng cũ", "BASE", "10", "");

        assertThat(refusal(post(staff, "/dong/" + first + "/khoi-phuc"))).contains("criteria.code.taken");
        done(post(staff, "/dong/" + lines(year).get(14) + "/bo"));
        done(post(staff, "/dong/" + first + "/khoi-phuc"));

        assertThat(body(staff, "")).contains("90,00", "Khôi phục dòng").doesNotContain("thôi áp dụng:");
    }
}
