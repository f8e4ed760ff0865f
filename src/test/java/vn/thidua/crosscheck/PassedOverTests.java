package vn.thidua.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.support.Pages.text;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where the members' check is the official score, a sheet that went past it has the points of the next stage. */
class PassedOverTests extends CrossCheckScene {

    private static final List<String> OTHERS = List.of("Đông", "Nam", "Bắc", "Giữa");

    @BeforeEach
    void theCheckIsOfficial() {
        scoringIsOpen(1);
        world.rule(programme, "OFFICIAL_STAGE", "PEER");
        draw(head, "482913");
    }

    @Test
    void countsTheHeadsPointsOfASheetThatWasTakenOver() {
        for (String place : OTHERS) {
            checked(place);
            done(pages.post(scores(place) + "/diem-cum/dong-y", head));
            done(pages.post(scores(place) + "/diem-cum/xong", head));
        }
        done(pages.post(scores("Tây") + "/cham-thay", head, "reason", "Đơn vị không nộp"));
        assertThat(ranks()).as("not complete yet").isEmpty();

        String field = field(lines("Tây").get(0), "points");
        done(pages.post(scores("Tây") + "/diem-cum/xong", head, field, "8"));

        assertThat(ranks()).contains("hạng 5").hasSize(5);
        assertThat(pages.get(scores("Tây"), staff))
                .bodyText()
                .contains("không qua bước Chấm chéo, nên điểm chính thức là điểm của bước sau: Cụm chấm");
        assertThat(pages.get(scores("Nam"), staff)).bodyText().contains("Điểm chính thức: Chấm chéo, theo mục");
        assertThat(pages.get(scores("Tây") + "/vi-sao", staff)).bodyText().contains("8");
    }

    @Test
    void hindersPublishingWhereNoStageFollowsThoughARankIsStated() {
        jdbc.sql("update programme_rule set value = 'SELF, PEER' where key = 'STAGES_USED'")
                .update();
        OTHERS.forEach(this::checked);
        handIn("Tây", "9");
        done(post(staff, sheet("Tây", "/chuyen-tiep"), "reason", "Đơn vị chấm bận"));
        assertThat(status("Tây")).isEqualTo("FINAL");

        done(pages.post(
                scores("Tây") + "/thu-hang", staff, "rank", "5", "reason", "Theo biên bản hội nghị", "version", "0"));

        assertThat(pages.get("/nam/" + year + "/ket-qua", staff))
                .bodyText()
                .contains("Hội LHPN xã Tây đã hoàn thành nhưng thiếu điểm chính thức", "cả nhóm cùng xếp");
    }

    private void checked(String place) {
        handIn(place, "9");
        var checker = officer(checkersOf(place).get(0));
        done(post(checker, sheet(place, "/dong-y")));
        done(post(checker, sheet(place, "/xong")));
    }

    private List<String> ranks() {
        return Jsoup.parse(text(pages.get("/nam/" + year + "/cham-diem", head)))
                .select("small.rank")
                .eachText()
                .stream()
                .filter(rank -> rank.startsWith("hạng"))
                .toList();
    }

    private String scores(String place) {
        return "/nam/" + year + "/cham-diem/" + member(place);
    }
}
