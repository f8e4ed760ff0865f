package vn.thidua.database;

import java.util.Arrays;
import java.util.List;

/**
 * Something to tell the person at the terminal.
 *
 * @param key message key; its first word names the module whose texts have it
 * @param arguments as they are to be read
 */
public record Message(String key, List<String> arguments) {

    /** A message with its arguments as text. */
    public static Message of(String key, Object... arguments) {
        return new Message(key, Arrays.stream(arguments).map(Object::toString).toList());
    }
}
