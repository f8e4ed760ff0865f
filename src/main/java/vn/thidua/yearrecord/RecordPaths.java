package vn.thidua.yearrecord;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.thidua.shared.Names;

/** Plain paths for the files of one record: nothing leads out of it, every system can unpack it, none hides another. */
final class RecordPaths {

    private static final int LONGEST = 100;
    private static final int LONGEST_ENDING = 10;
    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}<>:\"/\\\\|?*]");
    private static final Pattern RESERVED = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    private final Set<String> taken = new HashSet<>();

    /** A path that no earlier file has, also where capitals do not count. */
    String of(List<String> folders, String name) {
        String folder = folders.stream().map(RecordPaths::plain).collect(Collectors.joining("/"));
        String plain = plain(name);
        String path = folder + "/" + plain;
        for (int next = 2; !taken.add(path.toLowerCase(Locale.ROOT)); next++) {
            path = folder + "/" + numbered(plain, next);
        }
        return path;
    }

    /** One part of a path. */
    static String plain(String part) {
        String kept = FORBIDDEN.matcher(Names.clean(part)).replaceAll("_");
        String shortened = shorten(kept).replaceAll("^[. ]+|[. ]+$", "");
        if (shortened.isEmpty()) {
            return "tep";
        }
        return RESERVED.matcher(shortened).matches() ? "_" + shortened : shortened;
    }

    private static String shorten(String name) {
        int most = name.offsetByCodePoints(0, Math.min(LONGEST, name.codePointCount(0, name.length())));
        if (most == name.length()) {
            return name;
        }
        String ending = ending(name);
        return name.substring(0, most - ending.length()).strip() + ending;
    }

    private static String numbered(String name, int number) {
        String ending = ending(name);
        return name.substring(0, name.length() - ending.length()) + " (" + number + ")" + ending;
    }

    /** ".pdf"; empty where there is none that is short enough to be one. */
    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
    }
}
