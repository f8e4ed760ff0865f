package vn.thidua.unit;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.thidua.shared.Names;

/**
 * What a list of units is narrowed to, as it stands in the address; what cannot be read narrows nothing.
 *
 * @param q words of the name, diacritics ignored
 * @param loai name of a {@link UnitKind}
 * @param tinhTrang {@code dang-hoat-dong} or {@code da-ket-thuc}
 */
record UnitFilter(
        @Nullable String q, @Nullable String loai, @Nullable String tinhTrang) {

    static final String ACTIVE = "dang-hoat-dong";
    static final String ENDED = "da-ket-thuc";

    String words() {
        return q == null ? "" : Names.clean(q);
    }

    @Nullable
    String kind() {
        return Arrays.stream(UnitKind.values())
                .map(Enum::name)
                .filter(name -> name.equals(loai))
                .findFirst()
                .orElse(null);
    }

    /** True: only those in being; false: only ended ones; null: all. */
    @Nullable
    Boolean active() {
        return ACTIVE.equals(tinhTrang) ? Boolean.TRUE : ENDED.equals(tinhTrang) ? Boolean.FALSE : null;
    }

    /** The address of something about the same selection. */
    String address(String path) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        if (q != null) {
            address.queryParam("q", "{q}");
        }
        if (kind() != null) {
            address.queryParam("loai", kind());
        }
        if (active() != null) {
            address.queryParam("tinhTrang", tinhTrang);
        }
        return address.encode()
                .buildAndExpand(q == null ? new Object[0] : new Object[] {q})
                .toUriString();
    }

    /** Does it leave anything out? */
    public boolean narrows() {
        return !words().isEmpty() || kind() != null || active() != null;
    }
}
