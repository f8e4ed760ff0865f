package vn.thidua.shared;

/**
 * The thing does not exist, or must not be seen by who asks. Both are told alike, as a page 404, so that nobody learns
 * from the answer what exists.
 */
public class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFound() {
        super("not found", null, false, false);
    }
}
