package vn.thidua.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.Today;

/** More time for a cross-check is given to the unit that checks, whosever sheet it checks. */
class CheckersDeadlineTests extends CrossCheckScene {

    private static final String LATER =
            LocalDate.now(Today.ZONE).plusDays(5).format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));

    private MembershipId checker;
    private AccountId checkersOfficer;

    @BeforeEach
    void theLastDayOfTheCheckIsPast() {
        scoringIsOpen(1);
        draw(head, "482913");
        handIn("Tây", "9");
        String place = checkersOf("Tây").get(0);
        checker = member(place);
        checkersOfficer = officer(place);
        jdbc.sql("insert into stage_deadline (cluster_year_id, stage, due_on) values (?, 'PEER', current_date - 3)")
                .param(year.value())
                .update();
    }

    @Test
    void opensTheSheetForTheUnitThatChecksIt() {
        extend(checker);

        assertThat(page(checkersOfficer, sheet("Tây", "")))
                .bodyText()
                .contains("Được gia hạn đến hết ngày " + LATER, "Đồng ý như tự chấm");
        assertThat(tasksOf(checkersOfficer)).contains("crosscheck.task.check [Hội LHPN xã Tây]");
        assertThat(tasksOf(head)).noneMatch(task -> task.startsWith("crosscheck.task.overdue"));
        done(post(checkersOfficer, sheet("Tây", "/dong-y")));
        done(post(checkersOfficer, sheet("Tây", "/xong")));
        assertThat(status("Tây")).isEqualTo("SUBMITTED");
        assertThat(pages.get("/nam/" + year + "/han-nop", staff)).bodyText().contains("cho đơn vị đi chấm");
        assertThat(pages.get("/nam/" + year + "/han-nop/gia-han", staff))
                .bodyText()
                .contains("chọn đơn vị đi chấm, không phải đơn vị được chấm");
    }

    @Test
    void staysClosedWhereTheCheckedUnitHasMoreTime() {
        extend(member("Tây"));

        assertThat(page(checkersOfficer, sheet("Tây", ""))).bodyText().contains("Hết hạn chấm chéo ngày");
        assertThat(post(checkersOfficer, sheet("Tây", "/dong-y"))).hasStatus3xxRedirection();
        assertThat(post(checkersOfficer, sheet("Tây", "/xong"))).hasStatus(422);
        assertThat(status("Tây")).isEqualTo("PEER_CHECKING");
    }

    private void extend(MembershipId who) {
        done(pages.post(
                "/nam/" + year + "/han-nop/gia-han",
                staff,
                "member",
                who.toString(),
                "stage",
                "PEER",
                "until",
                LATER,
                "excused",
                "true",
                "reason",
                "ảnh hưởng bão"));
    }
}
