package vn.thidua.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.support.Pages.text;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DossierOpinionTests extends DossierScene {

    @Autowired
    DossierReads reads;

    @Test
    void knowsWhomToAskFromTheAwardsPapers() {
        String page = text(get(staff, "/y-kien/moi?theo=" + asked("Ý kiến của công an")));

        assertThat(Jsoup.parse(page).select("input[name=body]").val()).isEqualTo("Công an tỉnh Mẫu");
    }

    @Test
    void awaitsTheAnswerAndCountsItWhenItIsThere() {
        ask();
        assertThat(standing()).isEqualTo(Paper.Standing.AWAITED);
        assertThat(reads.of(nomination).complete()).isFalse();

        done(answer("answer", "AGREES", "answeredOn", "25/11/2026", "answerNumber", "34/CAT"));

        assertThat(standing()).isEqualTo(Paper.Standing.THERE);
        assertThat(page(auditor))
                .contains("Công an tỉnh Mẫu", "Nhất trí", "Công văn số 34/CAT", "Ghi ý kiến của Công an tỉnh Mẫu");
    }

    @Test
    void refusesHalfAnAnswerAndDaysThatCannotBe() {
        ask();
        assertThat(answer("answer", "AGREES")).hasStatus(422).bodyText().contains("Hãy ghi ngày trả lời.");
        assertThat(answer("answeredOn", "25/11/2026"))
                .hasStatus(422)
                .bodyText()
                .contains("Hãy chọn cơ quan ấy trả lời thế nào.");
        assertThat(answer("answer", "AGREES", "answeredOn", "19/11/2026"))
                .hasStatus(422)
                .bodyText()
                .contains("Ngày này trước ngày hỏi.");
        assertThat(standing()).isEqualTo(Paper.Standing.AWAITED);
    }

    @Test
    void takesBackAQuestionButNoAnswer() {
        ask();
        String path = "/y-kien/" + last();
        done(answer("answer", "OBJECTS", "answeredOn", "25/11/2026"));
        post(staff, path + "/bo");
        assertThat(one("select count(*) from opinion_request")).isOne();

        ask();
        done(post(staff, "/y-kien/" + last() + "/bo"));
        assertThat(one("select count(*) from opinion_request")).isOne();
    }

    @Test
    void keepsTheUnitsOwnPeopleFromWhatOthersSayOfIt() {
        assertThat(get(own, "/y-kien/moi")).hasStatus(404);

        jdbc.sql("update headship set membership_id = ? where membership_id = ? and duty = 'HEAD'")
                .params(binh.value(), an.value())
                .update();
        assertThat(post(own, "/y-kien/moi", "version", "0", "body", "Công an", "askedOn", "20/11/2026"))
                .hasStatus(422)
                .bodyText()
                .contains("Ý kiến của cơ quan khác về đơn vị mình");
        assertThat(one("select count(*) from opinion_request")).isZero();
    }

    private void ask() {
        done(post(
                staff,
                "/y-kien/moi?theo=" + asked("Ý kiến của công an"),
                "version",
                "0",
                "body",
                "Công an tỉnh Mẫu",
                "askedOn",
                "20/11/2026",
                "askedNumber",
                "12/CV"));
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult answer(String... fields) {
        String[] all = new String[fields.length + 6];
        System.arraycopy(
                new String[] {"version", "0", "body", "Công an tỉnh Mẫu", "askedOn", "20/11/2026"}, 0, all, 0, 6);
        System.arraycopy(fields, 0, all, 6, fields.length);
        return post(staff, "/y-kien/" + last(), all);
    }

    private long last() {
        return one("select max(id) from opinion_request");
    }

    private Paper.Standing standing() {
        return reads.of(nomination).papers().stream()
                .filter(Paper::opinion)
                .findFirst()
                .orElseThrow()
                .standing();
    }
}
