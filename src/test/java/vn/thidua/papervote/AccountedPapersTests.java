package vn.thidua.papervote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thidua.support.Pages.text;
import static vn.thidua.support.Pages.with;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** What was counted is held against the papers that were noted, and against what stands on them. */
class AccountedPapersTests extends PaperScene {

    @Test
    void areAsManyAsWereNotedWhenTheyWerePrinted() {
        String poll = asked();
        print(poll, 4);
        print(poll, 3);
        done(pages.post(poll + "/mo", head));
        done(pages.post(poll + "/dong", head));

        assertThat(text(enter(poll, one, of(500, 495)))).contains("Đã in 500, khác 7 phiếu đã ghi khi in.");
        assertThat(text(enter(poll, one, of(6, 1)))).contains("Đã in 6, khác 7 phiếu đã ghi khi in.");

        counted(poll, of(7, 2));
        assertThat(state()).isEqualTo("COUNTED");
    }

    @Test
    void areNotThoseThatAChangedRuleMadeUseless() {
        String poll = asked();
        print(poll, 9);
        done(pages.post(
                poll + "/quy-tac",
                head,
                "version",
                pages.version(poll + "/quy-tac", head),
                "way",
                "PAPER",
                "form",
                "CHOOSE",
                "seats",
                "2",
                "base",
                "VALID",
                "mostRounds",
                "2"));
        voted(poll);

        assertThat(text(enter(poll, one, of(15, 10)))).contains("Đã in 15, khác 6 phiếu đã ghi khi in.");
        counted(poll, figures(3, 2, 0));
        assertThat(state()).isEqualTo("COUNTED");
    }

    @Test
    void areStillThoseOfTheVoteWhenItsMeetingGetsAnotherName() {
        String poll = asked();
        voted(poll);
        jdbc.sql("update meeting set title = 'Hội nghị tổng kết năm 2026'").update();

        counted(poll, figures(3, 2, 0));

        assertThat(state()).isEqualTo("COUNTED");
    }

    @Test
    void canBeMadeElsewhereAndAreNotedBeforeTheVote() {
        String poll = asked();

        assertThat(text(pages.get(poll + "/giay", head))).contains("Phiếu làm ở nơi khác cũng ghi ở đây");
    }

    @Test
    void holdAVoteEachWhereTheyAreValid() {
        String poll = asked();
        voted(poll);

        assertThat(text(enter(poll, one, figures(0, 0, 0))))
                .contains("Cộng các dòng được 0, ít hơn 5 phiếu hợp lệ. Phiếu để trắng là phiếu không hợp lệ.");

        Map<String, String> oneBlank = with(with(figures(3, 1, 0), "valid", "4"), "invalid", "1");
        counted(poll, oneBlank);
        assertThat(state()).isEqualTo("COUNTED");
    }

    @Test
    void sayHowManyAreChosenWhereEachIsVotedOn() {
        opened();
        String poll = putToVote(question("AWARD_CANDIDATES", 3), "PAPER", "YES_NO", 2);

        assertThat(text(pages.get(print(poll, 6), head)))
                .contains("Có 2 suất; ai nhiều phiếu đồng ý hơn thì được chọn.")
                .doesNotContain("nhiều nhất 2");

        jdbc.sql("update poll set threshold = 50").update();
        assertThat(text(pages.get(print(poll, 6), head)))
                .contains("Có 2 suất; ai đạt tỷ lệ và nhiều phiếu đồng ý hơn thì được chọn.");
        assertThat(text(pages.get(poll + "/giay", head))).contains("6 phiếu in trước đây không dùng được nữa");
    }

    @Test
    void areHeldAgainstTheNoteByTheDatabaseToo() {
        String poll = asked();
        voted(poll);

        refused("7, 5, 0, 2, 5, 5, 0, '{3,2,0}'", "papers 7 are not those that were noted");
        refused("6, 5, 0, 1, 5, 5, 0, '{0,0,0}'", "valid papers 5 without a vote");
    }

    private void refused(String figures, String why) {
        assertThatThrownBy(() -> jdbc.sql("""
                do $$ begin
                  insert into paper_entry (poll_id, attempt, entry_no, account_id, teller, entered_at)
                  select id, 1, 1, %s, 'Ai đó', now() from poll;
                  insert into paper_count (poll_id, attempt, entry_no, printed, issued, spoiled, unused, collected, valid, invalid, yes, against)
                  select id, 1, 1, %s, '{0,0,0}' from poll;
                end $$""".formatted(one, figures)).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining(why);
    }

    /** All five vote for the first; so many papers were printed, and so many left. */
    private static Map<String, String> of(int printed, int unused) {
        return with(with(figures(5, 0, 0), "printed", String.valueOf(printed)), "unused", String.valueOf(unused));
    }
}
