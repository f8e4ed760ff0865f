package vn.thidua.scalepage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.criteria.ScaleView;

/** Clusters that are scored by the scale of their programme, and one that is not. */
class FollowedScaleTests extends ProgrammeScaleScene {

    @Test
    void servesEveryClusterWithoutAScaleOfItsOwn() {
        begin(headOfCuc, path(cuc), OWN, "tdkt-hcm-2008");
        done(pages.post(path(cuc) + "/cong-bo", headOfCuc));
        assertThat(scales.inForce(an)).as("a draft of the programme").isEmpty();
        assertThat(body(headOfAn, path(an))).doesNotContain(SHARED);

        publish();

        assertThat(scales.inForce(an)).get().returns(SHARED, ScaleView::title);
        assertThat(scales.inForce(binh)).get().returns(SHARED, ScaleView::title);
        assertThat(scales.inForce(cuc)).get().returns(OWN, ScaleView::title);
    }

    @Test
    void isFrozenForAllByTheFirstClusterThatBeginsToScore() {
        publish();
        open(an);

        assertThat(body(staff, shared)).contains("Đang áp dụng").doesNotContain("Đưa về dự thảo");
        assertThat(pages.post(shared + "/ve-du-thao", staff)).hasStatus3xxRedirection();
        assertThat(body(officerOfBinh, path(binh))).contains("Đang áp dụng");
        open(binh);
        assertThat(sheets()).isEqualTo(1);
    }

    @Test
    void comesInALateEditionToEveryClusterThatFollowsIt() {
        publish();
        begin(headOfCuc, path(cuc), OWN, "tdkt-hcm-2008");
        done(pages.post(path(cuc) + "/cong-bo", headOfCuc));
        open(an);
        open(binh);
        done(pages.post(shared + "/ban-moi", staff, "reason", "Hướng dẫn tháng 7"));
        publish();

        String task = "/thang-diem/so-sanh";
        assertThat(body(officerOfBinh, "/viec-cua-toi")).contains("/nam/" + binh + task);
        assertThat(body(headOfAn, "/viec-cua-toi")).contains("/nam/" + an + task);
        assertThat(body(headOfCuc, "/viec-cua-toi")).doesNotContain(task);
        assertThat(body(officerOfBinh, path(binh) + "/so-sanh")).contains("Đã xem");
        long member = one("select id from membership where cluster_year_id = " + binh);
        done(pages.post(path(binh) + "/so-sanh/" + member + "/da-xem", officerOfBinh, "ban", "2"));
        assertThat(body(officerOfBinh, "/viec-cua-toi")).doesNotContain(task);
        assertThat(body(staff, shared + "/so-sanh")).doesNotContain("đơn vị đã xem");

        open(an);
        assertThat(sheets()).as("by the first edition and by the second").isEqualTo(2);
        assertThat(one("select count(distinct scale_id) from score_sheet where cluster_year_id = " + binh))
                .as("a sheet stays with the edition it was made by")
                .isEqualTo(1);
    }

    @Test
    void isCopiedOnceIntoAScaleOfTheClustersOwn() {
        publish();
        begin(headOfAn, path(an), OWN, "PROGRAMME");

        assertThat(body(headOfAn, path(an))).contains(OWN, "Chia cụm, khối", "Hệ thống đã công bố thang điểm chung");
        assertThat(scales.inForce(an)).as("only a draft").get().returns(SHARED, ScaleView::title);
        assertThat(body(headOfAn, path(an) + "/so-sanh")).contains(SHARED);
        done(pages.post(path(an) + "/cong-bo", headOfAn));
        assertThat(scales.inForce(an)).get().returns(OWN, ScaleView::title);
        assertThat(body(headOfAn, path(an))).doesNotContain("thang điểm chung do", "Lập thang điểm riêng");
        assertThat(pages.post(path(an), headOfAn, "title", "Lần nữa", "from", "PROGRAMME"))
                .hasStatus(422);
    }

    @Test
    void staysTheScaleOfAClusterThatHasBegunToScoreByIt() {
        publish();
        begin(headOfAn, path(an), OWN, "PROGRAMME");
        open(an);
        open(binh);

        MvcTestResult late = pages.post(path(an) + "/cong-bo", headOfAn);
        assertThat(String.valueOf(late.getMvcResult().getFlashMap().get("refusal")))
                .contains("criteria.own.late");
        assertThat(scales.inForce(an)).get().returns(SHARED, ScaleView::title);
        assertThat(pages.post(path(binh), staff, "title", OWN, "from", "")).hasStatus(422);
        assertThat(body(staff, path(binh))).doesNotContain("Lập thang điểm riêng");
    }
}
