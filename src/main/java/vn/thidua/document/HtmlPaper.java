package vn.thidua.document;

import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import vn.thidua.document.Document.Proof;

/** A paper as HTML for the typesetter: its head, its parts, its proof. */
final class HtmlPaper {

    static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private final PaperWords words;
    private final StringBuilder html = new StringBuilder();

    HtmlPaper(PaperWords words) {
        this.words = words;
    }

    String of(Document document) {
        String title = plain(document.title().line());
        html.append("<!DOCTYPE html><html lang=\"vi\"><head><title>")
                .append(title)
                .append("</title><meta name=\"description\" content=\"")
                .append(plain(
                        words.of("document.description", document.letterhead().issuer())))
                .append("\"/><style>")
                .append(PaperCss.TEXT)
                .append("</style></head><body>");
        letterhead(document);
        title(document.title());
        HtmlBlocks blocks = new HtmlBlocks(words, html);
        // annexes stand last: what proves the paper stands at the end of its own pages
        blocks.append(document.body());
        Proof proof = document.proof();
        if (proof != null) {
            proof(proof);
        }
        document.blocks().stream().filter(Block.Annex.class::isInstance).forEach(blocks::append);
        return html.append("</body></html>").toString();
    }

    private void letterhead(Document document) {
        Letterhead head = document.letterhead();
        html.append("<table class=\"frame\" role=\"presentation\"><tr><td class=\"issuer\">");
        head.above().forEach(line -> paragraph("above", capitals(line)));
        paragraph("name", capitals(head.issuer()));
        if (head.separator() == null) {
            html.append("<div class=\"rule\"></div>");
        } else {
            paragraph("above", head.separator());
        }
        if (document.number() != null) {
            paragraph("number", document.number());
        }
        document.marks()
                .forEach(mark -> html.append("<p class=\"mark\"><span>")
                        .append(text(capitals(mark)))
                        .append("</span></p>"));
        html.append("</td><td class=\"motto\">");
        paragraph("state", capitals(head.motto()));
        if (head.mottoBelow() != null) {
            html.append("<p class=\"below\"><span>")
                    .append(text(head.mottoBelow()))
                    .append("</span></p>");
        }
        paragraph("date", document.placeAndDate());
        html.append("</td></tr></table>");
    }

    private void title(Document.Title title) {
        html.append("<div class=\"title\"><h1 class=\"kind\">")
                .append(text(capitals(title.kind())))
                .append("</h1>");
        if (title.about() != null) {
            paragraph("about", title.about());
            html.append("<div class=\"rule\"></div>");
        }
        html.append("</div>");
    }

    private void proof(Proof proof) {
        html.append(
                        "<table class=\"proof\" role=\"presentation\"><tr><td><object class=\"square\" type=\"image/qr\" data=\"")
                .append(plain(proof.address()))
                .append("\" alt=\"")
                .append(plain(proof.address()))
                .append("\"></object></td><td>");
        html.append("<p>")
                .append(plain(proof.words()))
                .append("</p><p class=\"whole\">")
                .append(plain(proof.code()));
        html.append("</p></td></tr></table>");
    }

    private void paragraph(String style, String content) {
        html.append("<p class=\"")
                .append(style)
                .append("\">")
                .append(text(content))
                .append("</p>");
    }

    /** Capitals, as the form asks for them. */
    static String capitals(String text) {
        return text.toUpperCase(VIETNAMESE);
    }

    /** Text whose dates and figures stay on one line: lines end at spaces alone, and these have spaces that hold together. */
    static String text(@Nullable String content) {
        return Typography.stretches(content == null ? "" : content).stream()
                .map(stretch -> plain(stretch.whole() ? stretch.text().replace(' ', '\u00a0') : stretch.text()))
                .collect(Collectors.joining());
    }

    static String plain(String content) {
        return HtmlUtils.htmlEscape(content, "UTF-8");
    }
}
