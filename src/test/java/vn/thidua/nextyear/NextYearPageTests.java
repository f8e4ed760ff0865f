package vn.thidua.nextyear;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.support.Pages.text;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.UnitId;
import vn.thidua.support.Statements;

class NextYearPageTests extends NextYearScene {

    @Test
    void opensTheNextYearOnceWithMembersAndHead() {
        handedOverTo(west);

        assertThat(page(staff, "/nam-sau"))
                .hasStatusOk()
                .bodyText()
                .contains("Hội LHPN xã Đông", "Hội LHPN xã Tây")
                .as("nothing to choose while no unit has a successor")
                .doesNotContainPattern("<select[^>]*rows");
        assertThat(open(west)).hasStatus3xxRedirection();
        assertThat(open(west)).as("sent again, it changes nothing").hasStatus3xxRedirection();
        long next = next();
        assertThat(pages.get("/nam/" + next + "/thanh-vien", staff))
                .hasStatusOk()
                .bodyText()
                .contains("Hội LHPN xã Đông", "Hội LHPN xã Tây", "nhận bàn giao", "từ 01/11/2025");
        assertThat(page(staff, "")).bodyText().contains("Năm 2026 đã được mở");
        assertThat(pages.get("/nam/" + next + "/lich-su", staff))
                .bodyText()
                .contains(
                        "Mở năm thi đua",
                        "Thêm đơn vị thành viên Hội LHPN xã Đông",
                        "Ghi nhận đơn vị đứng đầu: Hội LHPN xã Tây",
                        "<ins>nhận bàn giao</ins>",
                        "<ins>01/11/2025</ins>");
    }

    @Test
    void carriesHowTheNextHeadWasChosen() {
        decided("NEXT_HEAD", "AGREEMENT", 1, west);
        decided("NEXT_DEPUTY", "SECRET", 2, east);

        assertThat(page(staff, "/nam-sau"))
                .bodyText()
                .contains("<option value=\"" + west + "\" selected=\"selected\">")
                .containsSubsequence(
                        "name=\"basis\"",
                        "<option value=\"AGREED\" selected=\"selected\">",
                        "name=\"deputyBasis\"",
                        "<option value=\"ELECTED\" selected=\"selected\">");
        pages.post(
                "/nam/" + year + "/ban-giao/nam-sau",
                staff,
                "rows[0].member",
                east.toString(),
                "rows[0].unit",
                unit(east),
                "rows[0].keep",
                "true",
                "rows[1].member",
                west.toString(),
                "rows[1].unit",
                unit(west),
                "rows[1].keep",
                "true",
                "head",
                west.toString(),
                "deputies",
                east.toString(),
                "headFrom",
                "01/01/2026",
                "basis",
                "AGREED",
                "deputyBasis",
                "ELECTED");
        assertThat(pages.get("/nam/" + next() + "/thanh-vien", staff))
                .bodyText()
                .containsSubsequence("Hội LHPN xã Tây", "thống nhất đề cử", "Hội LHPN xã Đông", "bầu tại hội nghị");
    }

    @Test
    void passesOverForDeputyWhoeverLeads() {
        decided("NEXT_HEAD", "SECRET", 1, east);
        decided("NEXT_DEPUTY", "AGREEMENT", 2, east);
        jdbc.sql("""
                insert into ballot_candidate (ballot_id, membership_id, position, chosen)
                select id, ?, 2, true from ballot where subject = 'NEXT_DEPUTY'""").param(west.value()).update();

        assertThat(ticked()).containsExactly(west.toString());
        assertThat(page(staff, "/nam-sau"))
                .bodyText()
                .contains(
                        "Hội LHPN xã Đông được chọn làm Cụm phó nhưng đã là Cụm trưởng, nên không đưa vào làm Cụm phó.");

        jdbc.sql("delete from ballot_candidate where position = 2").update();
        assertThat(ticked()).isEmpty();
    }

    private List<String> ticked() {
        return Jsoup.parse(text(page(staff, "/nam-sau")))
                .select("input[name=deputies][checked]")
                .eachAttr("value");
    }

    @Test
    void refusesAUnitAsHeadAndDeputyOfTheNextYear() {
        assertThat(pages.post(
                        "/nam/" + year + "/ban-giao/nam-sau",
                        staff,
                        "rows[0].member",
                        west.toString(),
                        "rows[0].unit",
                        unit(west),
                        "rows[0].keep",
                        "true",
                        "head",
                        west.toString(),
                        "deputies",
                        west.toString(),
                        "basis",
                        "ELECTED"))
                .hasStatus(422)
                .bodyText()
                .contains("Một đơn vị không vừa đứng đầu vừa làm phó.");
    }

