package vn.thidua.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountWordsTests {

    private final PaperWords words = SampleDocument.words();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | không",
                "1 | một",
                "10 | mười",
                "15 | mười lăm",
                "21 | hai mươi mốt",
                "25 | hai mươi lăm",
                "40 | bốn mươi",
                "101 | một trăm linh một",
                "115 | một trăm mười lăm",
                "1000 | một nghìn",
                "1005 | một nghìn không trăm linh năm",
                "1050 | một nghìn không trăm năm mươi",
                "12000000 | mười hai triệu",
                "12005000 | mười hai triệu không trăm linh năm nghìn",
                "14400000 | mười bốn triệu bốn trăm nghìn",
                "1000000000 | một tỷ",
                "1000000001 | một tỷ không trăm linh một",
                "2005000000000 | hai nghìn không trăm linh năm tỷ"
            })
    void numbersReadAsOfficialsWriteThem(long number, String expected) {
        assertThat(AmountWords.of(number)).isEqualTo(expected);
    }

    @Test
    void anAmountWithoutHundredsIsEven() {
        assertThat(words.amount(12_000_000)).isEqualTo("Mười hai triệu đồng chẵn");
        assertThat(words.amount(12_345_678))
                .isEqualTo("Mười hai triệu ba trăm bốn mươi lăm nghìn sáu trăm bảy mươi tám đồng");
    }

    @Test
    void nothingIsLessThanNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> AmountWords.of(-1));
    }

    @Test
    void daysAndTheFirstMonthsHaveAZero() {
        assertThat(words.longDate(LocalDate.of(2026, 1, 5))).isEqualTo("ngày 05 tháng 01 năm 2026");
        assertThat(words.longDate(LocalDate.of(2025, 3, 12))).isEqualTo("ngày 12 tháng 3 năm 2025");
        assertThat(words.longDate(null)).isEqualTo("ngày …… tháng …… năm ………");
    }

    @Test
    void namesStandInVietnameseOrder() {
        assertThat(List.of("Đặng", "Dao", "Ân", "An", "Ăn", "Dương", "Đào", "Ánh").stream()
                        .sorted(words.order()))
                .containsExactly("An", "Ánh", "Ăn", "Ân", "Dao", "Dương", "Đào", "Đặng");
        assertThat(List.of("Trần Thị Ánh", "Lê Văn An", "Bùi Thị Đào", "Nguyễn Thị Dung").stream()
                        .sorted(words.orderOfPeople()))
                .containsExactly("Lê Văn An", "Trần Thị Ánh", "Nguyễn Thị Dung", "Bùi Thị Đào");
    }
}
