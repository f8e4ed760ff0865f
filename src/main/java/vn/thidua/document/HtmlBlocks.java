package vn.thidua.document;

import java.util.List;
import java.util.Locale;
import vn.thidua.document.Block.Addressees;
import vn.thidua.document.Block.Annex;
import vn.thidua.document.Block.Article;
import vn.thidua.document.Block.Bases;
import vn.thidua.document.Block.Closing;
import vn.thidua.document.Block.Column;
import vn.thidua.document.Block.Decides;
import vn.thidua.document.Block.Heading;
import vn.thidua.document.Block.Items;
import vn.thidua.document.Block.Paragraph;
import vn.thidua.document.Block.Row;
import vn.thidua.document.Block.Signature;
import vn.thidua.document.Block.Signatures;
import vn.thidua.document.Block.Table;

/** The blocks of a paper as HTML. */
final class HtmlBlocks {

    private final PaperWords words;
    private final StringBuilder html;
    private boolean landscape;

    HtmlBlocks(PaperWords words, StringBuilder html) {
        this.words = words;
        this.html = html;
    }

    /** Appends them; who signs never stands on a page without the end of the text. */
    void append(List<Block> blocks) {
        for (int at = 0; at < blocks.size(); at++) {
            Block block = blocks.get(at);
            boolean end = isText(block) && at + 1 < blocks.size() && isSigning(blocks.get(at + 1));
            if (end) {
                html.append("<div class=\"together\">");
                append(block);
                append(blocks.get(++at));
                html.append("</div>");
            } else {
                append(block);
            }
        }
    }

    private static boolean isText(Block block) {
        return block instanceof Paragraph || block instanceof Article || block instanceof Items;
    }

    private static boolean isSigning(Block block) {
        return block instanceof Closing || block instanceof Signatures;
    }

    void append(Block block) {
        if (block instanceof Addressees to) {
            addressees(to.names());
        } else if (block instanceof Bases bases) {
            bases.lines().forEach(line -> paragraph("text basis", line));
        } else if (block instanceof Decides decides) {
            paragraph("decides", HtmlPaper.capitals(decides.word()));
        } else if (block instanceof Article article) {
            labelled(words.of("document.article", article.number()), article.text());
        } else if (block instanceof Heading heading) {
            html.append("<h2 class=\"heading\">")
                    .append(HtmlPaper.text(heading.text()))
                    .append("</h2>");
        } else if (block instanceof Paragraph paragraph) {
            labelled(paragraph.label() == null ? "" : paragraph.label(), paragraph.text());
        } else if (block instanceof Items items) {
            items.lines().forEach(line -> paragraph("text", "- " + line));
        } else if (block instanceof Table table) {
            TableFit.of(table, (landscape ? Form.LANDSCAPE_WIDTH : Form.PORTRAIT_WIDTH) - Form.RULE)
                    .forEach(this::table);
        } else if (block instanceof Signatures signatures) {
            signatures(signatures.signatures());
        } else if (block instanceof Closing closing) {
            closing(closing);
        } else if (block instanceof Annex annex) {
            annex(annex);
        }
    }

    private void addressees(List<String> names) {
        String word = HtmlPaper.text(words.of("document.addressees"));
        if (names.size() == 1) {
            html.append("<p class=\"to\">")
                    .append(word)
                    .append(" ")
                    .append(HtmlPaper.text(names.get(0)))
                    .append("</p>");
            return;
        }
        html.append("<p class=\"tos\">").append(word).append("</p>");
        names.forEach(name -> paragraph("tos", "- " + name));
    }

    /** The label in bold at the beginning of the first of its paragraphs. */
    private void labelled(String label, String text) {
        String bold = label.isEmpty() ? "" : "<b>" + HtmlPaper.text(label) + "</b> ";
        boolean first = true;
        for (String line : text.isEmpty() ? List.of("") : text.lines().toList()) {
            html.append("<p class=\"text\">")
                    .append(first ? bold : "")
                    .append(HtmlPaper.text(line))
                    .append("</p>");
            first = false;
        }
    }

    private void table(TableFit fit) {
        Table table = fit.table();
        if (table.caption() != null) {
            paragraph("caption", table.caption());
        }
        html.append("<table class=\"data\"><colgroup>");
        fit.widths().forEach(width -> html.append("<col style=\"width:%s\"/>".formatted(millimetres(width))));
        html.append("</colgroup><thead><tr>");
        table.columns()
                .forEach(column -> html.append("<th scope=\"col\">")
                        .append(HtmlPaper.text(column.head()))
                        .append("</th>"));
        html.append("</tr></thead><tbody>");
        table.rows().forEach(row -> row(table.columns(), row));
        html.append("</tbody></table>");
        if (table.note() != null) {
            table.note().lines().forEach(line -> paragraph("note", line));
        }
    }

    private void row(List<Column> columns, Row row) {
        html.append("<tr class=\"")
                .append(row.kind().name().toLowerCase(Locale.ROOT))
                .append("\">");
        for (int at = 0; at < columns.size(); at++) {
            html.append("<td class=\"")
                    .append(columns.get(at).align().name().toLowerCase(Locale.ROOT))
                    .append("-cell\">");
            String cell = row.cells().get(at);
            html.append(
                            cell.equals(Table.BOX)
                                    ? "<span class=\"box\"></span>"
                                    : HtmlPaper.text(cell).replace("\n", "<br/>"))
                    .append("</td>");
        }
        html.append("</tr>");
    }

    private void signatures(List<Signature> signatures) {
        for (int at = 0; at < signatures.size(); at += 2) {
            html.append("<table class=\"frame signatures\" role=\"presentation\"><tr><td>");
            // who signs alone signs on the right
            boolean alone = signatures.size() == 1;
            if (!alone) {
                signature(signatures.get(at));
            }
            html.append("</td><td>");
            if (alone || at + 1 < signatures.size()) {
                signature(signatures.get(alone ? at : at + 1));
            }
            html.append("</td></tr></table>");
        }
    }

    private void closing(Closing closing) {
        html.append("<table class=\"frame signatures\" role=\"presentation\"><tr><td class=\"receivers\">");
        if (!closing.recipients().isEmpty()) {
            paragraph("recipients-word", words.of("document.recipients"));
            closing.recipients().forEach(line -> paragraph("recipients", line));
        }
        html.append("</td><td>");
        signature(closing.signature());
        html.append("</td></tr></table>");
    }

    private void signature(Signature signature) {
        signature.roles().forEach(role -> paragraph("role", HtmlPaper.capitals(role)));
        html.append("<div class=\"room\"></div>");
        if (signature.name() != null) {
            paragraph("signer", signature.name());
        }
    }

    private void annex(Annex annex) {
        landscape = annex.landscape();
        html.append("<div class=\"").append(landscape ? "land" : "annex").append("\">");
        if (annex.label() != null) {
            html.append("<p class=\"annex-label\"><b>")
                    .append(HtmlPaper.text(annex.label()))
                    .append("</b></p>");
        }
        html.append("<h1 class=\"annex-title\">")
                .append(HtmlPaper.text(HtmlPaper.capitals(annex.title())))
                .append("</h1>");
        if (annex.of() != null) {
            paragraph("of", annex.of());
        }
        append(annex.blocks());
        html.append("</div>");
        landscape = false;
    }

    private void paragraph(String style, String content) {
        html.append("<p class=\"")
                .append(style)
                .append("\">")
                .append(HtmlPaper.text(content))
                .append("</p>");
    }

    private static String millimetres(double width) {
        return String.format(Locale.ROOT, "%.2fmm", width);
    }
}
