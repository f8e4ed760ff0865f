package vn.thidua.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thidua.attachment.FileKind;

/**
 * One file of a paper as it is listed.
 *
 * @param bytes its size
 * @param withdrawReason why it was put aside; null while it counts
 */
public record FileView(
        long id,
        long paper,
        String name,
        String mediaType,
        long bytes,
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

    /** Size in whole KB, at least 1. */
    public long kilobytes() {
        return Math.max(1, Math.round(bytes / 1024.0));
    }
}
