package vn.thidua.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.thidua.document.Block.Column;
import vn.thidua.document.Block.Row;
import vn.thidua.document.Block.Table;

class TableFitTests {

    private static final double PAGE = 252;

    @Test
    void anOptionalColumnWithoutAnythingIsLeftOut() {
        TableFit fit = TableFit.of(SampleDocument.list(3), PAGE).get(0);

        assertThat(fit.table().columns())
                .extracting(Column::head)
                .doesNotContain("Ghi chú")
                .contains("STT");
        assertThat(fit.widths().stream().mapToDouble(Double::doubleValue).sum()).isCloseTo(PAGE, within(0.001));
    }

    @Test
    void tooManyColumnsStandInPartsWithTheirKeys() {
        List<TableFit> parts = TableFit.of(units(30), PAGE);

        assertThat(parts).hasSizeGreaterThan(1).allSatisfy(part -> {
            assertThat(part.table().columns().get(0).head()).isEqualTo("STT");
            assertThat(part.table().columns().get(1).head()).isEqualTo("Nội dung");
            assertThat(part.table().rows()).hasSize(2);
            assertThat(part.widths().stream().mapToDouble(Double::doubleValue).sum())
                    .isCloseTo(PAGE, within(0.001));
        });
        assertThat(parts.stream()
                        .flatMap(part -> part.table().columns().stream().skip(2))
                        .map(Column::head))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 30)
                        .mapToObj(no -> "Đơn vị " + no)
                        .toList());
        assertThat(parts.get(0).table().note()).isNull();
        assertThat(parts.get(parts.size() - 1).table().note()).isEqualTo("Đồng hạng theo quy chế.");
    }

    @Test
    void whatFitsStandsInOnePart() {
        assertThat(TableFit.of(units(5), PAGE)).hasSize(1);
    }

    @Test
    void aRowOfOtherLengthIsNoRow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Table(null, List.of(Column.text("Một", 10)), List.of(Row.of("a", "b")), null));
    }

    private static Table units(int units) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.number("STT", 10).asKey(), Column.text("Nội dung", 60).asKey()));
        IntStream.rangeClosed(1, units).forEach(no -> columns.add(Column.number("Đơn vị " + no, 18)));
        List<String> cells = new ArrayList<>(List.of("1", "Công tác tuyên truyền"));
        IntStream.rangeClosed(1, units).forEach(no -> cells.add(no + ",5"));
        return new Table("Điểm", columns, List.of(Row.of(cells), Row.of(cells)), "Đồng hạng theo quy chế.");
    }
}
