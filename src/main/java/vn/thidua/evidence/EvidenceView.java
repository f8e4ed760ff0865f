package vn.thidua.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.attachment.FileKind;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;

/**
 * An item of evidence as it is shown.
 *
 * @param file the kept file; null for a link or a document kept elsewhere
 * @param withdrawReason why it was put aside; null while it counts
 * @param lines ids of the lines of score sheets it serves
 */
public record EvidenceView(
        long id,
        long version,
        ClusterYearId year,
        MembershipId member,
        EvidenceKind kind,
        String title,
        Source source,
        @Nullable StoredFile file,
        String addedBy,
        Instant addedAt,
        @Nullable String withdrawReason,
        List<Long> lines) {

    public EvidenceView {
        lines = List.copyOf(lines);
    }

    /**
     * Where it says so.
     *
     * @param page page or section, as people name it
     * @param quotation the words that count
     */
    public record Source(
            @Nullable String url,
            @Nullable String documentNumber,
            @Nullable LocalDate documentDate,
            @Nullable String page,
            @Nullable String quotation) {}

    /** A file kept here; its content is fetched at {@link EvidenceView#link()}. */
    public record StoredFile(String name, String mediaType, long bytes) {

        /** Message key of the kind of file. */
        public String kindKey() {
            return FileKind.ofMediaType(mediaType).key();
        }

        /** Size in whole KB, at least 1. */
        public long kilobytes() {
            return Math.max(1, Math.round(bytes / 1024.0));
        }
    }

    public boolean withdrawn() {
        return withdrawReason != null;
    }

    /** Where it can be read: the download of the file, the page on the web; null where it is kept elsewhere. */
    public @Nullable String link() {
        return file == null ? source.url() : path();
    }

    /** Address of what is done with this item. */
    public String path() {
        return new Folder(year, member).path() + "/" + id;
    }
}
