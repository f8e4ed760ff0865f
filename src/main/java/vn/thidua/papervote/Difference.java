package vn.thidua.papervote;

import org.jspecify.annotations.Nullable;

/**
 * A field in which two entries differ; never by how much.
 *
 * @param no the candidate's number, where it is about one
 */
record Difference(String field, @Nullable Integer no) {

    /** Message key of the field's name. */
    public String key() {
        return "papervote.field." + field;
    }
}
