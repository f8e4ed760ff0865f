package vn.thidua.dossier;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a dossier's checklist: a paper the award asks for, or one that somebody added.
 *
 * @param asked the row of the award's papers; null where it was added by hand, or is asked for no longer
 * @param id null while nothing was noted of it
 * @param body whose opinion, where it is one
 * @param required the dossier is not complete without it
 * @param source which article or rule asks for it; null where it was added by hand
 * @param noted what was written of it
 * @param files also those put aside, which come last
 */
public record Paper(
        @Nullable Long asked,
        @Nullable Long id,
        long version,
        Kind kind,
        String label,
        @Nullable String body,
        boolean required,
        @Nullable String source,
        Noted noted,
        List<FileView> files,
        Standing standing) {

    /** What sort of paper it is. */
    public enum Kind {
        SUBMISSION,
        REVIEW_MINUTES,
        TALLY_MINUTES,
        MERIT_REPORT,
        OPINION,
        OTHER
    }

    /** Is it there? */
    public enum Standing {
        THERE,
        /** An opinion that was asked for and not given yet. */
        AWAITED,
        MISSING,
        /** Not there, and the dossier is complete without it. */
        NOT_NEEDED;

        /** Message key of the word. */
        public String key() {
            return "dossier.standing." + name();
        }

        /** How it is shown, as {@code fragments/status} names it. */
        public String tone() {
            return switch (this) {
                case THERE -> "done";
                case AWAITED -> "active";
                case MISSING -> "danger";
                case NOT_NEEDED -> "muted";
            };
        }
    }

    /** Number and date as they stand on it. */
    public record Noted(
            @Nullable String number,
            @Nullable LocalDate dated,
            @Nullable String note) {

        static final Noted NOTHING = new Noted(null, null, null);
    }

    /** What the rest of the record says of a paper: the report was written here, the opinion was asked for, was given. */
    record Elsewhere(boolean written, boolean awaited, boolean answered) {}

    public Paper {
        files = List.copyOf(files);
    }

    /**
     * A paper is there when a file of it is kept or its date is noted; a report also when it was written here, an opinion when it
     * was answered.
     */
    static Standing standing(Kind kind, boolean required, Noted noted, List<FileView> files, Elsewhere elsewhere) {
        boolean shown = noted.dated() != null || files.stream().anyMatch(file -> !file.withdrawn());
        boolean there = shown
                || switch (kind) {
                    case MERIT_REPORT -> elsewhere.written();
                    case OPINION -> elsewhere.answered();
                    case SUBMISSION, REVIEW_MINUTES, TALLY_MINUTES, OTHER -> false;
                };
        if (there) {
            return Standing.THERE;
        }
        if (kind == Kind.OPINION && elsewhere.awaited()) {
            return Standing.AWAITED;
        }
        return required ? Standing.MISSING : Standing.NOT_NEEDED;
    }

    public boolean there() {
        return standing == Standing.THERE;
    }

    /** Required, and not there: also an opinion that is still awaited. */
    public boolean lacking() {
        return required && !there();
    }

    public boolean byHand() {
        return asked == null;
    }

    /** May it be taken off the list? What the award asks for stays on it, and no file is ever lost. */
    public boolean removable() {
        return byHand() && id != null && files.isEmpty();
    }

    public boolean opinion() {
        return kind == Kind.OPINION;
    }

    public boolean report() {
        return kind == Kind.MERIT_REPORT;
    }

    /** May one paper of this sort be about several nominations? */
    public boolean common() {
        return kind == Kind.SUBMISSION || kind == Kind.REVIEW_MINUTES || kind == Kind.TALLY_MINUTES;
    }

    /** Is it what another dossier asks for by the same name? */
    boolean isLike(Paper other) {
        return !byHand() && kind == other.kind && label.equals(other.label);
    }

    /** The address below the nomination at which it is noted. */
    public String slug() {
        return id == null ? "giay-to/moi?theo=" + asked : "giay-to/" + id;
    }
}
