package vn.thidua.letterhead;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.Block;
import vn.thidua.document.Letterhead;

/**
 * What an organisation says on all its papers of a day.
 *
 * @param letterhead its own
 * @param place where it sits, before the date
 * @param symbol its letters in numbers: "HPN"
 * @param pattern of numbers, with {@code {so}}, {@code {loai}} and {@code {ky hieu}}
 * @param signer who signs for it, a line each: "TM. BAN THƯỜNG VỤ", "CHỦ TỊCH"
 * @param signerName null: not known, or signed by hand
 * @param texts fixed texts by kind and slot
 */
public record Office(
        Letterhead letterhead,
        String place,
        String symbol,
        String pattern,
        List<String> signer,
        @Nullable String signerName,
        Map<Text, String> texts) {

    /** Stands for the number itself in a pattern. */
    static final String SEQUENCE = "{so}";

    /** Which fixed text. */
    public record Text(DocumentKind kind, TextSlot slot) {}

    /** The organisation above, a cluster or a unit as the issuer. */
    public Letterhead under(String issuer) {
        return new Letterhead(
                List.of(letterhead.issuer()),
                issuer,
                letterhead.separator(),
                letterhead.motto(),
                letterhead.mottoBelow());
    }

    /** Who signs for the organisation. */
    public Block.Signature signature() {
        return new Block.Signature(signer, signerName);
    }

    /**
     * A number as it is printed, without "Số:".
     *
     * @param sequence null while it has none: room to write it in
     */
    public String number(DocumentKind kind, String issuerSymbol, @Nullable Integer sequence) {
        return pattern.replace(SEQUENCE, sequence == null ? "……" : "%02d".formatted(sequence))
                .replace("{loai}", kind.abbreviation())
                .replace("{ky hieu}", issuerSymbol);
    }

    /** The lines of a fixed text with its words in braces filled in; empty where nothing is written. */
    public List<String> lines(DocumentKind kind, TextSlot slot, Map<String, String> values) {
        return text(kind, slot, values).lines().filter(line -> !line.isBlank()).toList();
    }

    /** The paragraphs of a fixed text, an empty line between two. */
    private List<String> paragraphs(DocumentKind kind, TextSlot slot, Map<String, String> values) {
        return Arrays.stream(text(kind, slot, values).split("\n\\s*\n"))
                .filter(paragraph -> !paragraph.isBlank())
                .toList();
    }

    /** The same as blocks of a paper. */
    public List<Block> said(DocumentKind kind, TextSlot slot, Map<String, String> values) {
        return paragraphs(kind, slot, values).stream()
                .map(text -> (Block) Block.Paragraph.of(text))
                .toList();
    }

    /** A fixed text with its words in braces filled in: {@code {nam}} by the value of "nam"; empty where nothing is written. */
    private String text(DocumentKind kind, TextSlot slot, Map<String, String> values) {
        String text = texts.getOrDefault(new Text(kind, slot), "");
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", value.getValue());
        }
        return text;
    }

    /** The articles of a fixed text, numbered from 1. */
    public List<Block> articles(DocumentKind kind, Map<String, String> values) {
        List<String> paragraphs = paragraphs(kind, TextSlot.ARTICLES, values);
        return IntStream.range(0, paragraphs.size())
                .mapToObj(at -> (Block) new Block.Article(at + 1, paragraphs.get(at)))
                .toList();
    }
}
