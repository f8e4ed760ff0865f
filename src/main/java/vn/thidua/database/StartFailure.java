package vn.thidua.database;

import java.util.List;

/** Why the program cannot start, as a message key and its arguments: said to the user in one sentence. */
final class StartFailure extends RuntimeException {

    private final String key;
    private final List<String> arguments;

    StartFailure(String key, Throwable cause, Object... arguments) {
        super(key + " " + List.of(arguments), cause);
        this.key = key;
        this.arguments = List.of(arguments).stream().map(Object::toString).toList();
    }

    StartFailure(String key, Object... arguments) {
        super(key + " " + List.of(arguments));
        this.key = key;
        this.arguments = List.of(arguments).stream().map(Object::toString).toList();
    }

    String key() {
        return key;
    }

    List<String> arguments() {
        return arguments;
    }
}
