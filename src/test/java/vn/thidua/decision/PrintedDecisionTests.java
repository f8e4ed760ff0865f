package vn.thidua.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.shared.PaperCode;
import vn.thidua.shared.SiteAddress;
import vn.thidua.support.Pages;

/** A decision as it is printed, with its list. */
class PrintedDecisionTests extends DecisionScene {

    private static final LocalDate JUNE = LocalDate.of(2024, 6, 30);

    @Autowired
    SiteAddress site;

    @Test
    void aUnitIsNamedOnceAndAPersonWithTheirUnit() {
        recommended(0);
        long person = reviewed(members.get(1), flag, "RECOMMENDED");
        jdbc.sql("update nomination set recipient_kind = 'INDIVIDUAL', recipient_name = 'Nguyễn Thị Mẫu' where id = ?")
                .param(person)
                .update();
        long decision = draft("12/QĐ-UBND", JUNE);
        takeAll(decision);

        assertThat(named(decision))
                .containsExactlyInAnyOrder("Hội LHPN xã An Bình", "Nguyễn Thị Mẫu, Hội LHPN xã Bình Minh");
        issue(decision);
        assertThat(count("award_grant")).isEqualTo(2);
        assertThat(named(decision))
                .containsExactlyInAnyOrder("Hội LHPN xã An Bình", "Nguyễn Thị Mẫu, Hội LHPN xã Bình Minh");
        assertThat(Jsoup.parse(Pages.text(get("/quyet-dinh/" + decision)))
                        .select("tbody th[scope=row]")
                        .eachText())
                .containsExactlyInAnyOrder("Hội LHPN xã An Bình", "Nguyễn Thị Mẫu Hội LHPN xã Bình Minh");
    }

    @Test
    void whatAnInventedOrganiserDecidesIsMarkedOnEverySheet() {
        recommended(0);
        long decision = issued("12/QĐ-UBND", JUNE);
        assertThat(printed(decision).select(".official").text()).doesNotContainIgnoringCase("minh họa");

        jdbc.sql("update unit set is_demo = true where id = ?")
                .param(organiser.value())
                .update();

        assertThat(printed(decision).select(".official"))
                .hasSize(2)
                .allSatisfy(sheet -> assertThat(sheet.text()).startsWith("SỐ LIỆU MINH HỌA"));
        assertThat(Pages.text(get("/quyet-dinh/" + decision))).contains("Số liệu minh họa");
        assertThat(Pages.text(get("/quyet-dinh"))).contains("Số liệu minh họa");
    }

    @Test
    void moneyHasAColumnOnlyWhereThereIsSome() {
        recommended(0);
        long decision = draft("12/QĐ-UBND", JUNE);
        takeAll(decision);
        assertThat(printed(decision).select(".official-annex thead").text()).contains("Tiền thưởng");

        jdbc.sql("update award_kind set award_id = null").update();

        Document unpaid = printed(decision);
        assertThat(unpaid.select(".official-annex thead").text()).doesNotContain("Tiền thưởng");
        assertThat(unpaid.select(".official-annex tbody td")).hasSize(2);
        assertThat(Pages.text(get("/quyet-dinh/" + decision)))
                .contains("1 khen thưởng chưa có mức tiền trong danh mục");
    }

    @Test
    void theSquareLeadsToThePageThatConfirmsTheDecision() throws Exception {
        recommended(0);
        long decision = draft("12/QĐ-UBND", JUNE);
        takeAll(decision);
        assertThat(printed(decision).select(".official svg")).isEmpty();

        issue(decision);

        PaperCode code = new PaperCode(
                jdbc.sql("select code from decision").query(String.class).single());
        Element square = printed(decision).select(".official svg").first();
        assertThat(DrawnSquare.read(square)).isEqualTo(site.of(code.path()));
        assertThat(printed(decision).select(".official-code").text()).contains(code.grouped());
    }

    private List<String> named(long decision) {
        return printed(decision).select(".official-annex th[scope=row]").eachText();
    }

    private Document printed(long decision) {
        return Jsoup.parse(Pages.text(get("/quyet-dinh/" + decision + "/in")));
    }
}
