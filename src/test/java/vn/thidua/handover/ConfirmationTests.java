package vn.thidua.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import vn.thidua.access.Role;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.UnitId;
import vn.thidua.support.Pages;

/** Both sides and the organiser confirm the paper they have read; all three together sign it. */
class ConfirmationTests extends HandoverScene {

    /** The year is under way: the program lists what it finds. */
    @BeforeEach
    void planTheYear() {
        jdbc.sql("insert into calendar_entry (programme_id, year, step, opens_on, due_on)"
                        + " values (?, 2025, 'HANDOVER', '2025-10-01', '2025-12-01')")
                .param(programme.value())
                .update();
        save(head, "-1", "from", east.toString(), "to", west.toString(), "handedOn", "30/10/2025");
    }

    @Test
    void isSignedWhenAllThreeHaveConfirmedInAnyOrder() {
        assertThat(confirm(other, Side.INCOMING)).hasStatus3xxRedirection();
        assertThat(confirm(staff, Side.WITNESS)).hasStatus3xxRedirection();
        assertThat(status()).isEqualTo("PREPARED");
        assertThat(page(other, "")).bodyText().contains("Còn chờ: Hội LHPN xã Đông", "Người thử tay xác nhận lúc");

        assertThat(confirm(head, Side.OUTGOING)).hasStatus3xxRedirection();

        assertThat(status()).isEqualTo("SIGNED");
        assertThat(jdbc.sql("select fingerprint from handover")
                        .query(String.class)
                        .single())
                .isEqualTo(fingerprint());
        assertThat(page(other, "/bien-ban"))
                .bodyText()
                .contains("Người thử dong", "Người thử tay", "Người thử canbo")
                .doesNotContain("(ký, ghi rõ họ tên)");
        assertThat(page(head, "")).bodyText().contains("Ghi nhận đã ký bàn giao cho", "Bên nhận xác nhận");
    }

