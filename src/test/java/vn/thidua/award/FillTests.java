package vn.thidua.award;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.support.Pages.text;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.shared.MembershipId;

/** A cluster's result becomes nominations; what lies outside any cluster is proposed by the organiser. */
class FillTests extends AwardScene {

    private long certificate;

    @BeforeEach
    void aFlagAndACertificate() {
        jdbc.sql("update award_kind set award_class = 'TITLE' where id = ?")
                .param(flag)
                .update();
        certificate = award(programme, "Bằng khen", "ANY", 2);
        long leading = ballot(1, "LEADING_UNIT");
        candidate(leading, first, 6);
        long others = ballot(2, "AWARD_CANDIDATES");
        candidate(others, second, 5);
    }

    @Test
    void proposesTheFlagForTheLeaderAndTheCertificateForTheNext() {
        assertThat(text(get(head, "/tu-ket-qua"))).contains("Hội LHPN xã An Bình", "6/7 phiếu (85,7 %)");

        assertThat(post(head, "/tu-ket-qua", ticked(true, true))).hasStatus3xxRedirection();

        assertThat(jdbc.sql("""
                        select n.award_name || ' ' || m.unit_name || ' ' || n.votes || '/' || n.votes_base || ' ' || n.stage
                        from nomination n join membership m on m.id = n.membership_id order by n.position""").query(String.class).list())
                .containsExactly(
                        "Cờ thi đua Hội LHPN xã An Bình 6/7 DRAFT", "Bằng khen Hội LHPN xã Bình Minh 5/7 DRAFT");
        assertThat(text(see(officer, last(), ""))).contains("5/7 phiếu (71,4 %)");
        assertThat(text(get(head, "/tu-ket-qua"))).contains("tất cả đã có đề nghị");
    }

    @Test
    void draftsNothingOfAListOfWhichOneLineIsRefused() {
        Map<String, String> lines = ticked(true, true);
        lines.put("rows[1].award", "");

        assertThat(post(head, "/tu-ket-qua", lines))
                .hasStatus(422)
                .bodyText()
                .contains("Hãy chọn danh hiệu, hình thức cho Hội LHPN xã Bình Minh.");
        assertThat(post(head, "/tu-ket-qua", ticked(false, false)))
                .hasStatus(422)
                .bodyText()
                .contains("Hãy chọn ít nhất một dòng.");
        assertThat(count("nomination")).isZero();
    }

    @Test
    void saysOfTheListWhyALineIsRefused() {
        world.rule(programme, "REGISTRATION_REQUIRED", "true");
        world.signed(year, first);

        assertThat(post(head, "/tu-ket-qua", ticked(true, true)))
                .hasStatus(422)
                .bodyText()
                .contains("Hội LHPN xã Bình Minh chưa ký giao ước của năm");
        assertThat(count("nomination")).isZero();
    }

    @Test
    void sendsAndReceivesAWholeList() {
        post(head, "/tu-ket-qua", ticked(true, true));
        assertThat(post(officer, "/gui", Map.of())).hasStatus(404);

        assertThat(post(head, "/gui", Map.of())).hasStatus3xxRedirection();
        assertThat(count("nomination where stage = 'SUBMITTED'")).isEqualTo(2);
        assertThat(post(head, "/tiep-nhan", Map.of())).hasStatus(404);
        assertThat(post(staff, "/tiep-nhan", Map.of())).hasStatus3xxRedirection();
        assertThat(count("nomination where stage = 'RECEIVED' and received_on is not null"))
                .isEqualTo(2);
    }

    @Test
    void sendsNothingOfAListThatExceedsTheNumber() {
        post(head, "/tu-ket-qua", ticked(true, true));
        jdbc.sql("update award_kind set quota = 0 where id = ?")
                .param(certificate)
                .update();

        post(head, "/gui", Map.of());

        assertThat(count("nomination where stage = 'SUBMITTED'")).isZero();
    }

    @Test
    void proposesAUnitOfNoClusterAndAPersonOnceWhoeverTypes() {
        var alone = world.unit(organiser, "Chi hội Phụ nữ Công an");
        Map<String, String> unit = outside("COLLECTIVE", "", certificate);
        unit.put("unit", alone.toString());
        Map<String, String> person = outside("INDIVIDUAL", "Nguyễn Thị Hoa", certificate);
        person.put("unit", alone.toString());
        person.put("birthYear", "1980");
        person.put("gender", "F");

        String address = "/he-thong/" + programme + "/de-nghi/moi";
        assertThat(pages.post(address, staff, unit)).hasStatus3xxRedirection();
        assertThat(text(pages.post(address, staff, unit))).contains("id=\"unit-error\"", "Đơn vị này đã được đề nghị");
        assertThat(pages.post(address, staff, person)).hasStatus3xxRedirection();
        assertThat(pages.post(address, staff, person))
                .hasStatus(422)
                .bodyText()
                .contains("Nguyễn Thị Hoa đã được đề nghị");
        person.remove("birthYear");
        person.put("award", Long.toString(award(programme, "Giấy khen", "ANY", null)));
        assertThat(pages.post(address, staff, person)).hasStatus3xxRedirection();

        assertThat(count("recipient where name = 'Nguyễn Thị Hoa'"))
                .as("one record of one person")
                .isEqualTo(1);
        assertThat(text(pages.get("/khen-thuong?q=chi hoi phu nu cong an", staff)))
                .contains("Chi hội Phụ nữ Công an", "Nguyễn Thị Hoa");
        assertThat(pages.post(address, head, unit)).hasStatus(404);
        assertThat(see(officer, last(), ""))
                .as("no member of any cluster reads it")
                .hasStatus(404);
        assertThat(send(staff, last(), "/gui", Map.of())).hasStatus3xxRedirection();
    }

    private Map<String, String> outside(String recipient, String name, long award) {
        return fields("version", "0", "award", Long.toString(award), "recipient", recipient, "name", name);
    }

    private Map<String, String> ticked(boolean leader, boolean next) {
        String keys = text(get(head, "/tu-ket-qua"));
        return fields(
                "rows[0].key",
                keys.replaceAll("(?s).*name=\"rows\\[0]\\.key\" value=\"([^\"]*)\".*", "$1"),
                "rows[0].chosen",
                Boolean.toString(leader),
                "rows[0].award",
                Long.toString(flag),
                "rows[1].key",
                keys.replaceAll("(?s).*name=\"rows\\[1]\\.key\" value=\"([^\"]*)\".*", "$1"),
                "rows[1].chosen",
                Boolean.toString(next),
                "rows[1].award",
                Long.toString(certificate));
    }

    private long ballot(int position, String subject) {
        return jdbc.sql("""
                insert into ballot (cluster_year_id, position, subject, question, method, counts_reported, issued, returned, valid,
                                    invalid)
                values (?, ?, ?, 'Suy tôn', 'SECRET', true, 7, 7, 7, 0) returning id""")
                .params(year.value(), position, subject)
                .query(Long.class)
                .single();
    }

    private void candidate(long ballot, MembershipId member, int votes) {
        jdbc.sql(
                        "insert into ballot_candidate (ballot_id, membership_id, position, votes, chosen) values (?, ?, 1, ?, true)")
                .params(ballot, member.value(), votes)
                .update();
    }
}