    private void decided(String subject, String method, int position, MembershipId member) {
        jdbc.sql("""
                with asked as (
                  insert into ballot (cluster_year_id, position, subject, question, method, result_recorded)
                  values (?, ?, ?, 'Ai đứng đầu năm sau', ?, true) returning id)
                insert into ballot_candidate (ballot_id, membership_id, position, chosen) select id, ?, 1, true from asked""")
                .params(year.value(), position, subject, method, member.value())
                .update();
    }

    @Test
    void movesTheHeadsRightsByItself() {
        open(west);
        String next = "/nam/" + next() + "/ban-giao";

        assertThat(pages.get(next + "/sua", other)).hasStatusOk();
        assertThat(pages.get(next + "/sua", head)).hasStatus(404);
        assertThat(pages.post(next + "/sua", head, "version", "-1", "witness", "x"))
                .hasStatus(404);
        assertThat(pages.post(next + "/sua", other, "version", "-1", "witness", "x"))
                .hasStatus3xxRedirection();
    }

    @Test
    void suggestsTheSuccessorOfAUnitThatWasDissolved() {
        UnitId successor = world.unit(organiser, "Hội LHPN phường Mới");
        jdbc.sql("update unit set valid_to = '2025-06-30' where name = 'Hội LHPN xã Đông'")
                .update();
        jdbc.sql("""
                insert into unit_succession (predecessor_id, successor_id, kind, happened_on)
                select id, ?, 'MERGED', '2025-07-01' from unit where name = 'Hội LHPN xã Đông'""").param(successor.value()).update();

        assertThat(page(staff, "/nam-sau"))
                .bodyText()
                .contains("kết thúc hoạt động ngày 30/06/2025", "Hội LHPN phường Mới");
        assertThat(pages.post(
                        "/nam/" + year + "/ban-giao/nam-sau",
                        staff,
                        "rows[0].member",
                        east.toString(),
                        "rows[0].unit",
                        successor.toString(),
                        "rows[0].keep",
                        "true",
                        "basis",
                        "UNKNOWN"))
                .hasStatus3xxRedirection();
        assertThat(pages.get("/nam/" + next() + "/thanh-vien", staff))
                .bodyText()
                .contains("Hội LHPN phường Mới");
    }

    @Test
    void refusesANextYearThatCannotBe() {
        String path = "/nam/" + year + "/ban-giao/nam-sau";

        assertThat(pages.post(path, staff, "basis", "UNKNOWN"))
                .hasStatus(422)
                .bodyText()
                .contains("ít nhất một đơn vị");
        assertThat(pages.post(
                        path,
                        staff,
                        "rows[0].member",
                        "999999",
                        "rows[0].unit",
                        "1",
                        "rows[0].keep",
                        "true",
                        "basis",
                        "UNKNOWN"))
                .hasStatus(422);
        assertThat(pages.post(
                        path,
                        staff,
                        "rows[0].member",
                        east.toString(),
                        "rows[0].unit",
                        organiser.toString(),
                        "rows[0].keep",
                        "true",
                        "basis",
                        "UNKNOWN"))
                .hasStatus(422)
                .bodyText()
                .contains("hãy chọn lại đơn vị của năm sau");
        assertThat(jdbc.sql("select count(*) from cluster_year")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void asksTheSameNumberOfStatementsForAnyNumberOfMembers() {
        int one = statementsWith(3);

        assertThat(statementsWith(30)).isEqualTo(one).isLessThanOrEqualTo(22);
    }

    @Test
    void asksTheSameNumberOfStatementsOnceItIsOpen() {
        int one = openedStatementsWith(3);

        assertThat(openedStatementsWith(30)).isEqualTo(one).isLessThanOrEqualTo(26);
    }

    private int openedStatementsWith(int members) {
        jdbc.sql("delete from year_opening").update();
        jdbc.sql("delete from headship where cluster_year_id in (select id from cluster_year where year = 2026)")
                .update();
        jdbc.sql("delete from membership where year = 2026").update();
        jdbc.sql("delete from cluster_year where year = 2026").update();
        join(members);
        open(west);
        for (int i = 2; i < members; i++) {
            jdbc.sql("""
                    insert into membership (cluster_year_id, programme_id, year, unit_id, unit_name, position)
                    select n.id, m.programme_id, 2026, m.unit_id, m.unit_name, m.position from cluster_year n, membership m
                    where n.year = 2026 and m.unit_name = ?""").param("Hội LHPN xã " + i).update();
        }
        assertThat(page(staff, "/nam-sau")).hasStatusOk();
        return Statements.of(() -> page(staff, "/nam-sau")).size();
    }

    private void join(int members) {
        int present = jdbc.sql("select count(*) from membership where year = 2025")
                .query(Integer.class)
                .single();
        for (int i = present; i < members; i++) {
            world.member(year, world.unit(organiser, "Hội LHPN xã " + i));
        }
    }

    private int statementsWith(int members) {
        join(members);
        assertThat(page(staff, "/nam-sau")).hasStatusOk();
        return Statements.of(() -> page(staff, "/nam-sau")).size();
    }
}
