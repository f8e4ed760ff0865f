package vn.thidua.award;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.support.Pages.text;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import vn.thidua.access.Role;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.UnitId;
import vn.thidua.support.Statements;
import vn.thidua.task.Task;
import vn.thidua.task.TaskSource;

class AwardRightsTests extends AwardScene {

    @Autowired
    @Qualifier("awardTasks")
    TaskSource tasks;

    @Test
    void tellsTheStaffUntilWhenTheyAreAwaited() {
        post(head, "/moi", proposal());
        send(head, last(), "/gui", Map.of());
        jdbc.sql("""
                insert into calendar_entry (programme_id, year, step, due_on)
                select programme_id, year, 'NOMINATION', '2026-12-17' from cluster_year where id = ?""").param(year.value()).update();

        assertThat(tasks.tasksOf(world.actor(staff)))
                .extracting(Task::due)
                .containsExactly(LocalDate.parse("2026-12-17"));
    }

    @Test
    void letsOnlyTheOwnStaffWriteDownWhatTheBoardSaid() {
        long id = nomination(year, first);
        UnitId elsewhere = world.organiser("Hội LHPN tỉnh Khác");
        AccountId otherStaff = world.person("canbokhac", Role.ORGANISER_STAFF, elsewhere);

        for (AccountId refused : List.of(otherStaff, head, officer, board)) {
            assertThat(send(refused, id, "/hoi-dong", review("8", "1"))).hasStatus(404);
        }
        for (AccountId refused : List.of(otherStaff, head, officer)) {
            assertThat(get(refused, "/hoi-dong")).hasStatus(404);
        }
        assertThat(get(board, "/hoi-dong")).hasStatusOk();
        assertThat(post(board, "/moi", proposal())).hasStatus(404);
        assertThat(count("board_review") + count("award_decision")).isZero();
    }

    @Test
    void keepsTheBoardsVotesFromTheMembers() {
        long id = nomination(year, first);
        send(staff, id, "/hoi-dong", review("8", "1"));

        assertThat(text(see(officer, id, ""))).contains("Đề nghị khen").doesNotContain("tán thành");
        assertThat(text(mvc.get()
                        .uri("/nam/" + year + "/lich-su")
                        .with(world.as(officer))
                        .exchange()))
                .doesNotContain("Tán thành");
    }

    @Test
    void hasTakenItsRightsFromLastYearsHead() {
        ClusterYearId lastYear = world.year(cluster, 2024);
        UnitId formerUnit = world.unit(organiser, "Hội LHPN xã Cũ");
        world.head(lastYear, world.member(lastYear, formerUnit));
        AccountId former = world.person("cumtruongcu", Role.UNIT_OFFICER, formerUnit);

        assertThat(get(former, "")).hasStatus(404);
        assertThat(post(former, "/moi", proposal())).hasStatus(404);
        assertThat(get(officer, "/moi")).hasStatus(404);
        assertThat(count("nomination")).isZero();
    }

    @Test
    void takesDecisionsButNoNominationsInAClosedYear() {
        long id = nomination(year, first);
        world.close(year);

        assertThat(post(head, "/moi", proposal())).hasStatus(409);
        assertThat(send(head, id, "/rut", fields("withdrawnOn", "01/12/2025", "reason", "x")))
                .hasStatus(409);
        assertThat(send(staff, id, "/hoi-dong", review("8", "1"))).hasStatus3xxRedirection();
        grant(id);
        assertThat(count("nomination")).isEqualTo(1);
    }

    @Test
    void listsTheNominationsOfTheOwnOrganisersOnly() {
        nomination(year, first);
        UnitId elsewhere = world.organiser("Hội LHPN tỉnh Khác");
        AccountId stranger = world.person("nguoila", Role.ORGANISER_STAFF, elsewhere);

        assertThat(list(staff, "")).contains("Hội LHPN xã An Bình");
        assertThat(list(stranger, "")).doesNotContain("Hội LHPN xã An Bình");
        assertThat(mvc.get().uri("/khen-thuong").with(world.as(officer))).hasStatus(404);
        assertThat(list(board, "?q=an binh&nam=2025&buoc=SUBMITTED")).contains("Hội LHPN xã An Bình");
        assertThat(list(board, "?buoc=GRANTED")).doesNotContain("Hội LHPN xã An Bình");
        assertThat(list(board, "?nam=2024")).doesNotContain("Hội LHPN xã An Bình");
        assertThat(list(board, "?nam=x&buoc=y&trang=z")).contains("Hội LHPN xã An Bình");
    }

    @Test
    void asksTheDatabaseEquallyOftenForOneOrThirtyNominations() {
        nominations(1);
        int ofYear = statements("/nam/" + year + "/khen-thuong");
        int ofBoard = statements("/nam/" + year + "/khen-thuong/hoi-dong");
        int ofAll = statements("/khen-thuong");
        for (int more : List.of(2, 27)) {
            nominations(more);
            assertThat(statements("/nam/" + year + "/khen-thuong")).isEqualTo(ofYear);
            assertThat(statements("/nam/" + year + "/khen-thuong/hoi-dong")).isEqualTo(ofBoard);
            assertThat(statements("/khen-thuong")).isEqualTo(ofAll);
        }
    }

    @Test
    void downloadsTheNominations() {
        nomination(year, first);

        assertThat(mvc.get()
                        .uri("/nam/" + year + "/khen-thuong/tai-ve")
                        .with(world.as(officer))
                        .exchange(Duration.ofMinutes(2)))
                .hasStatusOk()
                .hasHeader("Content-Type", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    private void nominations(int more) {
        for (int i = 0; i < more; i++) {
            MembershipId member = world.member(year, world.unit(organiser, "Hội LHPN xã số " + count("unit")));
            jdbc.sql("""
                    insert into board_review (nomination_id, reviewed_on, members, votes_for, votes_against, outcome)
                    values (?, '2025-12-05', 9, 9, 0, 'RECOMMENDED')""").param(nomination(year, member)).update();
        }
    }

    private int statements(String path) {
        return Statements.of(() ->
                        assertThat(mvc.get().uri(path).with(world.as(staff))).hasStatusOk())
                .size();
    }

    private String list(AccountId who, String query) {
        return text(mvc.get().uri("/khen-thuong" + query).with(world.as(who)).exchange());
    }
}
