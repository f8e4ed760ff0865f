package vn.thidua.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.UnitId;
import vn.thidua.support.Pages;
import vn.thidua.support.Statements;

/** Who is next, and why. */
class RotationPageTests extends RotationScene {

    @Test
    void namesWhoIsNextByTheWholeHistoryAndWhy() {
        assertThat(order(0)).containsExactly(NORTH, SOUTH, EAST, WEST);
        assertThat(order(1)).as("deputies").containsExactly(SOUTH, EAST, WEST, NORTH);
        assertThat(text())
                .contains(
                        "Theo thứ tự, đến lượt Hội LHPN xã Bắc làm Cụm trưởng năm 2027.",
                        "Chưa từng giữ; tham gia từ năm 2024",
                        "Gần nhất năm 2025; đã giữ 2 năm",
                        "Cấp phó năm nay thường được giới thiệu làm Cụm trưởng năm sau; không bắt buộc.");
    }

    @Test
    void showsTheYearsAsAPicture() {
        assertThat(picture())
                .containsEntry(EAST, "Cụm trưởng, Cụm phó, Cụm trưởng, thành viên")
                .containsEntry(WEST, "thành viên, Cụm trưởng, Cụm phó, Cụm trưởng")
                .containsEntry(NORTH, "không tham gia, thành viên, thành viên, Cụm phó")
                .containsEntry(SOUTH, "không tham gia, không tham gia, không tham gia, thành viên");
    }

    @Test
    void aUnitCarriesWhatThoseServedThatItFollows() {
        UnitId merged = world.unit(organiser, "Hội LHPN phường Mới");
        List.of(EAST, WEST)
                .forEach(name -> jdbc.sql("""
                insert into unit_succession (predecessor_id, successor_id, kind, happened_on) values (?, ?, 'MERGED', '2027-01-01')""")
                        .params(units.get(name).value(), merged.value())
                        .update());
        ClusterYearId next = world.year(cluster, 2027);
        List.of(units.get(NORTH), units.get(SOUTH), merged).forEach(unit -> world.member(next, unit));
        year = next;

        assertThat(order(0)).containsExactly(NORTH, SOUTH, "Hội LHPN phường Mới");
        assertThat(text()).contains("Gần nhất năm 2026; đã giữ 4 năm");
        assertThat(picture())
                .containsEntry("Hội LHPN phường Mới", "Cụm trưởng, Cụm trưởng, Cụm trưởng, Cụm trưởng, thành viên")
                .doesNotContainKeys(EAST, WEST);
        assertThat(text()).contains("với tên Hội LHPN xã Đông");
    }

    @Test
    void whatIsPlannedForLaterYearsDoesNotCountYet() {
        ClusterYearId next = world.year(cluster, 2027);
        world.head(next, world.member(next, units.get(NORTH)));

        assertThat(order(0)).startsWith(NORTH);
        assertThat(picture()).containsEntry(NORTH, "không tham gia, thành viên, thành viên, Cụm phó, Cụm trưởng");
        assertThat(text()).contains("Thành viên năm 2027").doesNotContain("Mở năm 2027");
    }

    @Test
    void saysOfAHeadThatIsWrittenDownHowItCameToBe() {
        voted(NORTH);
        jdbc.sql("update ballot set method = 'UNKNOWN'").update();
        assertThat(text()).contains("Cụm trưởng năm 2027: Hội LHPN xã Bắc (chưa có thông tin).");
        ClusterYearId next = world.year(cluster, 2027);
        world.head(next, world.member(next, units.get(NORTH)));
        jdbc.sql("update headship set basis = 'ACCLAIMED' where cluster_year_id = ?")
                .param(next.value())
                .update();

        assertThat(text()).contains("Cụm trưởng năm 2027: Hội LHPN xã Bắc (lấy phiếu suy tôn).");
    }

    @Test
    void saysWhatTheMethodOfTheProgrammeAsksFor() {
        assertThat(text()).contains("Hệ thống chưa quy định cách chọn.", "Đặt quy định");
        Map.of(
                        "VOTE", "Đưa nội dung chọn Cụm trưởng ra hội nghị",
                        "AGREEMENT", "Hội nghị thống nhất, rồi ghi nội dung",
                        "APPOINTED", "khi mở năm sau ghi số quyết định",
                        "IN_TURN", "Không cần bình xét")
                .forEach((method, words) -> {
                    jdbc.sql("delete from programme_rule").update();
                    world.rule(programme, "HEAD_METHOD", method);
                    assertThat(text()).as(method).contains(words, "Cách chọn theo quy định của hệ thống");
                });
    }

