package vn.thidua.signature;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.thidua.shared.RuleViolation;

/**
 * Checks the electronic signatures of PDFs against the authorities and lists of revoked certificates in the folders of the
 * settings. Nothing is fetched from any network, whatever addresses a certificate names.
 *
 * <p>What checks is loaded with the first check and not with the program: most runs never need it.
 */
@Component
public class Signatures {

    /** A whole dossier as a scan stays below; checking holds the file in memory several times over. */
    static final int MOST_MEGABYTES = 20;

    private static final int MOST_BYTES = MOST_MEGABYTES * 1024 * 1024;

    private final Authorities authorities;
    private final Clock clock;

    Signatures(
            @Value("${thidua.signature.anchors:}") String anchors,
            @Value("${thidua.signature.crls:}") String crls,
            Clock clock) {
        this.authorities = new Authorities(new Folder(anchors, "cer", "crt", "pem"), new Folder(crls, "crl"));
        this.clock = clock;
    }

    /** What its signatures are worth now. Refuses what is larger than 20 MB or cannot be read as a PDF. */
    public Checked check(InputStream pdf) throws IOException {
        return check(pdf.readNBytes(MOST_BYTES + 1));
    }

    /** What its signatures are worth now. Refuses what is larger than 20 MB or cannot be read as a PDF. */
    public Checked check(byte[] pdf) {
        if (pdf.length > MOST_BYTES) {
            throw new RuleViolation("signature.large", MOST_MEGABYTES);
        }
        return new Examination(authorities.current(), clock.instant()).of(pdf);
    }

    /**
     * Is this file the earlier one to the last byte, with nothing after it but signatures, their pictures, and what proves them?
     * What the picture of a signature shows or covers is not looked at.
     */
    public boolean areAllThatWasAdded(byte[] earlier, byte[] now) {
        return Additions.areSignatures(earlier, now);
    }
}
