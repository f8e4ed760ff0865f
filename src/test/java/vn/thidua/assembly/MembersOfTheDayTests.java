package vn.thidua.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.support.Pages.text;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A meeting of 20/11/2026 knows the members of that day, on every page and in every figure. */
class MembersOfTheDayTests extends AssemblyScene {

    private static final LocalDate HELD = LocalDate.of(2026, 11, 20);

    @Test
    void seatsAndCountsAUnitUntilTheDayOnWhichItLeaves() {
        world.rule(programme, "QUORUM", "100");
        world.leave(members.get(3), HELD);
        world.leave(members.get(4), LocalDate.of(2026, 12, 31));

        String path = opened();

        assertThat(text(pages.get(path, head))).contains("Có mặt 5/5 đơn vị thành viên", "khi đó cụm có 5 đơn vị");
        assertThat(roll()).isEqualTo(5);
    }

    @Test
    void leavesOutAUnitThatHasLeftOrIsYetToCome() {
        world.rule(programme, "QUORUM", "100");
        world.leave(members.get(3), HELD.minusDays(1));
        joins(4, HELD.plusDays(1));
        String path = convened();
        assertThat(text(pages.get(path + "/dai-bieu", head)))
                .contains("voters[2].member")
                .doesNotContain("voters[3].member");
        assertThat(text(pages.get(path, head))).contains("Có mặt 0/3 đơn vị thành viên");
        Map<String, String> form = delegates(3);
        form.keySet().removeIf(field -> field.startsWith("voters[3]") || field.startsWith("voters[4]"));
        done(pages.post(path + "/dai-bieu", head, form));

        form.put("version", version());
        form.put("voters[2].member", members.get(4).toString());
        done(pages.post(path + "/dai-bieu", head, form));

        assertThat(text(pages.get(path, head))).contains("Đại biểu 2").doesNotContain(unit(4));
        done(pages.post(path + "/co-mat", head));
        assertThat(text(pages.get(path, head))).contains("Có mặt 3/3 đơn vị thành viên (100 %)");
    }

    @Test
    void countsNobodyWhoseUnitHasLeftMeanwhile() {
        String path = seated();
        done(pages.post(path + "/co-mat", head));
        world.leave(members.get(4), HELD.minusDays(1));

        assertThat(text(pages.get(path, head)))
                .contains("Có mặt 4/4 đơn vị thành viên (100 %)", "Đại biểu 4", "không còn là thành viên");
        done(pages.post(path + "/ban-kiem-phieu", head, tellers()));
        done(pages.post(path + "/mo", head));
        assertThat(roll()).isEqualTo(4);
        assertThat(text(pages.get(path + "/bien-ban", head))).contains("Có mặt 4/4 đơn vị thành viên");
    }

    @Test
    void namesInTheMinutesEveryMemberOfTheDayThatIsNotThere() {
        world.leave(members.get(4), HELD);
        String path = convened();
        done(pages.post(path + "/dai-bieu", head, delegates(4)));
        done(pages.post(path + "/co-mat", head));

        assertThat(text(pages.get(path + "/bien-ban", head)))
                .contains("Có mặt 4/5 đơn vị thành viên", "Vắng: " + unit(4));
    }

    /** How many are on the roll of a vote that has begun. */
    private int roll() {
        String poll = putToVote(question("LEADING_UNIT", 3), "PAPER", "CHOOSE", 1);
        done(pages.post(poll + "/giay", head, "papers", "6"));
        done(pages.post(poll + "/mo", head));
        return jdbc.sql("select count(*) from poll_roll").query(Integer.class).single();
    }

    private Map<String, String> tellers() {
        return Map.of(
                "version",
                version(),
                "rows[0].name",
                "Đại biểu 1",
                "rows[0].account",
                officers.get(1).toString(),
                "rows[1].name",
                "Đại biểu 2",
                "rows[1].account",
                officers.get(2).toString());
    }

    private String version() {
        return jdbc.sql("select version from assembly").query(String.class).single();
    }

    private void joins(int unit, LocalDate on) {
        jdbc.sql("update membership set joined_on = ? where id = ?")
                .params(on, members.get(unit).value())
                .update();
    }
}
