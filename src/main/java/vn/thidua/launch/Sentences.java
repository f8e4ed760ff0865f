package vn.thidua.launch;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import vn.thidua.database.Message;

/** Texts for the terminal, where no request tells the language: Vietnamese first, English in brackets. */
final class Sentences {

    private Sentences() {}

    static String both(Message message) {
        return in(Locale.ROOT, message) + " (" + in(Locale.ENGLISH, message) + ")";
    }

    private static String in(Locale locale, Message message) {
        String module = message.key().substring(0, message.key().indexOf('.'));
        ResourceBundle texts = ResourceBundle.getBundle(
                "messages." + module,
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(texts.getString(message.key()), locale)
                .format(message.arguments().toArray());
    }
}
