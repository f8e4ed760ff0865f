package vn.thidua.publication;

import java.util.List;

/**
 * Something that stands in the way of publishing.
 *
 * @param key message key of the sentence, with its arguments
 * @param ways what can be done about it
 */
public record Hindrance(String key, List<String> args, List<Way> ways) {

    /**
     * A way out.
     *
     * @param key message key of the link's text, with the name of the unit it is about, or an empty one
     */
    public record Way(String key, String name, String link) {}

    /** For {@code #messages.msgWithParams}. */
    public Object[] arguments() {
        return args.toArray();
    }
}
