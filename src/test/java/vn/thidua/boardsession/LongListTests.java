package vn.thidua.boardsession;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import vn.thidua.shared.UnitId;

class LongListTests extends SessionScene {

    /** The numbers of Bến Tre's board of 2019, with invented units: 69 flags proposed and 48 passed, 74 certificates and 69. */
    @Test
    void cutsTwoListsInBulkWithAReasonForEachThatIsRefused() {
        List<Long> flags = nominations(flag, 69);
        List<Long> certificates = nominations(certificate, 74);
        done(pages.post(session + "/chuong-trinh", staff, "group", "Cờ thi đua – UBND tỉnh Mẫu"));
        done(pages.post(session + "/chuong-trinh", staff, "group", "Bằng khen – UBND tỉnh Mẫu"));
        open();
        List<Long> carried = new ArrayList<>(flags.subList(0, 48));
        carried.addAll(certificates.subList(0, 69));
        List<Long> refused = new ArrayList<>(flags.subList(48, 69));
        refused.addAll(certificates.subList(69, 74));
        hands(carried, FOR);
        hands(refused, AGAINST);

        conclude("Vượt số lượng, thành tích thấp hơn");
        done(close());

        assertThat(jdbc.sql("""
                        select n.award_name || ' ' || r.outcome || ' ' || count(*) from board_review r join nomination n on n.id = r.nomination_id
                        group by n.award_name, r.outcome""").query(String.class).list())
                .containsExactlyInAnyOrder(
                        "Bằng khen NOT_RECOMMENDED 5",
                        "Bằng khen RECOMMENDED 69",
                        "Cờ thi đua NOT_RECOMMENDED 21",
                        "Cờ thi đua RECOMMENDED 48");
        assertThat(jdbc.sql(
                                "select count(*) from board_review where outcome = 'NOT_RECOMMENDED' and reason is not null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(26);
    }

    @Test
    void asksTheDatabaseEquallyOftenForOneOrThirtyNominations() {
        long one = nomination(second, flag);
        agenda(one);
        open();
        List<String> paths = List.of("", "/muc/" + item(one), "/ghi-phieu", "/ket-luan", "/bien-ban");
        paths.forEach(path -> shown(session + path, staff));
        List<Long> few = paths.stream()
                .map(path -> pages.statements(session + path, staff))
                .toList();
        List<Long> more = nominations(certificate, 30);
        more.forEach(id -> jdbc.sql("insert into session_item (session_id, nomination_id, position) values (?, ?, ?)")
                .params(id(session), id, id)
                .update());

        assertThat(paths.stream()
                        .map(path -> pages.statements(session + path, staff))
                        .toList())
                .isEqualTo(few);
    }

    private List<Long> nominations(long award, int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> {
                    UnitId unit = world.unit(organiser, "Hội LHPN xã " + award + " số " + i);
                    return nomination(unit, award);
                })
                .toList();
    }

    private void hands(List<Long> nominations, String vote) {
        List<String> fields = new ArrayList<>();
        nominations.forEach(one -> fields.addAll(List.of("items", item(one) + "")));
        List<Long> seats = seats();
        for (int i = 0; i < seats.size(); i++) {
            fields.addAll(List.of("rows[" + i + "].member", seats.get(i) + "", "rows[" + i + "].vote", vote));
        }
        done(pages.post(session + "/ghi-phieu", staff, fields.toArray(String[]::new)));
    }

    /** Sends the page as it is filled in, with one reason for all. */
    private void conclude(String reason) {
        Element form = Jsoup.parse(shown(session + "/ket-luan", staff)).selectFirst("form.form");
        List<String> fields = new ArrayList<>(List.of("common", reason));
        form.select("input[type=hidden][name^=rows]")
                .forEach(input -> fields.addAll(List.of(input.attr("name"), input.val())));
        form.select("select")
                .forEach(select -> fields.addAll(List.of(
                        select.attr("name"), select.select("option[selected]").val())));
        done(pages.post(session + "/ket-luan", staff, fields.toArray(String[]::new)));
    }
}
