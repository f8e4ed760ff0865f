package vn.thidua.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.decision.DecisionScene;
import vn.thidua.decision.EarlierGrant;
import vn.thidua.decision.Grants;
import vn.thidua.decision.PaperState;
import vn.thidua.decision.PaperStates;
import vn.thidua.shared.PaperCode;
import vn.thidua.shared.UnitId;
import vn.thidua.support.Pages;

/** The register: what is found in it, and what becomes of an award. */
class RegisterTests extends DecisionScene {

    private static final LocalDate DAY = LocalDate.of(2024, 7, 1);

    @Autowired
    Grants grants;

    @Autowired
    PaperStates papers;

    @Test
    void anAwardIsFoundWithoutDiacriticsInAnyOrderOfWords() {
        recommended(0);
        recommended(1);
        issued("12/QĐ-UBND", DAY);

        assertThat(found("q=an binh co thi dua")).containsExactly("Hội LHPN xã An Bình");
        assertThat(found("q=12/qd thi dua")).hasSize(2);
        assertThat(found("q=bang khen")).isEmpty();
        assertThat(found("khen=Cờ thi đua&nam=2024")).hasSize(2);
        assertThat(found("nam=2023")).isEmpty();
    }

    @Test
    void moneyHasAColumnOnlyWhereThereIsSome() {
        recommended(0);
        issued("12/QĐ-UBND", DAY);
        assertThat(heads("")).contains("Tiền thưởng");

        fill(1);

        assertThat(heads("khen=Giấy khen")).doesNotContain("Tiền thưởng").contains("Tình trạng");
    }

    @Test
    void aUnitIsFoundWithTheUnitsItFollows() {
        recommended(0);
        issued("12/QĐ-UBND", DAY);
        UnitId merged = world.unit(organiser, "Hội LHPN xã Đồng Tâm");
        jdbc.sql("""
                insert into unit_succession (predecessor_id, successor_id, kind, happened_on)
                select unit_id, ?, 'MERGED', '2025-07-01' from award_grant""").param(merged.value()).update();

        assertThat(found("donVi=dong tam")).containsExactly("Hội LHPN xã An Bình");
        assertThat(found("donVi=cam thuy")).isEmpty();
    }

    @Test
    void aCorrectionShowsWhereverTheAwardDoes() {
        recommended(0);
        long decision = issued("12/QĐ-UBND", DAY);
        long grant = grant();
        post(
                "/so-khen-thuong/" + grant + "/dinh-chinh",
                Map.of(
                        "version",
                        "0",
                        "field",
                        "RECIPIENT_NAME",
                        "after",
                        "Hội LHPN xã An Bình Tây",
                        "number",
                        "31/QĐ-UBND",
                        "decidedOn",
                        "01/08/2024",
                        "reason",
                        "Thiếu chữ"));

        assertThat(found("q=an binh tay")).hasSize(1);
        assertThat(Pages.text(get("/so-khen-thuong/" + grant)))
                .contains("31/QĐ-UBND", "Thiếu chữ", "Hội LHPN xã An Bình Tây");
        assertThat(Pages.text(get("/quyet-dinh/" + decision))).contains("Đã đính chính");
        assertThat(paper().state()).isEqualTo(PaperState.State.CORRECTED);
        assertThat(Pages.text(get("/quyet-dinh/" + decision + "/in"))).doesNotContain("An Bình Tây");
        long again =
                world.nomination(year, members.get(0), certificate, "SUBMITTED").value();
        assertThat(Pages.text(pages.get("/de-nghi/" + again, staff))).contains("Đã được khen thưởng", "Đã đính chính");
    }

    @Test
    void aRevokedAwardCountsNoLongerAndItsMoneyComesBack() {
        recommended(0);
        long decision = issued("12/QĐ-UBND", DAY);
        long grant = grant();
        Map<String, String> revocation = Map.of(
                "number",
                "40/QĐ-UBND",
                "decidedOn",
                "01/09/2024",
                "reason",
                "Khai không đúng",
                "moneyBack",
                "18720001");
        assertThat(post("/so-khen-thuong/" + grant + "/thu-hoi", revocation)).hasStatus(422);
        Document form = Jsoup.parse(Pages.text(get("/so-khen-thuong/" + grant + "/thu-hoi")));
        assertThat(form.select("main").text()).contains("Đã thưởng 18.720.000 đồng");
        String awarded = form.select("[name=moneyBack]").val();
        post("/so-khen-thuong/" + grant + "/thu-hoi", Pages.with(revocation, "moneyBack", awarded));

        assertThat(grants.of(recipient())).extracting(EarlierGrant::counts).containsExactly(false);
        assertThat(paper().state()).isEqualTo(PaperState.State.REVOKED);
        assertThat(Pages.text(get("/quyet-dinh/" + decision))).contains("Đã thu hồi");
        assertThat(Pages.text(get("/so-khen-thuong/" + grant))).contains("18.720.000 đồng", "chưa hoàn trả");
        post("/so-khen-thuong/" + grant + "/hoan-tra", Map.of("returnedOn", "15/09/2024"));
        assertThat(Pages.text(get("/so-khen-thuong/" + grant))).contains("đã hoàn trả ngày 15/09/2024");
        assertThat(found("tinhTrang=REVOKED")).hasSize(1);
        assertThat(Pages.text(pages.get("/khen-thuong", staff))).contains("đã thu hồi 01/09/2024");
        assertThat(Pages.text(pages.get("/khen-thuong/thong-ke?nam=2024", staff)))
                .contains("đã thu hồi 1");
    }

