package vn.thidua.history;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words that are kept in records and workbooks: always Vietnamese, whatever language a page is read in. */
@Component
public class Wording {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private final MessageSource messages;

    Wording(MessageSource messages) {
        this.messages = messages;
    }

    /** The text of the message key. */
    public String of(String key, Object... args) {
        return messages.getMessage(key, args, VIETNAMESE);
    }

    /** The text of a key that was stored long ago; the key itself where no such text is left. */
    public String ofStored(String key, Object... args) {
        return Objects.requireNonNullElse(messages.getMessage(key, args, key, VIETNAMESE), key);
    }

    /** The day as people write it. */
    public String of(LocalDate day) {
        return Change.DATE.format(day);
    }

    /** "Có" or "Không". */
    public String of(boolean yes) {
        return of(yes ? "common.yes" : "common.no");
    }
}
