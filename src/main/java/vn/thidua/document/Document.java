package vn.thidua.document;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An official paper as typed blocks: what it says, and nothing of how it looks. Two setters make a PDF and a DOCX of it; all
 * rules of form live in them.
 *
 * @param number the whole line, "Số: 12/QĐ-HPN"; null on a paper that bears none
 * @param placeAndDate "Minh Họa, ngày 05 tháng 01 năm 2026"
 * @param marks what tells it from a paper that counts, such as "DỰ THẢO"; empty on an issued one
 * @param proof by what anybody has it confirmed; null while it is a draft
 */
public record Document(
        Letterhead letterhead,
        @Nullable String number,
        String placeAndDate,
        Title title,
        List<Block> blocks,
        List<String> marks,
        @Nullable Proof proof) {

    /**
     * Name of the kind and what it is about: "BIÊN BẢN", "Hội nghị bình xét năm 2026".
     *
     * @param about null where the kind says it all
     */
    public record Title(String kind, @Nullable String about) {

        /** Both as one line, for lists and files. */
        public String line() {
            return about == null ? kind : kind + " – " + about;
        }
    }

    /**
     * Code and address by which anybody has the paper confirmed.
     *
     * @param code as it is printed, in groups
     * @param address whole, as a telephone opens it
     * @param words what stands beside the square
     */
    public record Proof(String code, String address, String words) {}

    public Document {
        blocks = List.copyOf(blocks);
        marks = List.copyOf(marks);
    }

    /** Its blocks without the annexes, which stand behind everything else. */
    List<Block> body() {
        return blocks.stream().filter(block -> !(block instanceof Block.Annex)).toList();
    }

    /** Every text of it in reading order, cells of tables row by row; without code and address of the proof. */
    public List<String> texts() {
        Stream<String> head = Stream.of(
                        letterhead.texts(number, placeAndDate),
                        marks.stream(),
                        Stream.of(title.kind()),
                        Stream.ofNullable(title.about()))
                .flatMap(part -> part);
        return Stream.concat(head, blocks.stream().flatMap(Block::texts)).toList();
    }
}
