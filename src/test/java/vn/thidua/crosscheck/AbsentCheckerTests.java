package vn.thidua.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.support.Pages.text;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.access.Role;
import vn.thidua.scoring.CheckersAwaited;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.UnitId;

/** A checker that is recorded as taking no part after the draw: nobody waits for it in silence. */
class AbsentCheckerTests extends CrossCheckScene {

    @Autowired
    CheckersAwaited awaited;

    @Test
    void isNamedToHeadAndStaffWithTheNextStep() {
        String checker = oneChecksTay();

        assertThat(tasksOf(officer(checker))).noneMatch(task -> task.startsWith("crosscheck."));
        for (AccountId who : List.of(head, staff)) {
            assertThat(tasksOf(who)).contains("crosscheck.task.absent [Hội LHPN xã " + checker + "]");
            assertThat(Jsoup.parse(text(page(who, "")))
                            .select(".alert-warning li:contains(của Hội LHPN xã Tây) a")
                            .eachAttr("href"))
                    .containsExactly(at("/doi/" + checkOf("Tây")), at(sheet("Tây", "/chuyen-tiep")));
        }
        assertThat(text(page(officer("Tây"), ""))).contains("không tham gia").doesNotContain("Có bảng điểm được phân");
        assertThat(awaited.in(year)).as("in its place").containsExactly(members.get(0));
        assertThat(post(officer(checker), sheet("Tây", "/xong")))
                .hasStatus(422)
                .bodyText()
                .contains("không chấm chéo nữa");
    }

    @Test
    void isPassedOverWithAReason() {
        String checker = oneChecksTay();

        done(post(head, sheet("Tây", "/chuyen-tiep"), "reason", "Đơn vị chấm không tham gia"));

        assertThat(status("Tây")).isEqualTo("SUBMITTED");
        assertThat(page(head, "")).bodyText().contains("Đơn vị chấm không tham gia");
        done(pages.post("/nam/" + year + "/cham-diem/" + member(checker) + "/khong-tham-gia/bo", staff));
        assertThat(tasksOf(head)).noneMatch(task -> task.startsWith("crosscheck.task.absent"));
    }

    @Test
    void handsEachOfItsSheetsOnByHandAndIsGivenNoneInExchange() {
        more("Mới");
        more("Xa");
        world.rule(programme, "PEER_CHECKS", "2");
        scoringIsOpen(1);
        draw(head, "482913");
        handIn("Tây", "9");
        String checker = checkersOf("Tây").get(0);
        absent(checker);
        done(post(officer(checkersOf("Tây").get(1)), sheet("Tây", "/dong-y")));
        done(post(officer(checkersOf("Tây").get(1)), sheet("Tây", "/xong")));
        assertThat(status("Tây")).as("somebody has to decide").isEqualTo("PEER_CHECKING");

        for (long check : checksBy(checker)) {
            List<String> ways = Jsoup.parse(text(page(head, "/doi/" + check)))
                    .select("select[name=to] option:not([value=''])")
                    .eachAttr("value");
            assertThat(ways).isNotEmpty().noneMatch(way -> way.contains("-"));
            done(post(
                    head, "/doi/" + check, "version", version(), "to", ways.get(0), "reason", "Đơn vị không tham gia"));
        }

        assertThat(checksBy(checker)).isEmpty();
        assertThat(tasksOf(head)).noneMatch(task -> task.startsWith("crosscheck.task.absent"));
        assertThat(text(page(head, ""))).doesNotContain("Có bảng điểm được phân");
    }

    private String oneChecksTay() {
        scoringIsOpen(1);
        draw(head, "482913");
        handIn("Tây", "9");
        String checker = checkersOf("Tây").get(0);
        absent(checker);
        return checker;
    }

    private void absent(String place) {
        done(pages.post(
                "/nam/" + year + "/cham-diem/" + member(place) + "/khong-tham-gia", staff, "reason", "Mới thành lập"));
    }

    private void more(String place) {
        UnitId unit = world.unit(organiser, "Hội LHPN xã " + place);
        MembershipId member = world.member(year, unit);
        places.add(place);
        members.add(member);
        officers.add(world.person("canbo" + officers.size() + 1, Role.UNIT_OFFICER, unit));
    }

    private List<Long> checksBy(String place) {
        return jdbc.sql("select id from peer_check where checker_id = ? order by id")
                .param(member(place).value())
                .query(Long.class)
                .list();
    }
}
