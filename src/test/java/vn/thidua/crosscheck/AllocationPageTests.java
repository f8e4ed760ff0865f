package vn.thidua.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import vn.thidua.access.Role;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.UnitId;
import vn.thidua.support.Pages;

/** Who checks whom: drawn, drawn again, changed by hand; read by every member. */
class AllocationPageTests extends CrossCheckScene {

    @Test
    void isDrawnByTheHeadAndReadByEveryMember() {
        assertThat(page(head, "")).hasStatusOk().bodyText().contains("Chưa bốc thăm chấm chéo.", "Bốc thăm");
        assertThat(page(officer("Tây"), ""))
                .hasStatusOk()
                .bodyText()
                .contains("Chưa bốc thăm")
                .doesNotContain("/boc-tham");
        assertThat(page(head, "/boc-tham")).hasStatusOk().bodyText().contains("Mỗi bảng điểm được 1 đơn vị khác chấm");

        assertThat(draw(head, "482913")).hasStatus3xxRedirection();

        assertThat(checks()).hasSize(5);
        assertThat(page(officer("Tây"), ""))
                .bodyText()
                .contains("Người thử canbo1 bốc thăm lúc", "với số 482913", "Hội LHPN xã Giữa")
                .doesNotContain("/doi/");
        assertThat(pages.get("/nam/" + year + "/lich-su", staff))
                .bodyText()
                .contains("Bốc thăm chấm chéo với số 482913", "Hội LHPN xã Đông → ");
    }

    @Test
    void givesTheSameDrawToTheSameNumberAndMembers() {
        draw(head, "482913");
        List<String> first = checks();
        draw(staff, "7");
        List<String> second = checks();
        draw(head, "482913");

        assertThat(second).isNotEqualTo(first);
        assertThat(checks()).isEqualTo(first);
    }

    @Test
    void choosesANewNumberWhenNoneIsGiven() {
        draw(head, "");
        int first = seed();
        draw(head, "");

        assertThat(seed()).isNotEqualTo(first).isBetween(100_000, 999_999);
        assertThat(jdbc.sql("select count(*) from peer_check")
                        .query(Integer.class)
                        .single())
                .isEqualTo(5);
    }

    @Test
    void letsMembersTakeNoPart() {
        draw(head, "5", member("Bắc").toString());

        assertThat(checks())
                .hasSize(5)
                .noneMatch(check -> check.startsWith("Bắc"))
                .anyMatch(check -> check.endsWith("Bắc"));
        assertThat(page(head, "")).bodyText().contains("không chấm");
    }

    @Test
    void followsTheProgrammesNumberOfChecks() {
        world.rule(programme, "PEER_CHECKS", "2");
        draw(head, "5");
        assertThat(checks()).hasSize(10);

        assertThat(draw(head, "5", member("Bắc").toString()))
                .hasStatus(422)
                .bodyText()
                .contains("thì cần ít nhất 5 đơn vị tham gia chấm; hiện có 4.");
        assertThat(Jsoup.parse(Pages.text(draw(head, "x", member("Bắc").toString())))
                        .select("input[name=aside][checked]")
                        .val())
                .as("a number that cannot be read takes no ticks away")
                .isEqualTo(member("Bắc").toString());
        assertThat(checks()).as("what was refused changes nothing").hasSize(10);
    }

    @Test
    void leavesOutWhoHasLeft() {
        world.leave(member("Nam"), java.time.LocalDate.of(2026, 3, 31));
        draw(head, "5");

        assertThat(checks()).hasSize(4).noneMatch(check -> check.contains("Nam"));
    }

    @Test
    void leavesOutWhoTakesNoPartInScoring() {
        jdbc.sql("insert into scoring_absence (cluster_year_id, membership_id, reason) values (?, ?, 'Mới thành lập')")
                .params(year.value(), member("Nam").value())
                .update();
        draw(head, "5");

        assertThat(checks()).hasSize(4).noneMatch(check -> check.contains("Nam"));
    }

    @Test
    void isNotDrawnAgainAfterSomebodyHasSent() {
        draw(head, "5");
        List<String> drawn = checks();
        markAsSent(checkOf("Tây"));

        assertThat(page(head, ""))
                .bodyText()
                .contains("không bốc thăm lại được")
                .doesNotContain("/boc-tham");
        assertThat(draw(head, "6")).hasStatus(422).bodyText().contains("không bốc thăm lại được");
        assertThat(checks()).isEqualTo(drawn);
    }

    @Test
    void refusesADrawOverAnotherThatThePersonHasNotSeen() {
        String seen = version();
        draw(staff, "5");

        assertThat(post(head, "/boc-tham", "version", seen, "seed", "6"))
                .hasStatus(422)
                .bodyText()
                .contains("Có người khác vừa bốc thăm");
        assertThat(seed()).isEqualTo(5);
    }

    @Test
    void findsACheckOnlyInItsOwnYear() {
        draw(head, "482913");
        var other = world.year(cluster, 2027);
        world.member(other, units.get(0));

        assertThat(pages.get("/nam/" + other + "/cham-cheo/doi/" + checkOf("Tây"), staff))
                .hasStatus(404);
        assertThat(page(officer("Tây"), "/boc-tham")).hasStatus(404);
        UnitId stranger = world.unit(organiser, "Hội LHPN xã Khác");
        AccountId outside = world.person("khac", Role.UNIT_OFFICER, stranger);
        assertThat(page(outside, "")).hasStatus(404);
    }

    @Test
    void takesTheSameStatementsForFewMembersAndMany() {
        draw(head, "5");
        long few = pages.statements("/nam/" + year + "/cham-cheo", head);
        for (int i = 0; i < 25; i++) {
            world.member(year, world.unit(organiser, "Hội LHPN xã số " + i));
        }
        draw(head, "6");

        assertThat(checks()).hasSize(30);
        assertThat(pages.statements("/nam/" + year + "/cham-cheo", head)).isEqualTo(few);
    }

    @Test
    void theDatabaseKeepsOneDrawAndOneCheckOfEachPair() {
        draw(head, "482913");

        assertThatThrownBy(() -> jdbc.sql("""
                insert into peer_draw (cluster_year_id, seed, per_sheet, drawn_at, drawn_by)
                select cluster_year_id, 1, 1, now(), 'thử' from peer_draw""").update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("peer_draw_once");
        assertThatThrownBy(() -> jdbc.sql("""
                insert into peer_check (draw_id, cluster_year_id, checked_id, checker_id, scorer)
                select draw_id, cluster_year_id, checked_id, checker_id, 'tên khác' from peer_check limit 1""").update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("peer_check_once");
        assertThatThrownBy(() -> jdbc.sql("""
                insert into peer_check (draw_id, cluster_year_id, checked_id, checker_id, scorer)
                select draw_id, cluster_year_id, checked_id,
                       (select min(m.id) from membership m where m.id not in (c.checked_id, c.checker_id)), scorer
                from peer_check c limit 1""").update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("peer_check_scorer_once");
        assertThatThrownBy(() -> jdbc.sql("update peer_check set checker_id = checked_id")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("peer_check_not_own");
        assertThatThrownBy(() ->
                        jdbc.sql("update peer_check set changed_reason = 'thử'").update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("peer_check_change_says_why");
    }

    private int seed() {
        return jdbc.sql("select seed from peer_draw").query(Integer.class).single();
    }
}
