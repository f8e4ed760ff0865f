package vn.thidua.boardsession;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.support.Pages.text;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.shared.AccountId;

/** What the box of a board waits for, and how long its votes are kept. */
class BoardBoxTimeTests extends BoardBoxScene {

    @Test
    void tellsEverybodyWhatIsToBeDone() {
        opened();
        String box = box(ofFirstUnit);
        assertThat(todo(third)).contains(box + "/hom-phieu/khoa");
        keyed(box);
        assertThat(todo(staff)).contains("href=\"" + box + "\"", "Bắt đầu bỏ phiếu");
        done(pages.post(box + "/mo", staff));

        assertThat(todo(chair)).contains(box + "/hom-phieu/phieu");
        assertThat(todo(ofFirst)).as("it is about the own unit").doesNotContain(box);
        List.of(chair, staff, other, third, fourth)
                .forEach(member -> assertThat(cast(box, member, YES)).hasStatusOk());
        assertThat(todo(chair)).doesNotContain(box);
        assertThat(todo(staff)).contains("href=\"" + box + "\"", "Kết thúc bỏ phiếu");
        done(pages.post(box + "/dong", staff));
        assertThat(todo(staff)).contains(box + "/hom-phieu/mo-khoa-1");
    }

    @Test
    void keepsVotesUntilNobodyMayComplainAboutTheCount() {
        world.rule(programme, "COMPLAINT_DAYS", "3");
        opened();
        String box = box(ofSecondUnit);
        taking(box);
        List.of(chair, staff, other, third)
                .forEach(member -> assertThat(cast(box, member, YES)).hasStatusOk());
        counted(box);
        done(pages.post(box(ofFirstUnit) + "/huy", staff, "reason", "Biểu quyết công khai"));
        done(conclude("RETURNED", "Bổ sung", "RETURNED", "Bổ sung"));
        done(close());

        destroyed(box, staff);
        assertThat(votes()).isEqualTo(4);
        ago(4);
        destroyed(box, staff);
        destroyed(box, other);
        assertThat(votes()).isZero();
        assertThat(shown(box, chair)).doesNotContain("không còn nguyên vẹn");
    }

    @Test
    void isRepeatedOrVotedOnOpenlyWhereItIsGivenUp() {
        opened();
        String box = box(ofSecondUnit);
        taking(box);
        done(pages.post(box + "/huy", staff, "reason", "Mất khóa"));
        assertThat(shown(session + "/hom-phieu-kin", staff)).contains("1 đề nghị chờ vào hòm", "Mất khóa");
        assertThat(text(vote(chair, ofSecondUnit, FOR))).contains("bỏ phiếu kín");

        done(pages.post(session + "/hom-phieu-kin/cong-khai", staff));
        done(vote(chair, ofSecondUnit, FOR));
        assertThat(text(vote(chair, ofFirstUnit, FOR)))
                .as("that one lies in its box")
                .contains("bỏ phiếu kín");
    }

    @Test
    void isGivenUpAfterTheCountOnlyBeforeAnythingIsConcluded() {
        opened();
        String box = box(ofSecondUnit);
        taking(box);
        List.of(chair, staff, other, third)
                .forEach(member -> assertThat(cast(box, member, NO)).hasStatusOk());
        counted(box);
        done(conclude("", "", "NOT_RECOMMENDED", "Không đủ phiếu"));
        assertThat(text(pages.post(box + "/huy", staff, "reason", "Nhầm"))).contains("Bỏ kết luận trước");
        done(conclude("", "", "", ""));
        assertThat(text(pages.post(box + "/huy", staff, "reason", ""))).contains("lý do");
        done(pages.post(box + "/huy", staff, "reason", "Nhầm danh sách"));
        assertThat(shown(itemPath(ofSecondUnit), chair)).doesNotContain("Đồng ý 0, không đồng ý 4");
    }

    @Test
    void listsItsBoxesWithAsManyStatementsAsOne() {
        opened();
        String list = session + "/hom-phieu-kin";
        shown(list, staff);
        long two = pages.statements(list, staff);
        for (int again = 0; again < 5; again++) {
            done(pages.post(box(ofSecondUnit) + "/huy", staff, "reason", "Lần " + again));
            done(pages.post(list, staff));
        }

        assertThat(shown(list, staff)).contains("7 hòm phiếu", "Lần 4");
        assertThat(pages.statements(list, staff)).isEqualTo(two);
    }

    private String todo(AccountId account) {
        return shown("/viec-cua-toi", account);
    }

    private void destroyed(String box, AccountId holder) {
        done(pages.post(box + "/hom-phieu/khoa/da-huy", holder));
    }

    private int votes() {
        return jdbc.sql("select count(box) from poll_roll").query(Integer.class).single();
    }

    private void ago(int days) {
        jdbc.sql("alter table poll disable trigger poll_goes_forward").update();
        jdbc.sql(
                        "update poll set opened_at = opened_at - make_interval(days => ?), closed_at = closed_at - make_interval(days => ?)")
                .params(days, days)
                .update();
        jdbc.sql("alter table poll enable trigger poll_goes_forward").update();
    }
}
