package vn.thidua.scalemodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.thidua.criteria.CriterionText;
import vn.thidua.criteria.LineKind;
import vn.thidua.criteria.ReferenceScales.Reference;
import vn.thidua.criteria.ScaleLine;
import vn.thidua.measure.Levels;
import vn.thidua.measure.YesNo;
import vn.thidua.shared.Points;

class PublishedScalesTests {

    private final PublishedScales scales = new PublishedScales();

    @Test
    void addUpToTheSumsOfTheirSources() {
        assertThat(scales.all())
                .extracting(Reference::key, Reference::sum, Reference::total)
                .containsExactly(
                        tuple("tw-doan-2021", Points.of("500"), Points.of("500")),
                        tuple("tw-doan-2016", Points.of("400"), Points.of("400")),
                        tuple("cd-vien-chuc-2015", Points.of("90"), null),
                        tuple("huyen-doan-bu-dang-2015", Points.of("18"), null),
                        tuple("huyen-doan-hon-quan-2012", Points.of("30"), null),
                        tuple("tdkt-hcm-2008", Points.of("90"), null));
    }

    @Test
    void keepTheBonusOf2021InsideItsTotal() {
        assertThat(line("tw-doan-2021", "+").line()).isEqualTo(LineKind.BONUS);
        assertThat(line("tw-doan-2021", "6").line()).isEqualTo(LineKind.BASE);
    }

    @Test
    void holdNoLineThatContradictsItselfAndNoneThatTheSourceDoesNotShow() {
        for (Reference scale : scales.all()) {
            assertThat(scale.source()).isNotBlank();
            assertThat(scale.note()).as("what %s lacks", scale.key()).isNotBlank();
            all(scale.lines()).forEach(line -> {
                line.check();
                assertThat(line.text()).doesNotContain("…");
            });
        }
    }

    @Test
    void sayHowPointsComeAboutWhereTheSourceDoes() {
        assertThat(line("cd-vien-chuc-2015", "I.6").measure()).isEqualTo(new YesNo());
        CriterionText reports = line("huyen-doan-bu-dang-2015", "2");
        assertThat(((Levels) reports.measure()).condition(Points.of("4")))
                .isEqualTo("thiếu 1 báo cáo quý hoặc 3 báo cáo tháng");
        assertThat(reports.evidenceRequired()).isTrue();
        assertThat(reports.guidance()).isEqualTo("Minh chứng: số, ngày của các báo cáo");
        assertThat(line("huyen-doan-hon-quan-2012", "I.3").measure().choices(Points.of("10")))
                .hasSize(5);
    }

    private CriterionText line(String key, String code) {
        return all(scales.find(key).orElseThrow().lines()).stream()
                .filter(line -> line.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<CriterionText> all(List<ScaleLine> lines) {
        return lines.stream()
                .flatMap(line -> Stream.concat(Stream.of(line.text()), all(line.lines()).stream()))
                .toList();
    }
}
