package vn.thidua.platform;

import java.text.ParseException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.format.Formatter;

/** Dates as officials write them, 31/12/2025 (also 1/7/2025); the ISO form of date pickers is read as well. */
public class DateFormat implements Formatter<LocalDate> {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ISO_LOCAL_DATE.withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter PRINT = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    @Override
    public LocalDate parse(String text, Locale locale) throws ParseException {
        String typed = text.strip();
        Matcher written = WRITTEN.matcher(typed);
        try {
            LocalDate date = written.matches()
                    ? LocalDate.of(number(written, 3), number(written, 2), number(written, 1))
                    : LocalDate.parse(typed, ISO);
            if (date.getYear() < 1900 || date.getYear() > 2200) {
                throw new ParseException(text, 0);
            }
            return date;
        } catch (DateTimeException noSuchDay) {
            throw new ParseException(text, 0);
        }
    }

    @Override
    public String print(LocalDate date, Locale locale) {
        return PRINT.format(date);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
