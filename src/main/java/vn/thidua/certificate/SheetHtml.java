package vn.thidua.certificate;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;
import vn.thidua.paper.Face;

/** Sheets with everything at its exact place, as HTML for the typesetter. */
final class SheetHtml {

    private static final String UTF_8 = "UTF-8";
    /** How much of its size a letter of the family reaches above the line it stands on, and below. */
    private static final double ASCENT = 0.891;

    private static final double DESCENT = 0.216;

    private final StringBuilder html = new StringBuilder();
    private int pages;

    SheetHtml(String title, double width, double height) {
        html.append("""
                <!DOCTYPE html><html lang="vi"><head><title>%1$s</title><meta name="description" content="%1$s"/><style>
                @page { size: %2$smm %3$smm; margin: 0 }
                body { margin: 0; font-family: '%4$s' }
                div { position: relative; height: %5$smm; page-break-inside: avoid }
                .next { page-break-before: always }
                p, b, i { position: absolute; margin: 0; white-space: nowrap }
                b, i { display: block; font-weight: normal; font-style: normal }
                </style></head><body>""".formatted(
                HtmlUtils.htmlEscape(title, UTF_8), number(width), number(height), Face.FAMILY, number(height - 1)));
    }

    /** One more sheet with these marks. */
    SheetHtml page(List<Mark> marks) {
        html.append(pages++ == 0 ? "<div>" : "<div class=\"next\">");
        marks.forEach(this::mark);
        html.append("</div>\n");
        return this;
    }

    String html() {
        return html + "</body></html>";
    }

    private void mark(Mark mark) {
        if (mark instanceof Mark.Words words) {
            double size = words.size() * Design.MILLIMETRES_PER_POINT;
            double above = (words.pitch() - (ASCENT + DESCENT) * size) / 2 + ASCENT * size;
            boolean bold = words.face() == Face.BOLD || words.face() == Face.BOLD_ITALIC;
            boolean italic = words.face() == Face.ITALIC || words.face() == Face.BOLD_ITALIC;
            html.append(
                            "<p style=\"left:%smm;top:%smm;width:%smm;text-align:%s;font-size:%spt;line-height:%smm;color:%s%s%s\">"
                                    .formatted(
                                            number(words.x()),
                                            number(words.baseline() - above),
                                            number(words.width()),
                                            words.align().css(),
                                            number(words.size()),
                                            number(words.pitch()),
                                            words.colour(),
                                            bold ? ";font-weight:bold" : "",
                                            italic ? ";font-style:italic" : ""))
                    .append(words.lines().stream()
                            .map(line -> HtmlUtils.htmlEscape(line, UTF_8))
                            .collect(Collectors.joining("<br/>")))
                    .append("</p>");
        } else if (mark instanceof Mark.Square square) {
            String text = HtmlUtils.htmlEscape(square.text(), UTF_8);
            html.append(
                    "<b style=\"left:%1$smm;top:%2$smm\"><object style=\"width:%3$smm;height:%3$smm\" type=\"image/qr\" data=\"%4$s\" alt=\"%4$s\"></object></b>"
                            .formatted(number(square.x()), number(square.y()), number(square.side()), text));
        } else if (mark instanceof Mark.Rule rule) {
            html.append("<i style=\"left:%smm;top:%smm;width:%smm;border-top:0.4mm solid %s\"></i>"
                    .formatted(number(rule.x()), number(rule.y()), number(rule.width()), rule.colour()));
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
