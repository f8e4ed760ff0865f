package vn.thidua.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.thidua.document.Block.Column.Align;
import vn.thidua.shared.Names;

/** What of a sentence comes out of the record and not out of a clerk's pen: numbers, dates, symbols, amounts in words, names. */
final class Facts {

    /** A single word is found in too many sentences, and what is longer is a sentence itself. */
    private static final int SHORTEST_NAME = 2;

    private static final int LONGEST_NAME = 24;

    /** As the record writes them, by their words in small letters. */
    private final Map<String, String> names;

    private Facts(Collection<String> names) {
        this.names = new HashMap<>();
        names.forEach(name -> {
            List<MatchResult> words = Typography.words(name);
            if (words.size() >= SHORTEST_NAME && words.size() <= LONGEST_NAME) {
                this.names.putIfAbsent(joined(words), name);
            }
        });
    }

    /** With the names the paper tells: of tables, of those addressed, of those who sign, of who issues, and the code that proves it. */
    static Facts of(Document paper) {
        Letterhead head = paper.letterhead();
        Document.Proof proof = paper.proof();
        return new Facts(Stream.of(
                        head.above().stream(),
                        Stream.of(head.issuer()),
                        proof == null ? Stream.<String>empty() : Stream.of(proof.code()),
                        paper.blocks().stream().flatMap(Facts::names))
                .flatMap(Function.identity())
                .map(Names::clean)
                .toList());
    }

    private static Stream<String> names(Block block) {
        if (block instanceof Block.Table table) {
            int[] places = IntStream.range(0, table.columns().size())
                    .filter(at -> table.columns().get(at).key()
                            || table.columns().get(at).align() == Align.TEXT)
                    .toArray();
            return table.rows().stream()
                    .flatMap(row ->
                            IntStream.of(places).mapToObj(at -> row.cells().get(at)));
        }
        if (block instanceof Block.Signatures signatures) {
            return signatures.signatures().stream().flatMap(signature -> Stream.ofNullable(signature.name()));
        }
        if (block instanceof Block.Addressees to) {
            return to.names().stream();
        }
        if (block instanceof Block.Closing closing) {
            return Stream.ofNullable(closing.signature().name());
        }
        return block instanceof Block.Annex annex ? annex.blocks().stream().flatMap(Facts::names) : Stream.empty();
    }

    /** Those of a text, in its order. */
    List<String> in(String text) {
        List<MatchResult> words = Typography.words(text);
        List<String> facts = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int end = endOfName(text, words, at);
            if (end > at) {
                facts.add(names.get(joined(words.subList(at, end))));
            } else {
                end = endOfAmount(words, at);
                if (end > at) {
                    facts.add(joined(words.subList(at, end)));
                } else if (isFigure(words.get(at).group())) {
                    facts.add(words.get(at).group());
                }
            }
            at = Math.max(end, at + 1);
        }
        return facts;
    }

    /** Where the longest name ends that begins here; a name that goes on with another capital is another name. */
    private int endOfName(String text, List<MatchResult> words, int from) {
        StringBuilder name = new StringBuilder();
        int end = from;
        for (int at = from; at < Math.min(words.size(), from + LONGEST_NAME); at++) {
            name.append(at == from ? "" : " ").append(small(words.get(at)));
            if (names.containsKey(name.toString()) && !goesOn(text, words, at)) {
                end = at + 1;
            }
        }
        return end;
    }

    private static boolean goesOn(String text, List<MatchResult> words, int at) {
        if (at + 1 == words.size()) {
            return false;
        }
        MatchResult next = words.get(at + 1);
        return text.substring(words.get(at).end(), next.start()).isBlank()
                && Character.isUpperCase(next.group().codePointAt(0));
    }

    /** Where the amount in words ends that begins here: "mười hai triệu đồng". */
    private static int endOfAmount(List<MatchResult> words, int from) {
        int at = from;
        while (at < words.size() && AmountWords.isNumber(small(words.get(at)))) {
            at++;
        }
        return at > from && at < words.size() && AmountWords.isCurrency(small(words.get(at))) ? at + 1 : from;
    }

    private static boolean isFigure(String word) {
        return Character.isDigit(word.codePointAt(0)) || word.indexOf(' ') > 0;
    }

    private static String joined(List<MatchResult> words) {
        return words.stream().map(Facts::small).collect(Collectors.joining(" "));
    }

    private static String small(MatchResult word) {
        return word.group().toLowerCase(HtmlPaper.VIETNAMESE);
    }
}
