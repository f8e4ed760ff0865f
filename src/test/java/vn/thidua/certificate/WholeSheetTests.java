package vn.thidua.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.thidua.paper.PrintedPaper;
import vn.thidua.support.Awarded;
import vn.thidua.support.Pages;

/** Certificates that are drawn whole. */
class WholeSheetTests extends CertificateScene {

    @Test
    void theSheetSaysWhatTheRegisterSays() throws Exception {
        print(layout(NewLayoutForm.Kind.WHOLE), forUnit, forPerson);
        PrintedPaper file = file();

        assertThat(file.pages()).isEqualTo(2);
        assertThat(file.text(1))
                .contains(
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "BAN THƯỜNG VỤ HỘI LHPN TỈNH MẪU",
                        "TẶNG",
                        "BẰNG KHEN",
                        "Hội LHPN xã An Bình",
                        ACHIEVEMENT,
                        "Quyết định số " + Awarded.NUMBER,
                        "ngày 20 tháng 6 năm 2026",
                        "CHỦ TỊCH",
                        "Nguyễn Thị Quỳnh Hương",
                        ofUnit.grouped());
        assertThat(file.text(2)).contains("Nguyễn Thị Quỳnh Như", "Hội LHPN xã An Bình", ofPerson.grouped());
    }

    @Test
    void itsSquareLeadsToThePublicPage() throws Exception {
        print(layout(NewLayoutForm.Kind.WHOLE), forUnit, forPerson);
        PrintedPaper file = file();

        assertThat(file.squares(1))
                .singleElement()
                .asString()
                .startsWith("http")
                .endsWith(ofUnit.path());
        assertThat(file.squares(2)).singleElement().asString().endsWith(ofPerson.path());
    }

    @Test
    void anInventedCertificateSaysSoAndARealOneDoesNot() throws Exception {
        print(layout(NewLayoutForm.Kind.WHOLE), forUnit);
        assertThat(file().text(1)).doesNotContain("MINH HỌA");

        jdbc.sql("update unit set is_demo = true").update();

        assertThat(file().text(1)).contains("SỐ LIỆU MINH HỌA – KHÔNG PHẢI BẰNG CÓ THẬT");
        file().lasts();
    }

    @Test
    void theFileLasts() throws Exception {
        print(layout(NewLayoutForm.Kind.WHOLE), forUnit, forPerson);
        file().lasts();
    }

    @Test
    void whatWasCorrectedIsPrintedAsItReadsNow() throws Exception {
        awarded.corrected(forPerson, "Nguyễn Thị Quỳnh Nhi");
        print(layout(NewLayoutForm.Kind.WHOLE), forPerson);

        assertThat(file().text(1)).contains("Nguyễn Thị Quỳnh Nhi").doesNotContain("Quỳnh Như");
    }

    @Test
    void aLongNameShrinksAndIsNeverCut() throws Exception {
        String name =
                "Ban Chấp hành Hội Liên hiệp Phụ nữ phường Nguyễn Thị Minh Khai, thành phố Thủ Đức, Cụm thi đua số 3 các tổ chức chính trị, xã hội";
        jdbc.sql("update award_grant set recipient_name = ? where id = ?")
                .params(name, forPerson)
                .update();
        assertThat(print(layout(NewLayoutForm.Kind.WHOLE), forPerson)).hasStatus3xxRedirection();

        assertThat(file().text(1).replaceAll("\\s+", " ")).contains(name);
        assertThat(file().runs()).allSatisfy(run -> {
            assertThat(run.left()).isGreaterThan(20);
            assertThat(run.right()).isLessThan(277);
        });
    }

    @Test
    void whatStandsOnNoSheetIsNamedAndNothingIsPrinted() {
        String name = "Hội ".repeat(49).strip() + " Mẫu";
        jdbc.sql("update award_grant set recipient_name = ?, achievement = ? where id = ?")
                .params(name, "Thành tích rất dài ".repeat(100).strip(), forPerson)
                .update();
        var refused = print(layout(NewLayoutForm.Kind.WHOLE), forUnit, forPerson);

        assertThat(refused).hasStatus(422);
        assertThat(Pages.text(refused))
                .contains("Có 1 tấm không in được trọn chữ", "Mẫu (")
                .contains("Thành tích");
        assertThat(jdbc.sql("select count(*) from certificate_batch")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void everySizeOfPaperHasRoomForAnOrdinaryCertificate() throws Exception {
        for (PaperSize size : PaperSize.values()) {
            pages.post(base() + "/mau/moi", staff, "name", size.name(), "kind", "WHOLE", "size", size.name());
            long layout = jdbc.sql("select max(id) from certificate_layout")
                    .query(Long.class)
                    .single();
            assertThat(print(layout, forUnit, forPerson)).as(size.name()).hasStatus3xxRedirection();
            assertThat(file().pages()).as(size.name()).isEqualTo(2);
        }
    }
}
