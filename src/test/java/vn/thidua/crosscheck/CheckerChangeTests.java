package vn.thidua.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.shared.AccountId;
import vn.thidua.support.Pages;

/** A checker changed by hand: with a reason, within the rules of the draw, before anything was sent. */
class CheckerChangeTests extends CrossCheckScene {

    @Test
    void changesACheckerByHandWithAReason() {
        draw(head, "482913");
        String before = checkerOf("Tây");
        String way = ways(checkOf("Tây")).get(0);
        assertThat(change(head, checkOf("Tây"), way, "")).hasStatus(422);

        assertThat(change(head, checkOf("Tây"), way, "lãnh đạo hai đơn vị là người thân"))
                .hasStatus3xxRedirection();

        assertThat(checkerOf("Tây")).isNotEqualTo(before);
        assertThat(page(officer("Nam"), "")).bodyText().contains("đổi lúc", "lãnh đạo hai đơn vị là người thân");
        assertThat(pages.get("/nam/" + year + "/lich-su", staff))
                .bodyText()
                .contains("Đổi đơn vị chấm chéo bảng điểm của Hội LHPN xã Tây", before + " → Hội LHPN xã Tây");
    }

    @Test
    void exchangesTwoCheckersSoThatTheirLoadsStayEqual() {
        world.member(year, world.unit(organiser, "Hội LHPN xã Mới")); // five in a circle have no exchange by the rules
        draw(head, "482913");
        long check = checkOf("Tây");
        String exchange = ways(check).stream()
                .filter(way -> way.contains("-"))
                .findFirst()
                .orElseThrow();

        assertThat(change(staff, check, exchange, "thuận tiện đi lại")).hasStatus3xxRedirection();

        assertThat(jdbc.sql("select count(*) from peer_check where changed_reason = 'thuận tiện đi lại'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(jdbc.sql("select count(distinct checker_id) from peer_check")
                        .query(Integer.class)
                        .single())
                .isEqualTo(6);
    }

    @Test
    void tellsWhichRuleAChangeWouldBreak() {
        draw(head, "482913");
        long check = checkOf("Tây");
        String checker = checkerOf("Tây").replace("Hội LHPN xã ", "");
        String checkedByTay = checks().stream()
                .filter(line -> line.startsWith("Tây > "))
                .findFirst()
                .orElseThrow()
                .replace("Tây > ", "");

        assertThat(change(head, check, member("Tây").toString(), "thử"))
                .hasStatus(422)
                .bodyText()
                .contains("Hội LHPN xã Tây không được chấm bảng điểm của chính mình.");
        assertThat(change(head, check, member(checkedByTay).toString(), "thử"))
                .hasStatus(422)
                .bodyText()
                .contains("sẽ chấm lẫn nhau");
        assertThat(change(head, check, member(checker).toString(), "thử"))
                .hasStatus(422)
                .bodyText()
                .contains("Đơn vị này đang chấm bảng đó.");
        assertThat(change(head, check, "999999", "thử"))
                .hasStatus(422)
                .bodyText()
                .contains("không còn tham gia năm thi đua");
        assertThat(ways(check))
                .doesNotContain(member("Tây").toString(), member(checkedByTay).toString());
    }

    @Test
    void doesNotLetOneUnitCheckMuchMoreThanAnother() {
        draw(head, "482913");
        long check = checkOf("Tây");
        String one = ways(check).stream()
                .filter(way -> !way.contains("-"))
                .findFirst()
                .orElseThrow();
        change(head, check, one, "thử");
        String busy = checkerOf("Tây").replace("Hội LHPN xã ", "");
        String third = PLACES.stream()
                .filter(place -> !place.equals(busy) && !checkerOf(place).endsWith(busy))
                .filter(place -> !checks().contains(place + " > " + busy))
                .findFirst()
                .orElseThrow();

        assertThat(change(head, checkOf(third), member(busy).toString(), "thử"))
                .hasStatus(422)
                .bodyText()
                .contains("sẽ chấm 3 bảng mà");
    }

    @Test
    void keepsACheckThatWasSent() {
        draw(head, "482913");
        long check = checkOf("Tây");
        String way = ways(check).get(0);
        markAsSent(check);

        assertThat(change(head, check, way, "thử")).hasStatus(422).bodyText().contains("không đổi được");
    }

    private String checkerOf(String place) {
        return jdbc.sql("""
                select m.unit_name from peer_check c join membership m on m.id = c.checker_id where c.checked_id = ?""").param(member(place).value()).query(String.class).single();
    }

    /** The changes that the page offers. */
    private List<String> ways(long check) {
        return Jsoup.parse(Pages.text(page(staff, "/doi/" + check)))
                .select("select[name=to] option")
                .eachAttr("value")
                .stream()
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private MvcTestResult change(AccountId account, long check, String to, String reason) {
        return post(account, "/doi/" + check, "version", version(), "to", to, "reason", reason);
    }
}
