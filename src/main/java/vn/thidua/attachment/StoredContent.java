package vn.thidua.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The content of a stored file, read from the database piece by piece: no file is ever whole in memory. */
public final class StoredContent extends AbstractResource {

    /** Large enough that a file is few statements, small enough that ten downloads at once are nothing. */
    private static final int PIECE = 512 * 1024;

    /** Finds a piece of the content. */
    @FunctionalInterface
    public interface Pieces {

        /** At most so many bytes, of which the first is number {@code from}; the content's first is number 1, as in SQL. */
        byte[] find(int from, int most);
    }

    private final long length;
    private final Pieces pieces;

    public StoredContent(long length, Pieces pieces) {
        this.length = length;
        this.pieces = pieces;
    }

    /** The answer that sends it: always a download, never a page of ours. */
    public ResponseEntity<Resource> asDownload(String fileName, String mediaType) {
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(fileName, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .contentType(MediaType.parseMediaType(mediaType))
                .body(this);
    }

    /** Writes all of it, piece by piece. */
    public void writeTo(OutputStream out) throws IOException {
        try (InputStream content = getInputStream()) {
            content.transferTo(out);
        }
    }

    @Override
    public long contentLength() {
        return length;
    }

    @Override
    public String getDescription() {
        return "stored file of " + length + " bytes";
    }

    @Override
    public InputStream getInputStream() {
        return new Reading();
    }

    private final class Reading extends InputStream {

        private long at;
        private byte[] piece = new byte[0];
        private int inPiece;

        @Override
        public int read() {
            return fetched() ? piece[advance(1)] & 0xff : -1;
        }

        @Override
        public int read(byte[] into, int offset, int wanted) {
            if (wanted == 0) {
                return 0;
            }
            if (!fetched()) {
                return -1;
            }
            int given = Math.min(wanted, piece.length - inPiece);
            System.arraycopy(piece, advance(given), into, offset, given);
            return given;
        }

        /** A resumed download starts in the middle: what lies before is not read. */
        @Override
        public long skip(long wanted) {
            long skipped = Math.max(0, Math.min(wanted, length - at));
            at += skipped;
            piece = new byte[0];
            inPiece = 0;
            return skipped;
        }

        private int advance(int bytes) {
            int from = inPiece;
            inPiece += bytes;
            at += bytes;
            return from;
        }

        private boolean fetched() {
            if (inPiece >= piece.length && at < length) {
                piece = pieces.find((int) at + 1, PIECE);
                inPiece = 0;
            }
            return inPiece < piece.length;
        }
    }
}