    @Test
    void isConfirmedByNobodyForTwoSides() {
        world.grant(staff, Role.UNIT_OFFICER, unitOf(east));

        assertThat(confirm(staff, Side.OUTGOING)).hasStatus3xxRedirection();
        confirm(staff, Side.WITNESS);

        assertThat(sides()).containsExactly("OUTGOING");
        assertThatThrownBy(() -> jdbc.sql("insert into handover_confirmation"
                                + " (handover_id, side, account_id, name, unit_name, fingerprint, confirmed_at)"
                                + " select handover_id, 'WITNESS', account_id, name, unit_name, fingerprint, confirmed_at"
                                + " from handover_confirmation")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("handover_confirmation_for_one_side");
    }

    @Test
    void isConfirmedOnceByEachSide() {
        AccountId colleague = world.person("dong2", Role.UNIT_OFFICER, unitOf(east));
        confirm(head, Side.OUTGOING);
        confirm(colleague, Side.OUTGOING);

        assertThat(jdbc.sql("select name from handover_confirmation")
                        .query(String.class)
                        .list())
                .containsExactly("Người thử dong");
        assertThatThrownBy(() -> jdbc.sql("insert into handover_confirmation"
                                + " (handover_id, side, account_id, name, unit_name, fingerprint, confirmed_at)"
                                + " select handover_id, side, ?, name, unit_name, fingerprint, confirmed_at"
                                + " from handover_confirmation")
                        .param(colleague.value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("handover_confirmation_once");
    }

    @Test
    void isConfirmedOnlyForTheOwnSide() {
        AccountId stranger = world.person("nguoila", Role.UNIT_OFFICER, world.unit(organiser, "Hội LHPN xã Nam"));
        AccountId elsewhere = world.person("khac", Role.ORGANISER_STAFF, world.organiser("Hội LHPN tỉnh Khác"));

        assertThat(confirm(head, Side.INCOMING)).hasStatus(404);
        assertThat(confirm(other, Side.OUTGOING)).hasStatus(404);
        assertThat(confirm(head, Side.WITNESS)).hasStatus(404);
        assertThat(confirm(stranger, Side.INCOMING)).hasStatus(404);
        assertThat(confirm(elsewhere, Side.WITNESS)).hasStatus(404);
        assertThat(page(stranger, "/bien-ban")).hasStatus(404);
        assertThat(sides()).isEmpty();
        world.close(year);
        assertThat(confirm(stranger, Side.INCOMING))
                .as("nor learns that it is closed")
                .hasStatus(404);
        confirm(head, Side.OUTGOING);
        assertThat(sides()).isEmpty();
    }

    @Test
    void isReceivedByAUnitThatJoinsNextYear() {
        UnitId newcomer = world.unit(organiser, "Hội LHPN xã Mới");
        AccountId officer = world.person("moi", Role.UNIT_OFFICER, newcomer);
        assertThat(save(head, "0", "from", east.toString(), "toUnit", newcomer.toString(), "handedOn", "30/10/2025"))
                .hasStatus3xxRedirection();

        assertThat(page(officer, "")).as("the year's other pages").hasStatus(404);
        assertThat(Pages.text(pages.get("/viec-cua-toi", officer))).contains("/ban-giao/bien-ban");
        assertThat(page(officer, "/bien-ban"))
                .hasStatusOk()
                .bodyText()
                .contains("Hội LHPN xã Mới", "Xác nhận biên bản");
        assertThat(confirm(officer, Side.INCOMING)).hasStatus3xxRedirection();
        assertThat(confirm(other, Side.INCOMING)).hasStatus(404);
        assertThat(sides()).containsExactly("INCOMING");
    }

    @Test
    void losesItsConfirmationsWhenThePaperChangesAndSaysSo() {
        confirm(head, Side.OUTGOING);
        confirm(other, Side.INCOMING);

        save(head, Long.toString(version()), "from", east.toString(), "to", west.toString(), "handedOn", "29/10/2025");

        assertThat(sides()).isEmpty();
        assertThat(page(head, ""))
                .bodyText()
                .contains("xác nhận trước đó không còn hiệu lực: Hội LHPN xã Đông, Hội LHPN xã Tây");
        assertThat(Pages.text(pages.get("/viec-cua-toi", other))).contains("/ban-giao/bien-ban");
    }

    @Test
    void asksAgainWhereTheListOfTheProgramHasChanged() {
        String read = fingerprint();
        confirm(head, Side.OUTGOING);
        withActivity();

        assertThat(page(head, "")).bodyText().contains("Cần xác nhận lại", "5.000.000 đồng");
        post(other, "/xac-nhan?ben=INCOMING&ban=" + read);
        assertThat(sides()).as("what was read is no longer the paper").containsExactly("OUTGOING");
        confirm(other, Side.INCOMING);
        assertThat(sides()).containsExactly("INCOMING");
        confirm(head, Side.OUTGOING);
        confirm(staff, Side.WITNESS);
        assertThat(status()).isEqualTo("SIGNED");
    }

    @Test
    void keepsTheListAsItWasSigned() {
        withActivity();
        confirmByAll();
        jdbc.sql("update joint_activity set amount_vnd = 9000000").update();

        assertThat(page(head, "")).bodyText().contains("5.000.000 đồng").doesNotContain("9.000.000");
        for (String change : List.of(
                "update handover_finding set text = 'Khác'",
                "delete from handover_finding",
                "update handover_confirmation set name = 'ai khác'",
                "delete from handover_confirmation")) {
            assertThatThrownBy(() -> jdbc.sql(change).update())
                    .isInstanceOf(DataIntegrityViolationException.class)
                    .hasMessageContaining("is signed");
        }
        assertThat(post(staff, "/mo-lai")).hasStatus3xxRedirection();
        assertThat(page(head, "")).bodyText().contains("9.000.000 đồng", "Chờ xác nhận");
        assertThat(sides()).isEmpty();
    }

    @Test
    void isNotConfirmedWhileNobodyGoesOnWithWhatIsUnfinished() {
        world.signed(year, east);
        assertThat(page(head, "")).bodyText().contains("Hội LHPN xã Tây", "Còn việc dở");
        confirm(head, Side.OUTGOING);
        assertThat(sides()).isEmpty();

        save(
                head,
                Long.toString(version()),
                "from",
                east.toString(),
                "to",
                west.toString(),
                "handedOn",
                "30/10/2025",
                "unfinished",
                "Hội LHPN xã Tây ký giao ước trước 31/12/2025");
        confirm(head, Side.OUTGOING);
        assertThat(sides()).containsExactly("OUTGOING");
    }

    @Test
    void isRecordedFromPaperOnlyWithItsScanWhileTheYearIsUnderWay() {
        sign(staff);
        assertThat(status()).isEqualTo("PREPARED");
        confirm(head, Side.OUTGOING);

        attach("Biên bản bàn giao");
        sign(staff);

        assertThat(status()).isEqualTo("SIGNED");
        assertThat(sides()).as("the paper speaks for itself").isEmpty();
    }

    @Test
    void isNoConfirmedHandoverWithoutThree() {
        confirm(head, Side.OUTGOING);

        assertThatThrownBy(() -> jdbc.sql("update handover set status = 'SIGNED', fingerprint ="
                                + " (select fingerprint from handover_confirmation)")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("not confirmed by all three");
        assertThatThrownBy(() -> jdbc.sql("update handover set fingerprint = repeat('a', 64)")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> jdbc.sql("update handover set to_unit_name = 'Hội khác'")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("handover_one_receiver");
    }

    @Test
    void remindsEachSideUntilItHasConfirmed() {
        for (AccountId account : List.of(head, other, staff)) {
            assertThat(Pages.text(pages.get("/viec-cua-toi", account))).contains("Đọc và xác nhận biên bản bàn giao");
        }
        confirm(other, Side.INCOMING);
        assertThat(Pages.text(pages.get("/viec-cua-toi", other))).doesNotContain("Đọc và xác nhận biên bản bàn giao");
    }

    @Test
    void passesOnFlagAndFundOfTheYearBefore() {
        ClusterYearId before = world.year(cluster, 2024);
        MembershipId then = world.member(before, unitOf(east));
        jdbc.sql(
                        "insert into handover (cluster_year_id, to_membership_id, handed_on, flag_passed, cluster_money_vnd, status)"
                                + " values (?, ?, '2024-12-01', true, 3500000, 'SIGNED')")
                .params(before.value(), then.value())
                .update();

        assertThat(Jsoup.parse(Pages.text(page(head, ""))).text())
                .contains("Cờ luân lưu nhận từ năm 2024", "3.500.000 đồng");
    }

    private void confirmByAll() {
        confirm(head, Side.OUTGOING);
        confirm(other, Side.INCOMING);
        confirm(staff, Side.WITNESS);
        assertThat(status()).isEqualTo("SIGNED");
    }

    private void withActivity() {
        jdbc.sql(
                        "with a as (insert into joint_activity (what, amount_vnd, paid_by) values ('Tặng quà', 5000000, 'Quỹ hội')"
                                + " returning id) insert into joint_activity_year select id, ? from a")
                .param(year.value())
                .update();
    }

    private void attach(String title) {
        jdbc.sql(
                        "insert into attachment (cluster_year_id, step, title, file_name, media_type, size_bytes, sha256, added_by,"
                                + " added_at, content) values (?, 'HANDOVER', ?, 'a.pdf', 'application/pdf', 1, repeat('a', 64), 'x',"
                                + " now(), '\\x00')")
                .params(year.value(), title)
                .update();
    }

    private UnitId unitOf(MembershipId member) {
        return new UnitId(jdbc.sql("select unit_id from membership where id = ?")
                .param(member.value())
                .query(Long.class)
                .single());
    }

    private List<String> sides() {
        return jdbc.sql("select side from handover_confirmation order by side")
                .query(String.class)
                .list();
    }
}
