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
    void makesRoomDuringTheYearForAScaleOfTheClustersOwnThatSaysWhy() {
        publish();
        open(an);
        open(binh);
        long sheet = one("select id from score_sheet where cluster_year_id = " + an);
        long line = one("select min(id) from score_line where sheet_id = " + sheet);
        jdbc.sql(
                        "insert into score_entry (line_id, stage, points, entered_by, entered_at) values (?, 'SELF', 3, 'x', now())")
                .param(line)
                .update();
        assertThat(body(headOfAn, path(an))).contains("Năm này đã chấm theo thang điểm chung");
        assertThat(pages.post(path(an), headOfAn, "title", OWN, "from", "PROGRAMME"))
                .hasStatus(422);

        done(pages.post(path(an), headOfAn, "title", OWN, "from", "PROGRAMME", "reason", "Công văn 12"));
        done(pages.post(path(an) + "/cong-bo", headOfAn));
        assertThat(body(headOfAn, "/viec-cua-toi")).contains("/nam/" + an + "/thang-diem/so-sanh");
        assertThat(body(headOfAn, path(an) + "/so-sanh")).contains(SHARED, OWN);
        open(an);

        assertThat(sheets()).as("the old sheets stay").isEqualTo(2);
        assertThat(body(headOfAn, "/nam/" + an + "/cham-diem")).contains("3,00");
        assertThat(one("select count(*) from score_entry")).as("carried over").isEqualTo(2);
        assertThat(scales.inForce(an)).get().returns(OWN, ScaleView::title);
        assertThat(scales.inForce(binh)).get().returns(SHARED, ScaleView::title);
    }

    @Test
    void outrunsADraftOfTheClustersOwnThatWasBegunBefore() {
        publish();
        open(binh);
        begin(headOfAn, path(an), OWN, "PROGRAMME");
        done(pages.post(shared + "/ban-moi", staff, "reason", "Hướng dẫn tháng 7"));
        publish();
        open(an);

        MvcTestResult late = pages.post(path(an) + "/cong-bo", headOfAn);
        assertThat(String.valueOf(late.getMvcResult().getFlashMap().get("refusal")))
                .contains("criteria.own.overtaken");
        assertThat(scales.inForce(an)).get().returns(SHARED, ScaleView::title);

        done(pages.post(path(an) + "/bo", headOfAn));
        done(pages.post(path(an), headOfAn, "title", OWN, "from", "PROGRAMME", "reason", "Công văn 12"));
        done(pages.post(path(an) + "/cong-bo", headOfAn));
        assertThat(scales.inForce(an)).get().returns(OWN, ScaleView::title);
    }
}
