package vn.thidua.papercopy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A copy that came back of an issued paper.
 *
 * @param likeness is it the very file that was issued? Null where that is not asked: of all but PDFs that are signed
 * @param good does it agree with what was issued, or is it signed well? Null where nothing was to be checked
 * @param findings what was found, in the words of the day it came
 */
record PaperCopy(
        long id,
        Kind kind,
        String fileName,
        String mediaType,
        long size,
        @Nullable Likeness likeness,
        @Nullable Boolean good,
        List<Finding> findings,
        Instant receivedAt,
        String receivedBy) {

    /** What came back. */
    enum Kind {
        /** A picture, or a PDF without signatures. */
        SCAN,
        /** A PDF with electronic signatures. */
        PDF,
        /** The paper in Word. */
        WORD;

        /** Message key of its name. */
        public String key() {
            return "papercopy.kind." + name();
        }
    }

    /** What a signed PDF is to the file that was issued. */
    enum Likeness {
        /** The file itself, with signatures and nothing else added. */
        ISSUED("done"),
        /** Written anew by some program, and its text is the same to the letter. */
        SAME("done"),
        /** Not known: somebody has to compare it by eye. */
        UNSURE("waiting"),
        /** Another one. */
        OTHER("danger");

        private final String tone;

        Likeness(String tone) {
            this.tone = tone;
        }

        /** Message key of its name. */
        public String key() {
            return "papercopy.likeness." + name();
        }

        /** Its colour as a badge. */
        public String tone() {
            return tone;
        }
    }

    /**
     * A sentence on what was found.
     *
     * @param key its message key
     * @param args what stands in its places
     */
    record Finding(String key, List<String> args) {}

    /** Message key of the answer in a word: agrees, differs, kept. */
    public String answerKey() {
        return "papercopy.answer." + (good == null ? "KEPT" : (good ? "GOOD." : "BAD.") + kind.name());
    }

    /** Its colour as a badge. */
    public String tone() {
        return good == null ? "muted" : good ? "done" : "danger";
    }
}
