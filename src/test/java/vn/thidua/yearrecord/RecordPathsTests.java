package vn.thidua.yearrecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordPathsTests {

    private static final int LONGEST = 100;

    @Test
    void leadNowhereElse() {
        for (String hostile : List.of(
                "../../etc/passwd",
                "..\\..\\windows\\system.ini",
                "/etc/passwd",
                "C:\\a.pdf",
                "..",
                ".",
                "",
                "   ",
                "a\u0000.pdf",
                "a\nb.pdf",
                "\u202Efdp.exe",
                "a<b>|c?*\":.pdf",
                "CON",
                "nul.txt",
                "LPT1.pdf",
                "ten. . .",
                "x".repeat(500) + ".pdf",
                "\uD83D\uDE00".repeat(200))) {
            String path = new RecordPaths().of(List.of("01 Bước", hostile), hostile);

            assertThat(path.split("/"))
                    .as(hostile)
                    .hasSize(3)
                    .allSatisfy(part -> assertThat(part)
                            .isNotBlank()
                            .doesNotContainPattern("[\\p{Cntrl}\\p{Cf}<>:\"\\\\|?*]")
                            .doesNotMatch("(?i)(con|nul|lpt1)(\\..*)?")
                            .doesNotStartWith(".")
                            .doesNotEndWith(".")
                            .doesNotEndWith(" ")
                            .matches(name -> name.codePointCount(0, name.length()) <= LONGEST));
        }
    }

    @Test
    void keepTheWordsOfPeopleAndTheEnding() {
        RecordPaths paths = new RecordPaths();
        String decomposed = Normalizer.normalize("Giao ước năm 2026.pdf", Normalizer.Form.NFD);

        assertThat(paths.of(List.of("02 Giao ước"), decomposed)).isEqualTo("02 Giao ước/Giao ước năm 2026.pdf");
        assertThat(RecordPaths.plain("y".repeat(300) + ".docx"))
                .endsWith("y.docx")
                .hasSize(LONGEST);
    }

    @Test
    void hideNoFileBehindAnother() {
        RecordPaths paths = new RecordPaths();

        assertThat(List.of(
                        paths.of(List.of("a"), "Báo cáo.pdf"),
                        paths.of(List.of("a"), "báo CÁO.pdf"),
                        paths.of(List.of("a"), "Báo cáo.pdf"),
                        paths.of(List.of("b"), "Báo cáo.pdf")))
                .containsExactly("a/Báo cáo.pdf", "a/báo CÁO (2).pdf", "a/Báo cáo (3).pdf", "b/Báo cáo.pdf");
    }
}
