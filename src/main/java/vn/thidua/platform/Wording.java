package vn.thidua.platform;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Words for records and workbooks, which are always Vietnamese, and for choices on pages. */
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

    /** The text in the reader's own language, for choices on a page. */
    public String shown(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    /** "Có" or "Không". */
    public String of(boolean yes) {
        return of(yes ? "common.yes" : "common.no");
    }
}
