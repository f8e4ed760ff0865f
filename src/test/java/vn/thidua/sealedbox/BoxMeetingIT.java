package vn.thidua.sealedbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The whole vote in six browsers: two keys, six votes at once, a cut, a second try, two locks, the count on the wall. */
class BoxMeetingIT extends BoxMeetingScene {

    private static final int[] CHOICES = {1, 0, 0, 0, 0, 2};

    @Test
    void sixVoteAtOnceAndTwoLocksGiveTheCountOnTheWall() {
        Page leader = browser(0, LAPTOP);
        Page holder1 = browser(1, PHONE);
        Page holder2 = browser(2, LAPTOP);
        Kept key1 = makeKey(holder1, true);
        Kept key2 = makeKey(holder2, false);
        List<Page> phones = new ArrayList<>();
        for (int voter = 0; voter < VOTERS; voter++) {
            phones.add(browser(voter, PHONE));
            phones.get(voter).navigate(poll + "/hom-phieu/phieu");
        }
        assertThat(phones.get(4).locator("#box")).containsText("Chưa bắt đầu bỏ phiếu");
        Page wall = browser(3, LAPTOP);
        wall.navigate(poll + "/man-hinh");
        open(leader);

        vote(phones);

        assertThat(wall.locator("#standing")).containsText("Còn chờ 0 phiếu", PATIENT);
        assertThat(wall.locator("main")).not().containsText("thu vào");
        leader.navigate(poll);
        leader.locator("main details[data-confirm]:has(form[action$='/dong']) summary")
                .click();
        leader.locator("form[action$='/dong'] button[type=submit]").first().click();
        assertThat(leader.locator(".alert-success")).containsText("Đã kết thúc bỏ phiếu");
        openLocks(List.of(holder1, holder2, browser(3, LAPTOP)), phones.get(4), key1, key2);

        assertThat(wall.locator("main")).containsText("thu vào 6, hợp lệ 6", PATIENT);
        assertThat(wall.locator(".td-table tbody tr").first()).containsText("Hội LHPN xã A");
        assertThat(wall.locator(".td-table tbody tr").first()).containsText("4");
        screenshot(wall, "box-wall");
        guide(wall, "man-hinh");
        theMinutesSayTheSame(leader, wall);
        assertThat(cast).hasSizeGreaterThanOrEqualTo(VOTERS).containsOnly(Casting.BOX_BYTES);
        neitherKeyWasSent(holder1, key1, key2);
        expectedFaults(); // a network that was cut, and a second vote that was refused
    }

    private void open(Page leader) {
        leader.navigate(poll);
        assertThat(leader.locator("main")).containsText("Chỉ có 6 người bỏ phiếu");
        button(leader, "Bắt đầu bỏ phiếu").click();
        assertThat(leader.locator(".alert-success")).containsText("Đã bắt đầu bỏ phiếu");
    }

    /** All mark first, then all send; one is cut off, one has the paper open twice. */
    private void vote(List<Page> phones) {
        for (int voter = 0; voter < VOTERS; voter++) {
            assertThat(phones.get(voter).locator(".paper"))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
            phones.get(voter).locator("#mark-" + CHOICES[voter]).check();
        }
        assertThat(phones.get(0).locator("#mark-0")).isDisabled();
        assertThat(phones.get(0).locator(".paper")).containsText("Đơn vị không bỏ phiếu cho chính mình");
        axe(phones.get(3));
        fits(phones.get(3));
        screenshot(phones.get(3), "box-paper");
        guide(phones.get(3), "hom-phieu-phieu");
        Page again = phones.get(3).context().newPage();
        again.navigate(poll + "/hom-phieu/phieu");
        again.locator("#mark-1").check();
        phones.get(5).context().setOffline(true);

        phones.forEach(phone -> button(phone, "Bỏ phiếu").click());

        phones.subList(0, 5)
                .forEach(phone -> assertThat(phone.locator("main")).containsText("Phiếu đã nằm trong hòm", PATIENT));
        assertThat(said(phones.get(5))).containsText("tự gửi lại", PATIENT);
        phones.get(5).context().setOffline(false);
        assertThat(phones.get(5).locator("main")).containsText("Phiếu đã nằm trong hòm", PATIENT);
        button(again, "Bỏ phiếu").click();
        assertThat(said(again)).containsText("Đơn vị đã bỏ phiếu lúc", PATIENT);
        assertThat(said(again)).containsText(phones.get(3).locator(".receipt").innerText());
        screenshot(phones.get(3), "box-receipt");
        guide(phones.get(3), "hom-phieu-ma-phieu");
        assertThat(jdbc.sql("select count(distinct box_fp) || '/' || sum(replaced) from poll_roll")
                        .query(String.class)
                        .single())
                .isEqualTo("6/0");
    }

