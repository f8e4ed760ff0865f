package vn.thidua.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Points as a {@code numeric(6,2)} column, in every entity. */
@Converter(autoApply = true)
public class PointsColumn implements AttributeConverter<@Nullable Points, @Nullable BigDecimal> {

    @Override
    public @Nullable BigDecimal convertToDatabaseColumn(@Nullable Points points) {
        return points == null ? null : points.value();
    }

    @Override
    public @Nullable Points convertToEntityAttribute(@Nullable BigDecimal stored) {
        return stored == null ? null : new Points(stored);
    }
}
