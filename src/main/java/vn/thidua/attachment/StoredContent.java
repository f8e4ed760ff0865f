package vn.thidua.attachment;

import java.io.InputStream;
import java.util.function.LongFunction;
import org.springframework.core.io.AbstractResource;

/** The content of a stored file, read from the database piece by piece: no file is ever whole in memory. */
class StoredContent extends AbstractResource {

    private final long length;
    private final LongFunction<byte[]> pieceAt;

    /** The function answers the piece that begins at the given byte. */
    StoredContent(long length, LongFunction<byte[]> pieceAt) {
        this.length = length;
        this.pieceAt = pieceAt;
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
        return new Pieces();
    }

    private final class Pieces extends InputStream {

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
                piece = pieceAt.apply(at);
                inPiece = 0;
            }
            return inPiece < piece.length;
        }
    }
}