    @Test
    void whoIsInTurnLeadsTheNextYearUnlessAVoteSaysOtherwise() {
        world.rule(programme, "HEAD_METHOD", "IN_TURN");
        String opening = Pages.text(pages.get("/nam/" + year + "/ban-giao/nam-sau", staff));
        assertThat(opening)
                .contains("<option value=\"" + member(NORTH) + "\" selected=\"selected\">")
                .contains("<option value=\"IN_TURN\" selected=\"selected\">");

        voted(EAST);
        assertThat(Pages.text(pages.get("/nam/" + year + "/ban-giao/nam-sau", staff)))
                .contains("<option value=\"" + member(EAST) + "\" selected=\"selected\">")
                .doesNotContain("<option value=\"" + member(NORTH) + "\" selected=\"selected\">");
        assertThat(text())
                .contains("Cụm trưởng năm 2027: Hội LHPN xã Đông (bầu tại hội nghị).", "Quyền chuyển giao lúc 00:00");
    }

    @Test
    void passesOverForDeputyWhoeverLeadsNext() {
        assertThat(inTurn(1)).containsExactly(SOUTH);
        assertThat(text()).contains("Đến lượt làm Cụm trưởng năm 2027 nên không xét làm Cụm phó.");

        voted(SOUTH);

        assertThat(inTurn(1)).as("the head is none of the deputies").containsExactly(EAST);
        assertThat(page().select("main .td-table")
                        .get(1)
                        .select("tr:contains(" + SOUTH + ")")
                        .text())
                .contains("Đã được chọn làm Cụm trưởng năm 2027 nên không xét làm Cụm phó.");
        world.rule(programme, "HEAD_METHOD", "IN_TURN");
        assertThat(Jsoup.parse(Pages.text(pages.get("/nam/" + year + "/ban-giao/nam-sau", staff)))
                        .select("input[name=deputies][checked]")
                        .eachAttr("value"))
                .containsExactly(member(EAST).toString());
    }

    private List<String> inTurn(int table) {
        return page().select("main .td-table:not(.turns)")
                .get(table)
                .select("tr:has(th .status)")
                .select("th > span:first-child")
                .eachText();
    }

    @Test
    void tellsTheHeadInTheLastQuarterThatANextOneIsWanted() {
        String task = "Chuẩn bị chọn đơn vị đứng đầu năm sau";
        assertThat(tasks(head)).contains(task, "/nam/" + year + "/luan-phien");
        assertThat(tasks(staff)).doesNotContain(task);
        clock.at("2026-09-29T02:00:00Z");
        assertThat(tasks(head)).doesNotContain(task);

        clock.at("2026-11-20T02:00:00Z");
        world.rule(programme, "HEAD_METHOD", "IN_TURN");
        assertThat(tasks(head)).doesNotContain(task);
        jdbc.sql("delete from programme_rule").update();
        voted(EAST);
        assertThat(tasks(head)).doesNotContain(task);
        jdbc.sql("update ballot_candidate set chosen = false").update();
        assertThat(tasks(head)).contains(task);
        ClusterYearId next = world.year(cluster, 2027);
        world.head(next, world.member(next, units.get(NORTH)), LocalDate.of(2027, 1, 1), null);
        assertThat(tasks(head)).doesNotContain(task);
    }

    @Test
    void asksTheSameNumberOfStatementsForAnyNumberOfMembersAndYears() {
        int few = statements();
        for (int past = 2000; past < 2020; past++) {
            ClusterYearId then = world.year(cluster, past);
            units.values().forEach(unit -> world.member(then, unit));
        }
        for (int i = 0; i < 26; i++) {
            world.member(year, world.unit(organiser, "Hội LHPN xã " + i));
        }

        assertThat(statements()).isEqualTo(few).isLessThanOrEqualTo(22);
    }

    private int statements() {
        page();
        return Statements.of(this::page).size();
    }

    private String tasks(AccountId who) {
        return Pages.text(pages.get("/viec-cua-toi", who));
    }

    private void voted(String name) {
        jdbc.sql("""
                with asked as (
                  insert into ballot (cluster_year_id, position, subject, question, method, result_recorded)
                  values (?, 1, 'NEXT_HEAD', 'Ai đứng đầu năm sau', 'SECRET', true) returning id)
                insert into ballot_candidate (ballot_id, membership_id, position, chosen) select id, ?, 1, true from asked""").params(year.value(), member(name).value()).update();
    }
}
