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
    void goesFromTheAgendaToTheRegisterWithAReasonForEachThatIsRefused() {
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
        decided();
        told();

        assertThat(jdbc.sql("select award_name || ' ' || count(*) from award_grant group by award_name")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("Cờ thi đua 48", "Bằng khen 69");
        assertThat(jdbc.sql("select count(*) from nomination where stage = 'DECIDED'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(143);
        assertThat(figures())
                .containsExactlyInAnyOrder(
                        "Cờ thi đua UBND tỉnh Mẫu 69 48 48 21 0", "Bằng khen UBND tỉnh Mẫu 74 69 69 5 0");
        assertThat(shown("/khen-thuong/thong-ke?nam=2026", staff)).contains("Vượt số lượng, thành tích thấp hơn");
        assertThat(shown("/don-vi/" + organiser + "/so-khen-thuong", staff)).contains("117");
        assertThat(shown("/don-vi/" + organiser + "/khong-khen/" + flags.get(68), staff))
                .contains("Vượt số lượng, thành tích thấp hơn");
    }

    /** What the board recommends is decided by whoever the catalogue names, in a decision of each. */
    private void decided() {
        jdbc.sql("""
                update award_kind k set award_id = (
                  select a.id from award a join authority h on h.id = a.authority_id
                  where a.name like k.name || '%' and h.name like '%UBND tỉnh' order by a.id limit 1)""").update();
        List<Long> authorities = jdbc.sql(
                        "select distinct a.authority_id from award_kind k join award a on a.id = k.award_id")
                .query(Long.class)
                .list();
        assertThat(authorities).isNotEmpty();
        for (Long authority : authorities) {
            String decision = pages.post(
                            "/don-vi/" + organiser + "/quyet-dinh/moi",
                            staff,
                            "year",
                            "2026",
                            "authority",
                            authority + "",
                            "number",
                            authority + "/QĐ-UBND",
                            "decidedOn",
                            date(today.date()),
                            "place",
                            "Mẫu",
                            "signerTitle",
                            "CHỦ TỊCH",
                            "signerName",
                            "Trần Văn Mẫu",
                            "fund",
                            "Quỹ thi đua, khen thưởng tỉnh")
                    .getResponse()
                    .getRedirectedUrl();
            done(pages.post(decision + "/de-nghi", staff, "all", "true"));
            assertThat(shown(decision, staff)).doesNotContain("Để ban hành còn cần");
            done(pages.post(decision + "/ban-hanh", staff));
        }
    }

    /** All that get nothing are told so in one notice for each unit. */
    private void told() {
        List<String> fields = new ArrayList<>(List.of("number", "15/TB-HLHPN", "dated", date(today.date())));
        jdbc.sql("select nomination_id from board_review where outcome = 'NOT_RECOMMENDED'")
                .query(String.class)
                .list()
                .forEach(id -> fields.addAll(List.of("chosen", id)));
        done(pages.post("/don-vi/" + organiser + "/khong-khen", staff, fields.toArray(String[]::new)));
    }

    /** The rows of the page of figures: award, authority, proposed, recommended, granted, refused, waiting. */
    private List<String> figures() {
        return Jsoup.parse(shown("/khen-thuong/thong-ke?nam=2026", staff))
                .select("table")
                .first()
                .select("tbody tr")
                .stream()
                .map(row -> row.text().replaceFirst("^2026 ", ""))
                .toList();
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
