package vn.thidua.gates;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * What a template may not hold: script or style of its own, unescaped text, words outside the message bundles, conditions
 * that would be passed over.
 */
final class TemplateRules {

    static final int MOST_LINES = 180;

    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");
    private static final Pattern INLINE =
            Pattern.compile("\\sstyle=|\\son[a-z]+=\"|th:utext|\\[\\(|th:inline|<style|hx-on|th:styleappend");
    private static final Pattern SCRIPT_WITHOUT_SOURCE = Pattern.compile("<script(?![^>]*th:src)[^>]*>");
    private static final Pattern HEADER_SELECTOR = Pattern.compile("::\\s*(#\\s*)?\\$\\{");
    /** Thymeleaf evaluates what is handed to a fragment in restricted mode, in which beans are out of reach. */
    private static final Pattern BEAN_IN_REPLACE = Pattern.compile("th:(replace|insert)=\"[^\"]*\\$\\{[^}\"]*@[^\"]*");

    private static final Pattern LITERAL_ATTRIBUTE =
            Pattern.compile("\\s(title|aria-label|placeholder|alt|data-confirm)=\"[^\"$#@]*\\p{L}{2,}[^\"]*\"");
    private static final Set<String> TOO_LATE = Set.of("th:if", "th:unless", "th:each", "th:with");
    private static final Set<String> NO_WORDS_IN = Set.of("script", "title");
    private static final Set<String> REPLACES_ITS_TEXT = Set.of("th:text", "th:replace", "th:insert");

    private TemplateRules() {}

    /** Everything wrong with this template, in words. */
    static List<String> problems(String name, String html) {
        List<String> problems = new ArrayList<>();
        String code = html.replaceAll("(?s)<!--.*?-->", "");
        find(INLINE, code, "inline script, style or unescaped text", problems);
        find(SCRIPT_WITHOUT_SOURCE, code, "script without a file", problems);
        find(HEADER_SELECTOR, code, "fragment selector that is no constant", problems);
        find(BEAN_IN_REPLACE, code, "bean asked for beside a fragment", problems);
        find(LITERAL_ATTRIBUTE, code, "words in an attribute", problems);
        Document document = Jsoup.parse(code, "", Parser.xmlParser());
        document.traverse((node, depth) -> literal(node, problems));
        document.select("[th:replace]").forEach(element -> tooLate(element, problems));
        long lines = html.lines().count();
        if (lines > MOST_LINES) {
            problems.add(lines + " lines, at most " + MOST_LINES);
        }
        return problems.stream().map(problem -> name + ": " + problem).toList();
    }

    private static void find(Pattern pattern, String code, String what, List<String> problems) {
        Matcher found = pattern.matcher(code);
        while (found.find()) {
            problems.add(what + ": " + found.group().strip());
        }
    }

    private static void literal(Node node, List<String> problems) {
        if (node instanceof TextNode text && LETTERS.matcher(text.text()).find() && !isReplaced(text)) {
            problems.add("words in the page: " + text.text().strip());
        }
    }

    /** Thymeleaf replaces a tag before it looks at the tag's conditions, which are then lost without a word. */
    private static void tooLate(Element element, List<String> problems) {
        TOO_LATE.stream()
                .filter(element::hasAttr)
                .map(attribute -> attribute + " beside th:replace is never asked: put it on a th:block around")
                .forEach(problems::add);
    }

    private static boolean isReplaced(TextNode text) {
        Node parent = text.parent();
        if (!(parent instanceof Element element)) {
            return true;
        }
        return NO_WORDS_IN.contains(element.tagName())
                || element.attr("aria-hidden").equals("true")
                || REPLACES_ITS_TEXT.stream().anyMatch(element::hasAttr);
    }
}
