package vn.thidua.platform;

import java.math.BigDecimal;
import java.text.ParseException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.format.Formatter;
import vn.thidua.shared.Names;

/**
 * Figures in forms as officials write them: "1.200" is one thousand two hundred, "85,5" and "85.5" are the same. Dots
 * group by three or stand for one comma; what could be neither is refused. At most 14 digits before and 2 after.
 */
class FigureFormat implements Formatter<BigDecimal> {

    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}([. ]\\d{3})+(,\\d{1,2})?");
    private static final Pattern PLAIN = Pattern.compile("\\d{1,14}([.,]\\d{1,2})?");
    private static final int MOST_DIGITS = 14;

    @Override
    public BigDecimal parse(String text, Locale locale) throws ParseException {
        String typed = Names.clean(text);
        String plain = GROUPED.matcher(typed).matches() ? typed.replaceAll("[. ]", "") : typed;
        if (!PLAIN.matcher(plain).matches()) {
            throw new ParseException(text, 0);
        }
        BigDecimal figure = new BigDecimal(plain.replace(',', '.'));
        if (figure.precision() - figure.scale() > MOST_DIGITS) {
            throw new ParseException(text, 0);
        }
        return figure;
    }

    @Override
    public String print(BigDecimal figure, Locale locale) {
        return new Show().number(figure);
    }
}