    @Test
    void manyAwardsAreHandedOverAtOneCeremony() {
        recommended(0);
        recommended(1);
        recommended(2);
        issued("12/QĐ-UBND", DAY);
        var ids = jdbc.sql("select id from award_grant order by id")
                .query(Long.class)
                .list();
        pages.post(
                "/don-vi/" + organiser + "/so-khen-thuong/trao",
                staff,
                "day",
                "20/07/2024",
                "note",
                "Hội nghị tổng kết",
                "chosen",
                ids.get(0).toString(),
                "chosen",
                ids.get(1).toString());

        assertThat(count("award_grant where handed_on = '2024-07-20'")).isEqualTo(2);
        assertThat(found("tinhTrang=NOT_HANDED")).hasSize(1);
        assertThat(pages.post(
                        "/don-vi/" + organiser + "/so-khen-thuong/trao",
                        staff,
                        "day",
                        "30/06/2024",
                        "chosen",
                        ids.get(2).toString()))
                .hasStatus(422);
    }

    @Test
    void anEarlierAwardIsEnteredFromItsPaperForSomebodyKnown() {
        recommended(0);
        Map<String, String> paper = Map.of(
                "whom",
                "r" + recipient(),
                "awardName",
                "Bằng khen",
                "authority",
                "UBND tỉnh",
                "year",
                "2019",
                "number",
                "500/QĐ-UBND",
                "decidedOn",
                "15/01/2020");
        post("/so-khen-thuong/moi", paper);

        assertThat(grants.of(recipient())).extracting(EarlierGrant::year).containsExactly(2019);
        assertThat(post("/so-khen-thuong/moi", paper)).hasStatus(422);
        UnitId unit = world.unit(organiser, "Hội LHPN xã Mới");
        post("/so-khen-thuong/moi", Pages.with(paper, "whom", "u" + unit));
        assertThat(found("q=xa moi")).containsExactly("Hội LHPN xã Mới");
        assertThat(count("award_grant")).isEqualTo(2);
    }

    @Test
    void nobodyOfAnotherOrganiserIsEntered() {
        recommended(0);
        UnitId other = world.organiser("Hội LHPN tỉnh khác");
        long stranger = jdbc.sql(
                        "insert into recipient (kind, keeper_id, unit_id) values ('COLLECTIVE', ?, ?) returning id")
                .params(other.value(), other.value())
                .query(Long.class)
                .single();
        for (String whom : new String[] {"r" + stranger, "u" + other}) {
            assertThat(post(
                            "/so-khen-thuong/moi",
                            Map.of(
                                    "whom",
                                    whom,
                                    "awardName",
                                    "Bằng khen",
                                    "authority",
                                    "UBND tỉnh",
                                    "year",
                                    "2019",
                                    "number",
                                    "500/QĐ-UBND",
                                    "decidedOn",
                                    "15/01/2020")))
                    .hasStatus(422);
        }
        assertThat(count("award_grant")).isZero();
    }

    @Test
    void tenThousandAwardsCostAsManyStatementsAsTen() {
        recommended(0);
        fill(10);
        String page = "/don-vi/" + organiser + "/so-khen-thuong?q=an&donVi=binh&trang=2";
        long few = pages.statements(page, staff);
        fill(10_000);

        assertThat(pages.statements(page, staff)).isEqualTo(few);
        assertThat(get("/so-khen-thuong/tai-ve?khen=Giấy khen")).hasStatusOk();
    }

    private void fill(int rows) {
        jdbc.sql("""
                insert into award_grant (organiser_id, recipient_id, recipient_kind, recipient_name, unit_id, unit_name,
                                         award_name, authority, year, number, decided_on)
                select r.keeper_id, r.id, 'COLLECTIVE', u.name || ' ' || i, u.id, u.name, 'Giấy khen', 'UBND tỉnh', 2020,
                       i || '/QĐ', date '2020-01-01' + i % 300
                from recipient r join unit u on u.id = r.unit_id, generate_series(1, ?) i""").param(rows).update();
    }

    private List<String> found(String query) {
        return Jsoup.parse(Pages.text(get("/so-khen-thuong?" + query)))
                .select("tbody th[scope=row] a")
                .eachText();
    }

    private List<String> heads(String query) {
        return Jsoup.parse(Pages.text(get("/so-khen-thuong?" + query)))
                .select("thead th")
                .eachText();
    }

    private long grant() {
        return jdbc.sql("select id from award_grant").query(Long.class).single();
    }

    private long recipient() {
        return jdbc.sql("select id from recipient order by id limit 1")
                .query(Long.class)
                .single();
    }

    private PaperState paper() {
        return papers.find(new PaperCode(jdbc.sql("select code from award_grant")
                        .query(String.class)
                        .single()))
                .orElseThrow();
    }
}
