package vn.thidua.grid;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thidua.measure.Reckoned;
import vn.thidua.platform.Choices;

/** The words of one page: each is looked up once, however many cells say it. */
final class Words {

    private record Said(String key, List<Object> args) {}

    private final Choices choices;
    private final Map<String, String> plain = new HashMap<>();
    private final Map<Said, String> filled = new HashMap<>();

    Words(Choices choices) {
        this.choices = choices;
    }

    /** How points were reckoned, and the rules that cut them. */
    String told(Reckoned reckoned) {
        return reckoned.told(choices);
    }

    String text(String key) {
        return plain.computeIfAbsent(key, choices::text);
    }

    String text(String key, Object... args) {
        return filled.computeIfAbsent(new Said(key, Arrays.asList(args)), said -> choices.text(key, args));
    }
}
