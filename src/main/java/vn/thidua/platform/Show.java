package vn.thidua.platform;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.shared.Points;
import vn.thidua.shared.Today;

/** How values are written on pages, as {@code ${@show.date(x)}}. Null is written as an empty text. */
@Component("show")
public class Show {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT);

    /** 31/12/2025. */
    public String date(@Nullable LocalDate date) {
        return date == null ? "" : DATE.format(date);
    }

    /** 17:05 31/12/2025, in Asia/Ho_Chi_Minh. */
    public String time(@Nullable Instant instant) {
        return instant == null ? "" : TIME.format(instant.atZone(Today.ZONE));
    }

    /** 18,5: as short as it can be said. */
    public String points(@Nullable Points points) {
        return points == null ? "" : points.toString();
    }

    /** 18,50: two places always, so that commas stand under each other in a column. */
    public String aligned(@Nullable Points points) {
        return points == null ? "" : points.value().toPlainString().replace('.', ',');
    }

    /** 1.234.567,5. */
    public String number(@Nullable Number number) {
        return number == null ? "" : format("#,##0.##").format(new BigDecimal(number.toString()));
    }

    /** 12.000.000 đồng. */
    public String money(@Nullable Long dong) {
        return dong == null ? "" : format("#,##0").format(dong) + " đồng";
    }

    private static DecimalFormat format(String pattern) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setDecimalSeparator(',');
        symbols.setGroupingSeparator('.');
        return new DecimalFormat(pattern, symbols);
    }
}
