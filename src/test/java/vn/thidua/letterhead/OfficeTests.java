package vn.thidua.letterhead;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.support.Pages.text;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.access.Role;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.Today;
import vn.thidua.shared.UnitId;
import vn.thidua.support.DatabaseTest;
import vn.thidua.support.Pages;
import vn.thidua.support.World;

/** How the papers of an organisation look, and what they say in fixed words. */
@DatabaseTest
class OfficeTests {

    @Autowired
    World world;

    @Autowired
    Pages pages;

    @Autowired
    Offices offices;

    @Autowired
    Today today;

    private UnitId organiser;
    private AccountId staff;
    private String path;

    @BeforeEach
    void anOrganiser() {
        organiser = world.organiser("Hội LHPN tỉnh Mẫu");
        staff = world.person("canbo", Role.ORGANISER_STAFF, organiser);
        path = "/don-vi/" + organiser + "/the-thuc";
    }

    @Test
    void beginsWithTheStandard() {
        Office office = offices.on(organiser, today.date());

        assertThat(office.letterhead().issuer()).isEqualTo("Hội LHPN tỉnh Mẫu");
        assertThat(office.number(DocumentKind.PROPOSAL, office.symbol(), 7)).isEqualTo("07/TTr-BTV");
    }

    @Test
    void isWrittenDownFromADayOn() {
        assertThat(style("02/01/2026", "0", "HPN")).hasStatus3xxRedirection();

        assertThat(offices.on(organiser, LocalDate.of(2026, 1, 1)).symbol()).isEqualTo("BTV");
        assertThat(offices.on(organiser, LocalDate.of(2026, 1, 2)).symbol()).isEqualTo("HPN");
    }

    @Test
    void showsBothWhereTwoPeopleWroteTheSameDay() {
        assertThat(style("02/01/2026", "0", "HPN")).hasStatus3xxRedirection();
        assertThat(style("02/01/2026", "0", "HPNT")).hasStatus3xxRedirection();

        assertThat(style("02/01/2026", "0", "HLH")).hasStatus(409).bodyText().contains("HPNT", "HLH");
        assertThat(offices.on(organiser, today.date()).symbol()).isEqualTo("HPNT");
    }

    @Test
    void aPatternWithoutANumberIsRefused() {
        Map<String, String> fields = fields("02/01/2026", "0", "HPN");
        fields.put("pattern", "{loai}-{ky hieu}");

        assertThat(text(pages.post(path, staff, fields))).contains("Cách ghi số phải có {so}");
    }

    @Test
    void textsAreWrittenDownFromADayOnAndNobodyWritesOverAnother() {
        assertThat(texts("0", "Kính mời quý vị.")).hasStatus3xxRedirection();
        assertThat(texts("0", "Trân trọng kính mời.")).hasStatus(409).bodyText().contains("Kính mời quý vị.");

        assertThat(offices.on(organiser, LocalDate.of(2026, 1, 2))
                        .said(DocumentKind.INVITATION, TextSlot.OPENING, Map.of()))
                .singleElement()
                .satisfies(block -> assertThat(block.texts()).containsExactly("Kính mời quý vị."));
        assertThat(offices.on(organiser, LocalDate.of(2026, 1, 1))
                        .said(DocumentKind.INVITATION, TextSlot.OPENING, Map.of()))
                .singleElement()
                .satisfies(block -> assertThat(block.texts()).doesNotContain("Kính mời quý vị."));
    }

    @Test
    void aDayThatIsNoneIsSaidBesideItAndThePictureStays() {
        MvcTestResult refused = style("31/02/2026", "không", "HPN");

        assertThat(refused).hasStatus(422).bodyText().contains("31/02/2026", "mau.png?", "symbol=HPN");
        assertThat(pages.get(path + "/xem?from=31/02/2026&version=abc", staff)).hasStatusOk();
        assertThat(pages.get(path + "/mau.png?from=31/02/2026&version=abc", staff))
                .hasStatusOk();
    }

    @Test
    void thePictureFollowsWhatIsTyped() {
        MvcTestResult picture = pages.get(path + "/mau.png?issuer=Ban+Thi+dua&motto=Dong+tren", staff);

        assertThat(picture).hasStatusOk().hasContentType("image/png");
        assertThat(pages.get(path + "/mau.png", staff).getResponse().getContentAsByteArray())
                .isNotEqualTo(picture.getResponse().getContentAsByteArray());
        assertThat(text(pages.get(path + "?mau=YOUTH_UNION", staff))).contains("Đoàn TNCS Hồ Chí Minh", "***");
    }

    private MvcTestResult style(String from, String version, String symbol) {
        return pages.post(path, staff, fields(from, version, symbol));
    }

    private static Map<String, String> fields(String from, String version, String symbol) {
        return new HashMap<>(Map.of(
                "version", version,
                "from", from,
                "issuer", "{to chuc}",
                "motto", "Cộng hòa xã hội chủ nghĩa Việt Nam",
                "place", "{tinh}",
                "symbol", symbol,
                "pattern", "{so}/{loai}-{ky hieu}",
                "signer", "Chủ tịch"));
    }

    private MvcTestResult texts(String version, String opening) {
        return pages.post(
                path + "/giay-moi", staff, Map.of("version", version, "from", "02/01/2026", "opening", opening));
    }
}
