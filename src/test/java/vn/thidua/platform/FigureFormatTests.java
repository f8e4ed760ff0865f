package vn.thidua.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.text.ParseException;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureFormatTests {

    private final FigureFormat format = new FigureFormat();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "85|85",
                "85,5|85.5",
                "85.5|85.5",
                "1.200|1200",
                "1 200|1200",
                "12.000.000|12000000",
                "1.234,56|1234.56",
                "0|0"
            })
    void readsFiguresAsOfficialsWriteThem(String typed, BigDecimal figure) throws ParseException {
        assertThat(format.parse(typed, Locale.ROOT)).isEqualByComparingTo(figure);
        assertThat(format.parse(format.print(figure, Locale.ROOT), Locale.ROOT)).isEqualByComparingTo(figure);
    }

    @ParameterizedTest
    @ValueSource(strings = {"trên 85", "-1", "1.2000", "12,34,5", "1e5", "", "123456789012345", "1,234"})
    void refusesWhatIsNoFigure(String typed) {
        assertThatThrownBy(() -> format.parse(typed, Locale.ROOT)).isInstanceOf(ParseException.class);
    }
}
