package vn.thidua.ranking;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thidua.shared.Names;

/**
 * One item of the rule that says what decides between equal units.
 *
 * @param code of the section whose points decide; empty for every other kind
 * @param words as the rule has them
 */
public record TieTerm(Kind kind, String code, String words) {

    /** What is looked at. */
    public enum Kind {
        /** More points in the base criteria. */
        BASE,
        /** More bonus points. */
        BONUS,
        /** Fewer points taken off. */
        PENALTY,
        /** More points in one section of the scale. */
        SECTION,
        /** Something people decide by: a vote, the meeting. */
        PEOPLE
    }

    private static final Pattern SECTION = Pattern.compile("(?:diem )?(?:muc|phan|section:) ?(\\S{1,20})");

    /** Reads an item as people write it; what is no term of the program is for people. */
    static TieTerm read(String words) {
        String folded = Names.fold(words);
        Kind kind =
                switch (folded) {
                    case "base", "diem tieu chi" -> Kind.BASE;
                    case "bonus", "diem thuong" -> Kind.BONUS;
                    case "penalty", "diem tru" -> Kind.PENALTY;
                    default -> Kind.PEOPLE;
                };
        Matcher section = SECTION.matcher(folded);
        return kind == Kind.PEOPLE && section.matches()
                ? new TieTerm(Kind.SECTION, section.group(1), words)
                : new TieTerm(kind, "", words);
    }

    /** Is this the section meant? */
    boolean names(String sectionCode) {
        return kind == Kind.SECTION && Names.fold(sectionCode).equals(code);
    }

    /** Is it decided by people? */
    public boolean byPeople() {
        return kind == Kind.PEOPLE;
    }

    TieTerm forPeople() {
        return new TieTerm(Kind.PEOPLE, "", words);
    }
}
