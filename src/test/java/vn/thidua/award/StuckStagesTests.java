package vn.thidua.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import vn.thidua.shared.AccountId;
import vn.thidua.task.Task;
import vn.thidua.task.TaskSource;

/** A nomination that nobody may move is told to the organiser and to administrators. */
class StuckStagesTests extends AwardScene {

    @Autowired
    @Qualifier("stuckStages")
    TaskSource stuck;

    AccountId administrator;

    @BeforeEach
    void anAdministrator() {
        administrator = world.administrator(world.account("quantri"));
    }

    @Test
    void nothingIsStuckWhereSomebodyMayActAtEveryStage() {
        world.nomination(year, first, flag, "DRAFT");
        world.nomination(year, second, flag, "SUBMITTED");

        assertThat(told(staff)).isEmpty();
        assertThat(told(administrator)).isEmpty();
    }

    @Test
    void tellsThatNoBoardIsInItsTerm() {
        world.nomination(year, first, flag, "EXAMINED");
        assertThat(told(staff)).containsExactly("award.stuck.EXAMINED");

        long board = jdbc.sql("""
                insert into award_board (organiser_id, name, number, decided_on, authority)
                values (?, 'Hội đồng', '05/QĐ', '2025-01-01', 'Ban Thường vụ') returning id""").param(organiser.value()).query(Long.class).single();
        assertThat(told(staff)).as("a board of nobody").containsExactly("award.stuck.EXAMINED");
        jdbc.sql(
                        "insert into board_member (board_id, name, role, from_on) values (?, 'Trần Thị Mẫu', 'CHAIR', '2025-01-01')")
                .param(board)
                .update();
        assertThat(told(staff)).isEmpty();
    }

    @Test
    void tellsTheAdministratorThatTheLastStaffHasGone() {
        world.nomination(year, first, flag, "SUBMITTED");
        world.nomination(year, second, flag, "RETURNED");
        world.revoke(staff);
        assertThat(told(administrator)).containsExactly("award.stuck.SUBMITTED");

        world.revoke(head);
        assertThat(told(administrator)).containsExactlyInAnyOrder("award.stuck.SUBMITTED", "award.stuck.RETURNED");
        assertThat(stuck.tasksOf(world.actor(administrator)))
                .extracting(Task::link)
                .containsOnly("/tai-khoan");
    }

    @Test
    void tellsNobodyElse() {
        world.nomination(year, first, flag, "EXAMINED");

        for (AccountId other : List.of(head, officer, board)) {
            assertThat(told(other)).isEmpty();
        }
    }

    private List<String> told(AccountId who) {
        return stuck.tasksOf(world.actor(who)).stream().map(Task::key).toList();
    }
}
