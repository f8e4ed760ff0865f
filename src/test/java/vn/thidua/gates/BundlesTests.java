package vn.thidua.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BundlesTests {

    private static final Pattern ASKED_IN_TEMPLATE = Pattern.compile("#\\{([a-z]+(?:\\.[A-Za-z0-9_-]+)+)[}(]");
    private static final Pattern REFUSED_IN_CODE = Pattern.compile("RuleViolation\\(\\s*\"([^\"]+)\"");
    private static final Pattern VIETNAMESE_IN_CODE = Pattern.compile(
            "\"[^\"\\n]*[ăâđêôơưĂÂĐÊÔƠƯáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ][^\"\\n]*\"");
    /** Content, and sentences told before any language is known. */
    private static final Set<String> SPEAK_FOR_THEMSELVES = Set.of("demo", "database", "launch");
    /**
     * The product's own name, the name of the currency, numerals, abbreviations that a decree names, words before a province, and what is not
     * torn apart in a text.
     */
    private static final Set<String> NAMES_ONLY = Set.of(
            "ThiDuaApplication.java",
            "Show.java",
            "AmountWords.java",
            "Typography.java",
            "DocumentKind.java",
            "OfficeStyle.java");

    private static List<Path> vietnamese() {
        return SourceFiles.below(SourceFiles.MESSAGES, ".properties").stream()
                .filter(file -> !file.toString().endsWith("_en.properties"))
                .toList();
    }

    private static List<String> sources() {
        return Stream.concat(
                        SourceFiles.below(SourceFiles.JAVA, ".java").stream(),
                        SourceFiles.below(SourceFiles.TEMPLATES, ".html").stream())
                .map(SourceFiles::read)
                .toList();
    }

    private static Map<String, String> all() {
        Map<String, String> all = new java.util.TreeMap<>();
        vietnamese().forEach(file -> all.putAll(Bundles.load(file)));
        return all;
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        List<String> problems = new ArrayList<>();
        for (Path file : vietnamese()) {
            Path english = file.resolveSibling(file.getFileName().toString().replace(".properties", "_en.properties"));
            problems.addAll(Bundles.problems(Bundles.load(file), Bundles.load(english)));
        }

        assertThat(problems).isEmpty();
    }

    @Test
    void keysBelongToTheirModule() {
        List<String> strangers = new ArrayList<>();
        for (Path file : vietnamese()) {
            String module = file.getFileName().toString().replace(".properties", "");
            Bundles.load(file).keySet().stream()
                    .filter(key -> !key.startsWith(module + "."))
                    .filter(key -> !(module.equals("platform") && key.matches("common\\..*|typeMismatch.*|[A-Z].*")))
                    .filter(key -> !key.matches("(typeMismatch|[A-Z][A-Za-z]+)\\..*"))
                    .forEach(key -> strangers.add(file + ": " + key));
        }

        assertThat(strangers).isEmpty();
    }

    @Test
    void everyKeyAskedForIsThere() {
        Set<String> asked = new TreeSet<>();
        for (String source : sources()) {
            collect(ASKED_IN_TEMPLATE, source, asked);
            collect(REFUSED_IN_CODE, source, asked);
        }

        assertThat(asked).isNotEmpty();
        assertThat(asked.stream().filter(key -> !all().containsKey(key)).toList())
                .isEmpty();
    }

    @Test
    void nothingIsSaidThatNobodyAsksFor() {
        assertThat(Bundles.unused(all().keySet(), Bundles.mentioned(sources()))).isEmpty();
    }

    @Test
    void noSentenceStandsInTheCode() {
        List<String> found = new ArrayList<>();
        for (Path file : SourceFiles.below(SourceFiles.JAVA, ".java")) {
            if (!SPEAK_FOR_THEMSELVES.contains(file.getParent().getFileName().toString())
                    && !NAMES_ONLY.contains(file.getFileName().toString())) {
                SourceFiles.read(file)
                        .lines()
                        .filter(line -> !line.strip().matches("(\\*|/\\*|//).*"))
                        .filter(line -> VIETNAMESE_IN_CODE.matcher(line).find())
                        .forEach(line -> found.add(file + ": " + line.strip()));
            }
        }

        assertThat(found).isEmpty();
    }

    @Test
    void catchTheirOffenders() {
        assertThat(Bundles.problems(Map.of("unit.a", "Có"), Map.of())).containsExactly("no English: unit.a");
        assertThat(Bundles.problems(Map.of("unit.a", "Có"), Map.of("unit.a", "It's")))
                .hasSize(1);
        assertThat(Bundles.problems(Map.of("unit.a", "{0"), Map.of("unit.a", "{0}")))
                .hasSize(1);
        assertThat(Bundles.unused(Set.of("unit.a", "unit.b.C"), new HashSet<>(List.of("unit.b."))))
                .containsExactly("unit.a");
        assertThat(VIETNAMESE_IN_CODE.matcher("return \"Đã lưu\";").find()).isTrue();
    }

    private static void collect(Pattern pattern, String source, Set<String> found) {
        Matcher matcher = pattern.matcher(source);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
    }
}
