package vn.thidua.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import vn.thidua.paper.PrintedPaper;
import vn.thidua.paper.PrintedPaper.Run;
import vn.thidua.support.Awarded;
import vn.thidua.support.Pages;

/** Certificates on pre-printed blanks: text stands where the ruler says. */
class BlankTests extends CertificateScene {

    private static final Offset<Double> HALF_A_MILLIMETRE = within(0.5);

    private static final Map<CertificateField, List<Integer>> PLACES = Map.of(
            CertificateField.RECIPIENT, List.of(60, 100, 180, 26, 1),
            CertificateField.ACHIEVEMENT, List.of(40, 130, 220, 16, 2),
            CertificateField.NUMBER, List.of(35, 165, 60, 12, 1),
            CertificateField.DAY, List.of(180, 150, 20, 13, 1),
            CertificateField.QR, List.of(30, 172, 22, 8, 1));

    @Test
    void everyFieldStandsWithinHalfAMillimetreOfItsPlace() throws Exception {
        PrintedPaper file = printed(Map.of());

        stands(file.run("Hội LHPN xã An Bình"), 60, 100);
        stands(file.run(ACHIEVEMENT), 40, 130);
        stands(file.run(Awarded.NUMBER), 35, 165);
        stands(file.run("20"), 180, 150);
        assertThat(file.squares(1)).singleElement().asString().endsWith(ofUnit.path());
        assertThat(file.runs()).as("nothing else is put onto the blank").hasSize(4);
        file.lasts();
    }

    @Test
    void thePrinterIsCorrectedByWhatItIsOff() throws Exception {
        PrintedPaper file = printed(Map.of("right", "1,5", "down", "-2"));

        stands(file.run("Hội LHPN xã An Bình"), 61.5, 98);
        stands(file.run(Awarded.NUMBER), 36.5, 163);
    }

    @Test
    void linesKeepTheDistanceOfTheDottedLines() throws Exception {
        String row = "rows[" + CertificateField.ACHIEVEMENT.ordinal() + "].";
        PrintedPaper file = printed(Map.of(row + "width", "90", row + "pitch", "9"));

        List<Run> lines = file.runs().stream()
                .filter(run -> Math.abs(run.left() - 40) < 0.5)
                .toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).baseline()).isCloseTo(130, HALF_A_MILLIMETRE);
        assertThat(lines.get(1).baseline()).isCloseTo(139, HALF_A_MILLIMETRE);
    }

    @Test
    void theGridSheetShowsTheLinesAndThePlaces() throws Exception {
        long layout = layout(NewLayoutForm.Kind.BLANK);
        place(layout, Map.of());
        PrintedPaper sheet = file("/mau/" + layout + "/ke-o.pdf");

        assertThat(sheet.pages()).isEqualTo(1);
        assertThat(sheet.text(1)).contains("Tên người, tập thể, công trình", "Ô vuông QR", "29");
        sheet.lasts();
    }

    @Test
    void aPlaceOutsideTheSheetIsRefusedAtItsField() {
        long layout = layout(NewLayoutForm.Kind.BLANK);
        Map<String, String> fields =
                Pages.with(Pages.with(places(layout, PLACES), "rows[0].x", "200"), "rows[2].y", "999");
        var refused = pages.post(base() + "/mau/" + layout + "/vi-tri", staff, Pages.with(fields, "right", "xa"));

        assertThat(refused).hasStatus(422);
        var page = Jsoup.parse(Pages.text(refused));
        assertThat(page.select("#rows0\\.width-error").text()).contains("không quá mép phải");
        assertThat(page.select("#rows2\\.y-error").text()).contains("trong tờ phôi");
        assertThat(page.select("#right-error").text()).contains("từ -20 đến 20");
        assertThat(page.select("[name='rows[0].x']").val()).isEqualTo("200");
    }

    @Test
    void twoWhoMeasureAtOnceDoNotOverwriteEachOther() {
        long layout = layout(NewLayoutForm.Kind.BLANK);
        Map<String, String> fields = places(layout, PLACES);
        String path = base() + "/mau/" + layout + "/vi-tri";

        assertThat(pages.post(path, staff, fields)).hasStatus3xxRedirection();
        assertThat(pages.post(path, staff, Pages.with(fields, "rows[0].x", "10")))
                .hasStatus(409);
        assertThat(layouts.get(organiser, layout)
                        .positions()
                        .get(CertificateField.RECIPIENT)
                        .x())
                .isEqualTo(600);
    }

    private PrintedPaper printed(Map<String, String> otherwise) throws Exception {
        long layout = layout(NewLayoutForm.Kind.BLANK);
        place(layout, otherwise);
        print(layout, forUnit);
        return file();
    }

    private void place(long layout, Map<String, String> otherwise) {
        Map<String, String> fields = places(layout, PLACES);
        fields.putAll(otherwise);
        assertThat(pages.post(base() + "/mau/" + layout + "/vi-tri", staff, fields))
                .hasStatus3xxRedirection();
    }

    private static void stands(Run run, double left, double baseline) {
        assertThat(run.left()).as(run.text()).isCloseTo(left, HALF_A_MILLIMETRE);
        assertThat(run.baseline()).as(run.text()).isCloseTo(baseline, HALF_A_MILLIMETRE);
    }
}
