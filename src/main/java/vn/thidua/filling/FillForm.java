package vn.thidua.filling;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The suggestions, each ticked or not, with the award to propose. */
record FillForm(@Size(max = 200) @Nullable List<@Valid Row> rows) {

    /** One suggestion. */
    record Row(
            @Size(max = 60) @Nullable String key,
            @Nullable Boolean chosen,
            @Nullable Long award) {}

    static FillForm of(List<Filling.Line> lines) {
        return new FillForm(lines.stream()
                .map(line -> new Row(line.key(), line.award() != null, line.award()))
                .toList());
    }

    List<Row> ticked() {
        return rows == null
                ? List.of()
                : rows.stream()
                        .filter(row -> row != null && Boolean.TRUE.equals(row.chosen()))
                        .toList();
    }
}
