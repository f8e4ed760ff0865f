package vn.thidua.demo;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the files under {@code demo/}. Invented content stays current: {@code ${year}}, {@code ${year-1}} and
 * {@code ${today-30}} stand for the year and the days as they are when the content is loaded.
 */
final class DemoFiles {

    /** The organisers come in the order in which their files name each other's units. */
    private static final List<String> NAMES = List.of(
            "minh-hoa",
            "kon-tum-hoi-phu-nu",
            "thai-nguyen-hoi-phu-nu",
            "kon-tum-ubnd",
            "bac-kan-ubnd",
            "dak-nong-ubnd");

    private static final Pattern WHEN = Pattern.compile("\\$\\{(year|today)([+-]\\d+)?}");
    private static final JsonMapper RECORDS = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .withConfigOverride(List.class, DemoFiles::emptyWhereAbsent)
            .withConfigOverride(Map.class, DemoFiles::emptyWhereAbsent)
            .build();

    private final LocalDate today;

    DemoFiles(LocalDate today) {
        this.today = today;
    }

    List<DemoFile> all() {
        return NAMES.stream().map(this::read).toList();
    }

    /** The file's content; a key that no record knows is an error, so that a slip of the pen is not lost. */
    private DemoFile read(String name) {
        Yaml yaml = new Yaml(
                new SafeConstructor(new LoaderOptions()),
                new Representer(new DumperOptions()),
                new DumperOptions(),
                new PlainText());
        return RECORDS.convertValue(yaml.load(withDates(text(name))), DemoFile.class);
    }

    private String withDates(String text) {
        return WHEN.matcher(text).replaceAll(this::when);
    }

    private String when(MatchResult found) {
        int shift = found.group(2) == null ? 0 : Integer.parseInt(found.group(2));
        return found.group(1).equals("year")
                ? String.valueOf(today.getYear() + shift)
                : today.plusDays(shift).toString();
    }

    private static String text(String name) {
        return new String(content(name + ".yaml"), StandardCharsets.UTF_8);
    }

    /** What the file of this name holds. */
    static byte[] content(String name) {
        try (InputStream file = DemoFiles.class.getResourceAsStream("/demo/" + name)) {
            if (file == null) {
                throw new IllegalArgumentException("no demo file " + name);
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void emptyWhereAbsent(tools.jackson.databind.cfg.MutableConfigOverride type) {
        type.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
    }

    /** YAML would take "on" for a truth and a date for a point of time: here the records say what a text stands for. */
    private static final class PlainText extends Resolver {

        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.MERGE, MERGE, "<");
        }
    }
}
