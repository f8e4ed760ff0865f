package vn.thidua.grid;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.unbescape.html.HtmlEscape;
import vn.thidua.platform.Show;

/**
 * Writes rows as HTML. A page has a thousand cells: an expression of the template for each of their attributes would take
 * longer than all the rest of it. What a row holds comes in by {@link #attribute} and {@link #text} alone, which escape it.
 */
final class RowWriter {

    private static final Show SHOW = new Show();
    private static final int ABOUT_A_ROW = 4096;

    private final Words words;
    private final StringBuilder out;

    private RowWriter(Words words, int rows) {
        this.words = words;
        this.out = new StringBuilder(ABOUT_A_ROW * rows);
    }

    /** The rows of a table. */
    static String rows(List<Grid.Row> rows, Words words) {
        RowWriter writer = new RowWriter(words, rows.size());
        rows.forEach(writer::row);
        return writer.out.toString();
    }

    /** Their cells alone, which find their places by their ids. */
    static String cells(List<Grid.Row> rows, Words words) {
        RowWriter writer = new RowWriter(words, rows.size());
        rows.forEach(writer::cells);
        return writer.out.toString();
    }

    private void row(Grid.Row row) {
        out.append("<tr");
        attribute("class", row.css());
        out.append("><th scope=\"row\" class=\"line-head\">");
        if (row.code() == null) {
            text(row.text());
        } else {
            line(row.code(), row);
        }
        out.append("</th>");
        element("td", "num max", GridCell.written(row.max()));
        cells(row);
        out.append("</tr>");
    }

    private void line(String code, Grid.Row row) {
        element("span", "line-code", code);
        out.append(" <span class=\"line-text\">");
        element("span", "line-words", row.text());
        out.append(' ');
        element("span", "line-kind", row.counted());
        out.append("</span>");
    }

    private void cells(Grid.Row row) {
        row.cells().forEach(cell -> cell(row.code(), cell));
    }

    private void cell(@Nullable String code, GridCell cell) {
        GridCell.Edit edit = cell.edit();
        out.append("<td");
        attribute("class", cell.css());
        attribute("id", cell.id());
        attribute("title", cell.told());
        attribute("hx-swap-oob", cell.swap());
        if (edit != null) {
            attribute("data-version", edit.version());
            attribute("data-typed", edit.typed());
            attribute("data-offer", edit.offered());
            attribute("data-reason", edit.reason());
        }
        out.append("><span class=\"cell\">");
        text(cell.shown());
        out.append("</span>");
        element("span", "visually-hidden", cell.word());
        element("small", "was", cell.was());
        if (edit != null) {
            element("small", "formula", edit.formula());
            fault(edit);
            conflict(edit);
            fields(code, edit);
        }
        out.append("</td>");
    }

    private void fault(GridCell.Edit edit) {
        GridCell.Fault fault = edit.fault();
        if (fault != null) {
            out.append("<small class=\"cell-error\" role=\"alert\"");
            attribute("id", "e-" + edit.line());
            out.append('>');
            text(words.text(fault.key(), fault.args()));
            out.append("</small>");
        }
    }

    private void conflict(GridCell.Edit edit) {
        GridCell.Conflict conflict = edit.conflict();
        if (conflict == null) {
            return;
        }
        out.append("<div class=\"cell-error\" role=\"alert\"");
        attribute("id", "e-" + edit.line());
        attribute("data-mine", conflict.mine());
        attribute("data-mine-reason", conflict.reason());
        out.append("><p>");
        String mine = Objects.requireNonNullElse(conflict.mine(), "–");
        text(words.text("grid.conflict", conflict.by(), SHOW.time(conflict.at()), mine));
        out.append("</p>");
        button("btn-outline", "data-keep", "scoring.conflict.keepMine");
        out.append(' ');
        button("btn-quiet", "data-take", "scoring.conflict.takeTheirs");
        out.append("</div>");
    }

    private void button(String css, String act, String key) {
        out.append("<button class=\"btn btn-sm ").append(css).append("\" type=\"button\" ");
        out.append(act).append('>');
        text(words.text(key));
        out.append("</button>");
    }

    /** The page as a plain form, where there is no script. */
    private void fields(@Nullable String code, GridCell.Edit edit) {
        if (edit.fields()) {
            String name = "lines[" + edit.line() + "].";
            out.append("<noscript>");
            field("form-control points", name + "points", edit.typed());
            out.append(" type=\"text\" inputmode=\"decimal\" autocomplete=\"off\" maxlength=\"12\"");
            attribute("aria-label", code + ": " + words.text("scoring.points"));
            out.append('>');
            field("form-control", name + "reason", edit.reason());
            out.append(" type=\"text\" maxlength=\"2000\"");
            attribute("aria-label", code + ": " + words.text("scoring.reason"));
            attribute("placeholder", words.text("scoring.reason"));
            out.append("><input type=\"hidden\"");
            attribute("name", name + "version");
            attribute("value", edit.version());
            out.append("></noscript>");
        }
    }

    private void field(String css, String name, @Nullable String value) {
        out.append("<input");
        attribute("class", css);
        attribute("name", name);
        attribute("value", value);
    }

    /** Nothing where there is no text. */
    private void element(String tag, String css, @Nullable String text) {
        if (text != null) {
            out.append('<').append(tag).append(" class=\"").append(css).append("\">");
            text(text);
            out.append("</").append(tag).append('>');
        }
    }

    /** Nothing where there is no value. */
    private void attribute(String name, @Nullable Object value) {
        if (value != null) {
            out.append(' ').append(name).append("=\"");
            text(value.toString());
            out.append('"');
        }
    }

    private void text(String text) {
        out.append(HtmlEscape.escapeHtml4Xml(text));
    }
}
