package vn.thidua.platform;

import java.util.Arrays;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Lists to choose from, in the language the page is read in. */
@Component
public class Choices {

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

    /** A text in the language of the page: the heads of a workbook. */
    public String text(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }
}
