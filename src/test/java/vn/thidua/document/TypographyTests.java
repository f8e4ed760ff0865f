package vn.thidua.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.document.Typography.Stretch;

class TypographyTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "27/12/2025",
                "12/QĐ-HPN",
                "152/2025/NĐ-CP",
                "06/2022/QH15",
                "13/HD-ĐCT-TC",
                "42-HD/TWĐTN-BKT",
                "ngày 05 tháng 01 năm 2026",
                "năm 2025",
                "Điều 3",
                "12.000.000 đồng",
                "95,5 điểm",
                "83,3 %"
            })
    void staysOnOneLine(String whole) {
        assertThat(Typography.stretches("Theo " + whole + " của Hội"))
                .filteredOn(Stretch::whole)
                .extracting(Stretch::text)
                .containsExactly(whole);
    }

    @Test
    void wordsMayBeTornApart() {
        assertThat(Typography.stretches("Hội Liên hiệp Phụ nữ tỉnh")).noneMatch(Stretch::whole);
    }

    @Test
    void nothingIsLostAndAllIsComposed() {
        String text = "Ngày 27/12/2025, số 12/QĐ-HPN: đạt 95,5 điểm (83,3 %).";
        List<Stretch> stretches = Typography.stretches(Normalizer.normalize(text, Normalizer.Form.NFD));

        assertThat(stretches.stream().map(Stretch::text).collect(Collectors.joining()))
                .isEqualTo(text);
    }
}
