package vn.thidua.boardsession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thidua.support.Pages.text;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import vn.thidua.access.Role;
import vn.thidua.shared.AccountId;

class OpinionTests extends SessionScene {

    private static final String SECRET = "Báo cáo còn thiếu số liệu";

    @Test
    void nobodyReadsAnothersBeforeTheOwnIsSent() {
        long one = nomination(second, flag);
        agenda(one);
        reading();
        done(pages.post(itemPath(one) + "/y-kien", chair, "opinion", "NEEDS_MORE", "note", SECRET));
        AccountId auditor = world.person("kiemtra", Role.AUDITOR, organiser);

        for (AccountId reader : List.of(other, ofFirst, staff, auditor)) {
            for (String page : List.of(itemPath(one), session, session + "/bien-ban", board)) {
                assertThat(shown(page, reader))
                        .doesNotContain(SECRET)
                        .doesNotContain("<span>Cần bổ sung, làm rõ</span>");
            }
        }
        assertThat(shown(session, staff)).contains("đã gửi 1 ý kiến", "Gửi ý kiến về Cờ thi đua");
        done(pages.post(itemPath(one) + "/y-kien", other, "opinion", "AGREES"));
        assertThat(shown(itemPath(one), other)).contains(SECRET, "Cần bổ sung, làm rõ");
        assertThat(shown(itemPath(one), ofFirst)).doesNotContain(SECRET);

        open();
        assertThat(shown(itemPath(one), auditor)).contains(SECRET);
    }

    @Test
    void whatWasSentStays() {
        long one = nomination(second, flag);
        agenda(one);
        reading();
        done(pages.post(itemPath(one) + "/y-kien", other, "opinion", "AGREES"));

        assertThat(text(pages.post(itemPath(one) + "/y-kien", other, "opinion", "DISAGREES")))
                .contains("ý kiến đã gửi thì không sửa");
        assertThatThrownBy(() -> jdbc.sql("update board_opinion set opinion = 'DISAGREES'")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void oneOpinionGoesToAListAndLeavesOutConflicts() {
        long ofOwn = nomination(first, flag);
        long one = nomination(second, flag);
        long two = nomination(second, certificate);
        agenda(ofOwn, one, two);
        reading();
        String form = shown(session + "/y-kien", ofFirst);
        assertThat(form).contains("Bình Minh").doesNotContain("An Bình");

        done(pages.post(
                session + "/y-kien", ofFirst, "items", item(ofOwn) + "", "items", item(one) + "", "opinion", "AGREES"));

        assertThat(jdbc.sql("select i.nomination_id from board_opinion o join session_item i on i.id = o.item_id")
                        .query(Long.class)
                        .list())
                .containsExactly(one);
    }

    @Test
    void isAskedOnlyForWhatIsStillOpen() {
        long ofOwn = nomination(first, flag);
        long one = nomination(second, flag);
        agenda(ofOwn, one);
        reading();
        assertThat(shown("/viec-cua-toi", ofFirst)).contains("Cho ý kiến về 1 đề nghị");
        done(pages.post(itemPath(one) + "/y-kien", ofFirst, "opinion", "AGREES"));
        assertThat(shown("/viec-cua-toi", ofFirst)).doesNotContain("Cho ý kiến về");

        open();
        assertThat(shown("/viec-cua-toi", ofFirst)).contains("Biểu quyết 1 đề nghị");
        assertThat(shown("/viec-cua-toi", chair)).contains("Biểu quyết 2 đề nghị");
    }

    @Test
    void comesBeforeTheSessionAndNotAfter() {
        long one = nomination(second, flag);
        agenda(one);
        assertThat(text(pages.post(itemPath(one) + "/y-kien", other, "opinion", "AGREES")))
                .contains("không nhận ý kiến trước");
        open();
        assertThat(text(pages.post(itemPath(one) + "/y-kien", other, "opinion", "AGREES")))
                .contains("không nhận ý kiến trước");
    }
}
