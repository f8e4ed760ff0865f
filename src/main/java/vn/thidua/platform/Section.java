package vn.thidua.platform;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An entry of the menu, and the addresses that lie under it. */
enum Section {
    TASKS("/viec-cua-toi"),
    CLUSTERS("/cum|/nam"),
    PROGRAMMES("/he-thong"),
    /** Nominations, wherever they were made; boards, decisions, the register, notices and certificates have an organiser's address and are work on awards. */
    AWARDS("/khen-thuong|/de-nghi|/don-vi/\\d+/(hoi-dong|quyet-dinh|so-khen-thuong|khong-khen|bang-khen)"),
    CATALOGUE("/danh-muc"),
    UNITS("/don-vi"),
    ACCOUNTS("/tai-khoan");

    private final Pattern addresses;

    Section(String addresses) {
        this.addresses = Pattern.compile("(" + addresses + ")(/.*)?");
    }

    /** The first entry under which the address lies; null where it lies under none. */
    static @Nullable Section of(String path) {
        return Arrays.stream(values())
                .filter(section -> section.addresses.matcher(path).matches())
                .findFirst()
                .orElse(null);
    }
}
