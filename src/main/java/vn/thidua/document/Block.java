package vn.thidua.document;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One part of a paper's text. The names of the kinds are kept with issued papers: a new kind is added, none is renamed. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "block")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Block.Addressees.class, name = "addressees"),
    @JsonSubTypes.Type(value = Block.Bases.class, name = "bases"),
    @JsonSubTypes.Type(value = Block.Decides.class, name = "decides"),
    @JsonSubTypes.Type(value = Block.Article.class, name = "article"),
    @JsonSubTypes.Type(value = Block.Heading.class, name = "heading"),
    @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
    @JsonSubTypes.Type(value = Block.Items.class, name = "items"),
    @JsonSubTypes.Type(value = Block.Table.class, name = "table"),
    @JsonSubTypes.Type(value = Block.Signatures.class, name = "signatures"),
    @JsonSubTypes.Type(value = Block.Closing.class, name = "closing"),
    @JsonSubTypes.Type(value = Block.Annex.class, name = "annex")
})
public sealed interface Block {

    /** Its texts in reading order. */
    Stream<String> texts();

    /** "Kính gửi: …". */
    record Addressees(List<String> names) implements Block {

        public Addressees {
            names = List.copyOf(names);
        }

        @Override
        public Stream<String> texts() {
            return names.stream();
        }
    }

    /** The legal bases, each a whole line with its "Căn cứ" and its semicolon. */
    record Bases(List<String> lines) implements Block {

        public Bases {
            lines = List.copyOf(lines);
        }

        @Override
        public Stream<String> texts() {
            return lines.stream();
        }
    }

    /** The word after the bases, in the middle: "QUYẾT ĐỊNH:". */
    record Decides(String word) implements Block {

        @Override
        public Stream<String> texts() {
            return Stream.of(word);
        }
    }

    /**
     * "Điều 1. …".
     *
     * @param text its paragraphs, each on a line of its own
     */
    record Article(int number, String text) implements Block {

        @Override
        public Stream<String> texts() {
            return text.lines();
        }
    }

    /** A heading within the text, with its number: "I. THÀNH PHẦN". */
    record Heading(String text) implements Block {

        @Override
        public Stream<String> texts() {
            return Stream.of(text);
        }
    }

    /**
     * A paragraph.
     *
     * @param label how it begins, such as "Thời gian:"; null where it has no label
     * @param text several lines are several paragraphs
     */
    record Paragraph(@Nullable String label, String text) implements Block {

        /** A paragraph without label. */
        public static Paragraph of(String text) {
            return new Paragraph(null, text);
        }

        @Override
        public Stream<String> texts() {
            return Stream.concat(Stream.ofNullable(label), text.lines());
        }
    }

    /** Lines with a dash before them. */
    record Items(List<String> lines) implements Block {

        public Items {
            lines = List.copyOf(lines);
        }

        @Override
        public Stream<String> texts() {
            return lines.stream();
        }
    }

    /**
     * A table of data. A setter leaves out optional columns in which nothing stands, repeats the head on every page, and
     * where the columns are too many for the page sets the table in parts, each with the key columns.
     *
     * @param caption null where the text before it says what it is
     * @param note what stands under it, such as the rule for ties; null where nothing does
     */
    record Table(
            @Nullable String caption,
            List<Column> columns,
            List<Row> rows,
            @Nullable String note) implements Block {

        /** A cell that is an empty box, to be ticked by hand. */
        public static final String BOX = "☐";

        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            int cells = columns.size();
            if (rows.stream().anyMatch(row -> row.cells().size() != cells)) {
                throw new IllegalArgumentException("a row has more or fewer cells than there are columns");
            }
        }

        @Override
        public Stream<String> texts() {
            Table shown = TableFit.withoutEmptyColumns(this);
            return Stream.of(
                            Stream.ofNullable(caption),
                            shown.columns.stream().map(Column::head),
                            shown.rows.stream().flatMap(row -> row.cells().stream()),
                            Stream.ofNullable(note))
                    .flatMap(part -> part)
                    .filter(text -> !text.isEmpty());
        }
    }

    /**
     * A column of a table.
     *
     * @param width that it needs at least, in millimetres; text takes what is left over
     * @param key repeated in every part when the table is set in parts
     * @param optional left out where nothing stands in it
     */
    record Column(String head, Align align, int width, boolean key, boolean optional) {

        /** How its cells stand; only {@link #TEXT} grows. */
        public enum Align {
            TEXT,
            NUMBER,
            CENTRE
        }

        /** A column of text. */
        public static Column text(String head, int width) {
            return new Column(head, Align.TEXT, width, false, false);
        }

        /** A column of figures. */
        public static Column number(String head, int width) {
            return new Column(head, Align.NUMBER, width, false, false);
        }

        /** A narrow column of marks, dates or symbols. */
        public static Column centre(String head, int width) {
            return new Column(head, Align.CENTRE, width, false, false);
        }

        /** The same column, repeated in every part. */
        public Column asKey() {
            return new Column(head, align, width, true, optional);
        }

        /** The same column, left out where nothing stands in it. */
        public Column ifAny() {
            return new Column(head, align, width, key, true);
        }
    }

    /** A row of a table; every row has as many cells as there are columns. */
    record Row(Kind kind, List<String> cells) {

        /** What a row is: a line, the head of a group of lines, a sum. */
        public enum Kind {
            LINE,
            GROUP,
            SUM
        }

        public Row {
            cells = List.copyOf(cells);
        }

        /** A line. */
        public static Row of(List<String> cells) {
            return new Row(Kind.LINE, cells);
        }

        /** A line. */
        public static Row of(String... cells) {
            return of(List.of(cells));
        }
    }

    /**
     * Who signs.
     *
     * @param roles his or her title, one or more lines: "TM. BAN THƯỜNG VỤ", "CHỦ TỊCH"
     * @param name null: signed by hand, the name is not known
     */
    record Signature(List<String> roles, @Nullable String name) {

        public Signature {
            roles = List.copyOf(roles);
        }

        Stream<String> texts() {
            return Stream.concat(roles.stream(), Stream.ofNullable(name));
        }
    }

    /** Those who sign beside each other, two in a row. */
    record Signatures(List<Signature> signatures) implements Block {

        public Signatures {
            signatures = List.copyOf(signatures);
        }

        @Override
        public Stream<String> texts() {
            return signatures.stream().flatMap(Signature::texts);
        }
    }

    /** "Nơi nhận" on the left and who signs on the right. */
    record Closing(List<String> recipients, Signature signature) implements Block {

        public Closing {
            recipients = List.copyOf(recipients);
        }

        @Override
        public Stream<String> texts() {
            return Stream.concat(recipients.stream(), signature.texts());
        }
    }

    /**
     * An annex, on pages of its own.
     *
     * @param label "Phụ lục I"; null where it has none
     * @param title "DANH SÁCH …"
     * @param of to which paper it belongs: "(Kèm theo Quyết định số …)"; null where the label says it
     */
    record Annex(
            @Nullable String label, String title, @Nullable String of, boolean landscape, List<Block> blocks)
            implements Block {

        public Annex {
            blocks = List.copyOf(blocks);
        }

        @Override
        public Stream<String> texts() {
            return Stream.of(
                            Stream.ofNullable(label),
                            Stream.of(title),
                            Stream.ofNullable(of),
                            blocks.stream().flatMap(Block::texts))
                    .flatMap(part -> part);
        }
    }
}
