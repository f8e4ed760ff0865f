package vn.thidua.attachment;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.programme.YearStep;
import vn.thidua.shared.ClusterYearId;

/**
 * One file of a step as it is listed.
 *
 * @param sizeBytes its size
 * @param withdrawReason why it was put aside; null while it counts
 */
public record AttachmentView(
        long id,
        ClusterYearId year,
        YearStep step,
        String title,
        @Nullable String documentNumber,
        @Nullable LocalDate documentDate,
        String fileName,
        String mediaType,
        long sizeBytes,
        String addedBy,
        Instant addedAt,
        @Nullable String withdrawReason) {

    public boolean withdrawn() {
        return withdrawReason != null;
    }

    /** Message key of the kind of file. */
    public String kindKey() {
        return FileKind.ofMediaType(mediaType).key();
    }

    /** Where its content is. */
    public String path() {
        return "/nam/" + year + "/tep/" + id;
    }

    /** Size in whole KB, at least 1. */
    public long kilobytes() {
        return Math.max(1, Math.round(sizeBytes / 1024.0));
    }
}
