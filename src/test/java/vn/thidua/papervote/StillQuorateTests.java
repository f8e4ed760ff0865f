package vn.thidua.papervote;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.support.Pages.text;

import org.junit.jupiter.api.Test;

/** Votes are taken only while enough members are there. */
class StillQuorateTests extends PaperScene {

    private static final String TOO_FEW = "Mới có 2/5 đơn vị có mặt, cần ít nhất 4 đơn vị.";

    @Test
    void beginsNoVoteWhenTooManyHaveLeft() {
        world.rule(programme, "QUORUM", "66.7");
        String poll = asked();
        print(poll, 6);
        leave(2, 3, 4);

        assertThat(text(pages.get(poll, head))).contains(TOO_FEW, "disabled aria-describedby=\"why-not\"");
        assertThat(refusedToOpen(poll)).contains("assembly.noQuorum", "[2, 5, 4]");
        assertThat(state()).isEqualTo("DRAFT");

        come(3, 4);
        assertThat(text(pages.get(poll, head))).doesNotContain("why-not");
        done(pages.post(poll + "/mo", head));
        assertThat(state()).isEqualTo("OPEN");
    }

    @Test
    void keepsTheRollOfAFurtherRoundWhoeverHasLeft() {
        world.rule(programme, "QUORUM", "66.7");
        String first = asked();
        voted(first);
        counted(first, figures(2, 2, 1));
        done(pages.post(first + "/vong-sau", head));
        leave(2, 3, 4);
        String second = "/nam/" + year + "/binh-xet/"
                + jdbc.sql("select max(id) from ballot").query(Long.class).single() + "/bieu-quyet";
        print(second, 6);

        assertThat(text(pages.get(second, head))).doesNotContain("why-not");
        done(pages.post(second + "/mo", head));
        assertThat(text(pages.get(second, head))).contains("5/5 đơn vị có người bỏ phiếu có mặt");
    }
}
