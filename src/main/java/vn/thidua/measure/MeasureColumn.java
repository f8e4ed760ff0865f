package vn.thidua.measure;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.thidua.shared.Points;

/** A measure as it is kept: a JSON object with its kind and what the kind needs. Without one it is a range. */
@Converter(autoApply = true)
public class MeasureColumn implements AttributeConverter<Measure, String> {

    /** Points are kept as the number they are. */
    private abstract static class PointsAsNumber {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        PointsAsNumber(@SuppressWarnings("unused") BigDecimal value) {}

        @JsonValue
        abstract BigDecimal value();
    }

    private static final JsonMapper JSON =
            JsonMapper.builder().addMixIn(Points.class, PointsAsNumber.class).build();

    @Override
    public String convertToDatabaseColumn(@Nullable Measure measure) {
        return JSON.writerFor(Measure.class).writeValueAsString(measure == null ? new Range() : measure);
    }

    @Override
    public Measure convertToEntityAttribute(@Nullable String stored) {
        return stored == null ? new Range() : JSON.readValue(stored, Measure.class);
    }
}
