package vn.thidua.sealedbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.access.Role;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.UnitId;

/** A board of six votes in the box, each in an own browser; on the flag for the own unit a member has no paper. */
class BoardBoxIT extends BoxMeetingScene {

    private String session;
    private UnitId ofMember;

    /** The session is open, six are there, three count, two flags wait for a box. */
    @BeforeEach
    void aSessionThatHasBegun() {
        UnitId organiser = new UnitId(number("select id from unit where name = 'Hội LHPN tỉnh Mẫu'"));
        world.person("thuky", Role.ORGANISER_STAFF, organiser);
        long board = number("""
                insert into award_board (organiser_id, name, number, decided_on, authority)
                values (?, 'Hội đồng Thi đua – Khen thưởng', '12/QĐ', '2020-01-15', 'Ban Thường vụ') returning id""", organiser.value());
        long id = number("""
                insert into board_session (board_id, held_on, state, opened_at) values (?, current_date, 'OPEN', now()) returning id""", board);
        session = "/don-vi/" + organiser + "/hoi-dong/" + board + "/phien/" + id;
        ofMember = new UnitId(number("select id from unit where name = 'Hội LHPN xã F'"));
        for (int i = 0; i < VOTERS; i++) {
            long account = number("select id from account where username = ?", "donvi" + i);
            world.grant(new AccountId(account), Role.BOARD_MEMBER, organiser);
            long member = number(
                    """
                    insert into board_member (board_id, account_id, name, role, unit_id, from_on)
                    values (?, ?, ?, ?, ?, '2020-01-15') returning id""", board, account, "Ủy viên " + i, i == 0 ? "CHAIR" : "MEMBER", i == 5 ? ofMember.value() : null);
            number(
                    "insert into session_presence (session_id, member_id, presence) values (?, ?, 'PRESENT') returning member_id",
                    id,
                    member);
            number(
                    "insert into session_teller (session_id, account_id, name) select ?, ?, ? where ? in (1, 2, 3) returning account_id",
                    id,
                    account,
                    "Ủy viên " + i,
                    i);
        }
        long flag = number("""
                insert into award_kind (programme_id, name, award_class, authority, recipient, position)
                select id, 'Cờ thi đua', 'FORM', 'UBND tỉnh Mẫu', 'COLLECTIVE', 1 from programme returning id""");
        for (String unit : List.of("Hội LHPN xã A", "Hội LHPN xã F")) {
            long nomination = number("""
                    insert into nomination (cluster_year_id, programme_id, award_year, award_kind_id, award_name, authority,
                                            recipient_kind, membership_id, proposed_on, stage, achievement)
                    select m.cluster_year_id, k.programme_id, 2026, k.id, k.name, k.authority, 'COLLECTIVE', m.id, '2026-01-10',
                           'EXAMINED', 'Dẫn đầu cụm'
                    from award_kind k, membership m where k.id = ? and m.unit_name = ? returning id""", flag, unit);
            number("""
                    insert into session_item (session_id, nomination_id, position, way, threshold, base)
                    values (?, ?, (select count(*) + 1 from session_item), 'BOX', 80, 'ALL_MEMBERS') returning id""", id, nomination);
        }
    }

    @Test
    void sixVoteAndTheCountStandsInTheAgenda() {
        Page secretary = page("vi-VN", LAPTOP);
        signIn(secretary, "thuky", "mat-khau-thu");
        secretary.navigate(session);
        secretary.locator("a[href$='/hom-phieu-kin']").click();
        axe(secretary);
        button(secretary, "Lập hòm phiếu").click();
        assertThat(secretary.locator("main tbody tr")).hasCount(2);
        screenshot(secretary, "board-boxes");
        secretary
                .locator("main tbody a", new Page.LocatorOptions().setHasText("xã A"))
                .click();
        poll = secretary.url().replaceFirst("^https?://[^/]+", "");
        Page holder1 = browser(1, PHONE);
        Page holder2 = browser(2, LAPTOP);
        Kept key1 = makeKey(holder1, true);
        Kept key2 = makeKey(holder2, false);
        secretary.navigate(poll);
        axe(secretary);
        fits(secretary);
        screenshot(secretary, "board-box-keyed");
        guide(secretary, "hoi-dong-hom-phieu");
        button(secretary, "Bắt đầu bỏ phiếu").click();
        List<Page> members = new ArrayList<>();
        for (int voter = 0; voter < VOTERS; voter++) {
            Page member = browser(voter, PHONE);
            member.navigate(poll);
            member.locator("a[href$='/hom-phieu/phieu']").click();
            members.add(member);
        }
        axe(members.get(4));
        fits(members.get(4));
        screenshot(members.get(4), "board-box-paper");
        for (int voter = 0; voter < VOTERS; voter++) {
            Page member = members.get(voter);
            member.locator("input[name=mark-0][value='" + (voter == 0 ? 1 : 0) + "']")
                    .check();
            button(member, "Bỏ phiếu").click();
            assertThat(member.locator("main")).containsText("Phiếu đã nằm trong hòm", PATIENT);
        }
        secretary.navigate(poll);
        secretary
                .locator("main details[data-confirm]:has(form[action$='/dong']) summary")
                .click();
        secretary.locator("form[action$='/dong'] button[type=submit]").first().click();
        assertThat(secretary.locator(".alert-success")).containsText("Đã kết thúc bỏ phiếu");
        holder1.navigate(poll + "/hom-phieu/mo-khoa-1");
        give(holder1, key1.text(), null);
        button(holder1, "Mở khóa thứ nhất").click();
        assertThat(holder1.locator("main")).containsText("Khóa thứ nhất đã mở", PATIENT);
        for (Page teller : List.of(holder2, browser(3, LAPTOP))) {
            teller.navigate(poll + "/hom-phieu/mo-khoa-2");
            give(teller, key2.text(), null);
            button(teller, "Mở và kiểm phiếu").click();
            assertThat(teller.locator(".key-text"))
                    .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(20_000));
        }

        secretary.navigate(poll);
        assertThat(secretary.locator("main tbody tr")).containsText(Pattern.compile("xã A\\s*5\\s*1"));
        screenshot(secretary, "board-box-counted");
        secretary.navigate(session);
        assertThat(secretary.locator("main")).containsText("83,3 % của 6");
        Page withoutSay = browser(5, PHONE);
        withoutSay.navigate(session + "/hom-phieu-kin");
        withoutSay
                .locator("main tbody a", new Page.LocatorOptions().setHasText("xã F"))
                .click();
        assertThat(withoutSay.locator("a[href$='/hom-phieu/phieu']")).hasCount(0);
    }
}
