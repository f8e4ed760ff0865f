package vn.thidua.gates;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * The words of the interface in Vietnamese, as the message bundles have them, wherever English says it otherwise. What a
 * text of a page is made of – joined by dashes, dots, commas – is looked up part by part. Data stays Vietnamese: what is
 * stored word for word is no word of the interface.
 */
final class VietnameseWords {

    /** Between one text and the next; within a text, between what may be put together from words and data. */
    private static final Pattern JOINT = Pattern.compile("\\s+[–·→]\\s+|:\\s+");

    /** What an argument may stand for: it does not reach over to the next text. */
    private static final String ANYTHING = "(?:(?!\\s[–·→]\\s).)+";

    private static final Pattern SEAM = Pattern.compile("[;,]\\s+|[()]");
    private static final Pattern BRACKETS = Pattern.compile("^[(,]\\s*|\\)$");
    private static final Pattern ARGUMENT = Pattern.compile("\\{[^{}]*}");
    private static final Pattern LETTER_OF_ITS_OWN = Pattern.compile("[^\\p{ASCII}“”‘’…–]");
    private static final int LEAST = 2;
    private static final List<String> SPEAKING = List.of("aria-label", "title", "placeholder", "alt", "data-label");

    private final Set<String> words;
    private final List<Pattern> sentences;
    private final Set<String> english;
    private final Set<String> stored;
    private final Map<String, Boolean> found = new HashMap<>();

    VietnameseWords(Map<String, String> vietnamese, Map<String, String> english, Set<String> stored) {
        this.english = english.values().stream().map(VietnameseWords::plain).collect(Collectors.toSet());
        Set<String> own = vietnamese.values().stream()
                .map(VietnameseWords::plain)
                .filter(text -> text.length() >= LEAST && !this.english.contains(text))
                .collect(Collectors.toCollection(TreeSet::new));
        this.words = own.stream().filter(text -> !ARGUMENT.matcher(text).find()).collect(Collectors.toSet());
        this.sentences = own.stream()
                .filter(text -> ARGUMENT.matcher(text).find())
                .filter(text -> LETTER_OF_ITS_OWN
                        .matcher(ARGUMENT.matcher(text).replaceAll(""))
                        .find())
                .map(VietnameseWords::sentence)
                .toList();
        this.stored = stored.stream().map(VietnameseWords::plain).collect(Collectors.toSet());
    }

    /** The texts of the page, its labels and hints included, that are Vietnamese words of the interface. */
    List<String> in(Document page) {
        return texts(page).stream()
                .distinct()
                .filter(text -> found.computeIfAbsent(text, this::says))
                .toList();
    }

    private boolean says(String text) {
        return !isGiven(text) && (isWord(text) || partSays(text));
    }

    private boolean partSays(String text) {
        return JOINT.splitAsStream(text)
                .map(part -> BRACKETS.matcher(part).replaceAll(""))
                .filter(part -> !isGiven(part))
                .flatMap(part -> Stream.concat(Stream.of(part), SEAM.splitAsStream(part)))
                .map(String::strip)
                .filter(part -> !isGiven(part))
                .anyMatch(this::isWord);
    }

    /** Data, or what English says in the same words. */
    private boolean isGiven(String text) {
        return stored.contains(text) || english.contains(text);
    }

    private boolean isWord(String text) {
        return words.contains(text)
                || sentences.stream()
                        .anyMatch(sentence -> sentence.matcher(text).matches());
    }

    private static List<String> texts(Document page) {
        List<String> texts = new ArrayList<>();
        for (Element element : page.getAllElements()) {
            if (element.closest("[lang=vi]:not(html), script, style") == null) {
                // what stands in a field is data, be it the sentences of an organisation
                if (!element.is("textarea")) {
                    element.textNodes().stream().map(TextNode::text).forEach(texts::add);
                }
                SPEAKING.stream().map(element::attr).forEach(texts::add);
            }
        }
        return texts.stream()
                .map(VietnameseWords::plain)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static Pattern sentence(String format) {
        return Pattern.compile(Stream.of(ARGUMENT.split(format, -1))
                .map(text -> text.isEmpty() ? "" : Pattern.quote(text))
                .collect(Collectors.joining(ANYTHING)));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("''", "'")
                .replaceAll("[\\s\\u00a0]+", " ")
                .strip();
    }
}
