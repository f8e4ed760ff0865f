package vn.thidua.papervote;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.support.Pages.text;
import static vn.thidua.support.Pages.with;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Two of three are to be named for an award, each by more than half; only one reaches that. */
class SeatsLeftTests extends PaperScene {

    @Test
    void goToAFurtherRoundAmongTheOthersAndAddUp() {
        String first = oneOfTwoChosen();
        assertThat(text(pages.get(first, head)))
                .contains(
                        "Số người, đơn vị đạt ít hơn số được chọn",
                        "Còn 1 chỗ chưa có ai được chọn",
                        "Vòng sau bỏ phiếu giữa: " + unit(1) + "; " + unit(2) + ", chọn 1",
                        "Để trống chỗ còn lại");
        assertThat(text(pages.post(first + "/bien-ban", head, "signedOn", "20/11/2026")))
                .contains("Số phiếu chưa phân định");

        done(pages.post(first + "/vong-sau", head));
        String second = pollOfLastQuestion();
        assertThat(text(pages.get(second, head))).contains(unit(1), unit(2)).doesNotContain(">" + unit(0) + "</li>");
        voted(second);
        counted(second, figures(1, 4));

        assertThat(text(pages.get(second, head)))
                .contains("Số phiếu đã phân định", "Đã được chọn ở vòng trước: " + unit(0));
        done(pages.post(assembly() + "/ket-thuc", head));
        assertThat(text(pages.get(assembly() + "/bien-ban", head)))
                .contains(
                        "Số người, đơn vị đạt ít hơn số được chọn",
                        "Hội nghị bỏ phiếu tiếp vòng 2.",
                        "Tính cả các vòng, được chọn: " + unit(0) + "; " + unit(2) + ".");
        assertThat(jdbc.sql(
                                "select m.unit_name from ballot_candidate c join membership m on m.id = c.membership_id where c.chosen order by m.id")
                        .query(String.class)
                        .list())
                .isEqualTo(List.of(unit(0), unit(2)));
    }

    @Test
    void stayOpenWhereTheMeetingSaysWhy() {
        String poll = oneOfTwoChosen();
        assertThat(text(pages.get(poll + "/quyet-dinh", head)))
                .contains("Để trống chỗ còn lại", "Còn 1 chỗ chưa có ai được chọn")
                .doesNotContain("type=\"checkbox\"");
        assertThat(text(pages.post(poll + "/quyet-dinh", head, "numbers", "2", "note", "Chọn luôn")))
                .as("another has the seat after the last round alone")
                .contains("Hãy bỏ phiếu vòng sau trước");
        assertThat(text(pages.post(poll + "/quyet-dinh", head, "note", " ")))
                .contains("Hãy ghi hội nghị đã quyết định");

        done(pages.post(poll + "/quyet-dinh", head, "note", "Chỉ đề nghị khen một đơn vị"));

        done(pages.post(assembly() + "/ket-thuc", head));
        done(pages.post(poll + "/bien-ban", head, "signedOn", "20/11/2026"));
        assertThat(text(pages.get(assembly() + "/bien-ban", head)))
                .contains(
                        "Số người, đơn vị đạt ít hơn số được chọn",
                        "Hội nghị quyết định: Chỉ đề nghị khen một đơn vị",
                        "Để trống 1 chỗ.");
    }

    @Test
    void stayOpenWhereNobodyPassed() {
        opened();
        String poll = putToVote(question("AWARD_CANDIDATES", 2), "PAPER", "YES_NO", 2);
        halfNeeded();
        voted(poll);
        counted(poll, against(figures(1, 2), 4, 3));
        assertThat(text(pages.get(poll, head))).contains("Không ai đạt tỷ lệ quy định", "Còn 2 chỗ");

        done(pages.post(poll + "/quyet-dinh", head, "note", "Năm nay không đề nghị"));

        done(pages.post(assembly() + "/ket-thuc", head));
        assertThat(text(pages.get(assembly() + "/bien-ban", head)))
                .contains(
                        "Không ai đạt tỷ lệ quy định", "Hội nghị quyết định: Năm nay không đề nghị", "Để trống 2 chỗ.");
    }

    @Test
    void sayOfATieThatItWasVotedOnAgain() {
        String first = asked();
        voted(first);
        counted(first, figures(2, 2, 1));
        assertThat(text(pages.get(first, head))).doesNotContain("Để trống chỗ còn lại");
        done(pages.post(first + "/vong-sau", head));
        String second = pollOfLastQuestion();
        voted(second);
        counted(second, with(with(figures(2, 2), "valid", "4"), "invalid", "1"));
        done(pages.post(second + "/quyet-dinh", head, "numbers", "2", "note", "Theo điểm thi đua"));

        assertThat(text(pages.get(assembly() + "/bien-ban", head)))
                .contains(
                        "số phiếu chưa phân định được.",
                        "Hội nghị bỏ phiếu tiếp vòng 2.",
                        "Hội nghị quyết định: Theo điểm thi đua",
                        "Tính cả các vòng, được chọn: " + unit(1) + ".");
    }

    @Test
    void areVotedOnAnewWhenTheRoundBeforeIsGivenUp() {
        String first = oneOfTwoChosen();
        done(pages.post(first + "/vong-sau", head));
        String second = pollOfLastQuestion();
        assertThat(text(pages.post(first + "/huy-ket-qua", staff, "reason", "Đếm nhầm")))
                .contains("(vòng 2) được lập từ kết quả này", "hủy cuộc bỏ phiếu của nó trước");

        done(pages.post(second + "/huy", head, "reason", "Đếm nhầm vòng 1"));
        done(pages.post(first + "/huy-ket-qua", staff, "reason", "Đếm nhầm"));
        assertThat(text(pages.get(second, head))).contains("Đã hủy").doesNotContain("Bỏ phiếu lại");
        assertThat(String.valueOf(pages.post(second.replace("/bieu-quyet", "/bo"), head)
                        .getMvcResult()
                        .getFlashMap()
                        .get("refusal")))
                .contains("ballot.remove.voted");
        putToVote(Long.parseLong(first.split("/")[4]), "PAPER", "CHOOSE", 2);
        voted(first);
        counted(first, figures(5, 3, 2));

        done(pages.post(assembly() + "/ket-thuc", head));
        assertThat(text(pages.get(assembly() + "/bien-ban", head)))
                .contains("Không bỏ phiếu vòng này nữa, vì vòng trước đã hủy.");
    }

    private String oneOfTwoChosen() {
        opened();
        String poll = putToVote(question("AWARD_CANDIDATES", 3), "PAPER", "CHOOSE", 2);
        halfNeeded();
        voted(poll);
        counted(poll, figures(4, 2, 1));
        return poll;
    }

    private void halfNeeded() {
        jdbc.sql("update poll set threshold = 50").update();
    }

    private String pollOfLastQuestion() {
        long question = jdbc.sql("select max(id) from ballot").query(Long.class).single();
        return "/nam/" + year + "/binh-xet/" + question + "/bieu-quyet";
    }

    private String assembly() {
        return meetings() + "/"
                + jdbc.sql("select id from assembly").query(Long.class).single();
    }
}
