package vn.thidua.document;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who issues, and the motto beside it. It differs by organisation: the Union and the Front write the national motto, the
 * Youth Union its own name.
 *
 * @param above the bodies above, the highest first; may be empty
 * @param issuer who issues
 * @param separator what stands under the issuer in place of the line, such as "***"; null for the line
 * @param motto the upper line on the right
 * @param mottoBelow the lower line, with a line under it; null where there is none
 */
public record Letterhead(
        List<String> above,
        String issuer,
        @Nullable String separator,
        String motto,
        @Nullable String mottoBelow) {

    public Letterhead {
        above = List.copyOf(above);
    }

    /** Its texts as they are read, the left side first. */
    Stream<String> texts(@Nullable String number, String placeAndDate) {
        return Stream.of(
                        above.stream(),
                        Stream.of(issuer),
                        Stream.ofNullable(separator),
                        Stream.ofNullable(number),
                        Stream.of(motto),
                        Stream.ofNullable(mottoBelow),
                        Stream.of(placeAndDate))
                .flatMap(part -> part);
    }
}
