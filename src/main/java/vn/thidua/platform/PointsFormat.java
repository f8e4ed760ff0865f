package vn.thidua.platform;

import java.text.ParseException;
import java.util.Locale;
import org.springframework.format.Formatter;
import vn.thidua.shared.Points;

/** Points in forms, for our own type only: Spring's number formats read "1.5" as 15 in Vietnamese. */
class PointsFormat implements Formatter<Points> {

    @Override
    public Points parse(String text, Locale locale) throws ParseException {
        try {
            return Points.parse(text);
        } catch (IllegalArgumentException notPoints) {
            throw new ParseException(text, 0);
        }
    }

    @Override
    public String print(Points points, Locale locale) {
        return points.toString();
    }
}
