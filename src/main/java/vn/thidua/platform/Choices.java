package vn.thidua.platform;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.thidua.shared.Names;

/** Words and lists to choose from, in the language the page is read in. */
@Component
public class Choices {

    private static final List<Locale> LANGUAGES = List.of(Locale.forLanguageTag("vi-VN"), Locale.ENGLISH);

    private final MessageSource messages;

    Choices(MessageSource messages) {
        this.messages = messages;
    }

    /** One option for each value; its label is the message under the prefix and the value's name. */
    public List<Option> of(String keyPrefix, Enum<?>... values) {
        return Arrays.stream(values)
                .map(value -> Option.of(value.name(), text(keyPrefix + value.name())))
                .toList();
    }

    /** The values by their names in each language of the product, folded as people compare them. */
    public <E extends Enum<E>> Map<String, E> byName(String keyPrefix, List<E> values) {
        Map<String, E> byName = new HashMap<>();
        for (Locale language : LANGUAGES) {
            values.forEach(value ->
                    byName.put(Names.fold(messages.getMessage(keyPrefix + value.name(), null, language)), value));
        }
        return byName;
    }

    /** A sentence or word. */
    public String text(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }
}