    private void openLocks(List<Page> tellers, Page voter, Kept key1, Kept key2) {
        Page holder1 = tellers.get(0);
        Page holder2 = tellers.get(1);
        Page third = tellers.get(2);
        holder1.navigate(poll + "/hom-phieu/mo-khoa-1");
        give(holder1, "", key2.file());
        button(holder1, "Mở khóa thứ nhất").click();
        assertThat(said(holder1)).containsText("là khóa khác", PATIENT);
        holder1.navigate(poll + "/hom-phieu/mo-khoa-1");
        axe(holder1);
        fits(holder1);
        give(holder1, key1.text().toLowerCase(Locale.ROOT), null);
        button(holder1, "Mở khóa thứ nhất").click();
        assertThat(holder1.locator("main")).containsText("Khóa thứ nhất đã mở", PATIENT);
        assertThat(said(voter)).containsText("phiếu này có trong hòm", PATIENT);
        for (Page teller : List.of(holder2, third)) {
            teller.navigate(poll + "/hom-phieu/mo-khoa-2");
            give(teller, key2.text(), null);
            screenshot(teller, "box-second");
            guide(teller, "hom-phieu-mo-khoa");
            button(teller, "Mở và kiểm phiếu").click();
            assertThat(teller.locator(".paper, .key-text"))
                    .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(20_000));
        }
    }

    private void theMinutesSayTheSame(Page page, Page wall) {
        page.navigate(poll + "/bien-ban");
        assertThat(page.locator("main dl")).containsText(Pattern.compile("Phiếu thu vào\\s*6\\s*Phiếu hợp lệ\\s*6"));
        assertThat(page.locator("main tbody tr").first()).containsText(Pattern.compile("Hội LHPN xã A\\s*4"));
        List<String> marks = wall.locator("#standing dd").allInnerTexts();
        assertThat(marks).hasSize(2);
        marks.forEach(mark -> assertThat(page.locator("main dl")).containsText(mark));
        String asked = wall.locator(".fingerprint").innerText().replace(" ", "");
        assertThat(page.locator(".fingerprint").first()).containsText(asked);
    }

    private void neitherKeyWasSent(Page page, Kept... keys) {
        for (Kept key : keys) {
            String hex = (String) page.evaluate("""
                    async (text) => {
                      const seal = await import(document.getElementById("box").dataset.seal);
                      return seal.hex(seal.keyFromText(text));
                    }""", key.text());
            byte[] raw = HexFormat.of().parseHex(hex);
            List<String> forms = List.of(
                    hex,
                    key.text(),
                    key.text().replace("-", ""),
                    Base64.getEncoder().withoutPadding().encodeToString(raw),
                    new String(raw, StandardCharsets.ISO_8859_1));
            assertThat(sent).hasSizeGreaterThan(VOTERS).noneMatch(body -> {
                String text = new String(body, StandardCharsets.ISO_8859_1);
                return forms.stream().anyMatch(text::contains);
            });
        }
    }
}
