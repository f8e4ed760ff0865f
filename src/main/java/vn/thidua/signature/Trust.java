package vn.thidua.signature;

import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Authorities, and the certificates they have revoked. A file that cannot be read is named in the log and left out: fewer
 * signatures are good then, never more.
 */
final class Trust {

    private static final Logger log = LoggerFactory.getLogger(Trust.class);

    private final CommonTrustedCertificateSource anchors;
    private final ExternalResourcesCRLSource lists;

    private Trust(CommonTrustedCertificateSource anchors, ExternalResourcesCRLSource lists) {
        this.anchors = anchors;
        this.lists = lists;
    }

    /** What these files hold: certificates, one or several a file, and lists, each as DER or PEM. */
    static Trust read(Collection<Path> certificates, Collection<Path> lists) {
        CommonTrustedCertificateSource anchors = new CommonTrustedCertificateSource();
        certificates.forEach(file -> anchors(file).forEach(anchors::addCertificate));
        return new Trust(
                anchors,
                new ExternalResourcesCRLSource(
                        lists.stream().flatMap(file -> list(file).stream()).toArray(DSSDocument[]::new)));
    }

    boolean isEmpty() {
        return anchors.getCertificates().isEmpty();
    }

    /** Judges by these files alone. Made without the sources that {@link CommonCertificateVerifier} has for the network. */
    CertificateVerifier verifier() {
        CommonCertificateVerifier verifier = new CommonCertificateVerifier(true);
        verifier.setTrustedCertSources(anchors);
        verifier.setCrlSource(lists);
        return verifier;
    }

    private static List<CertificateToken> anchors(Path file) {
        List<CertificateToken> found = new ArrayList<>();
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            for (Certificate each : factory.generateCertificates(new ByteArrayInputStream(Files.readAllBytes(file)))) {
                found.add(new CertificateToken((X509Certificate) each));
            }
        } catch (IOException | CertificateException | RuntimeException unreadable) {
            log.warn("{} is no certificate that can be read: {}", file, unreadable.toString());
        }
        return found;
    }

    private static List<DSSDocument> list(Path file) {
        try {
            DSSDocument list = new InMemoryDocument(Files.readAllBytes(file));
            new ExternalResourcesCRLSource(list);
            return List.of(list);
        } catch (IOException | RuntimeException unreadable) {
            log.warn("{} is no list of revoked certificates that can be read: {}", file, unreadable.toString());
            return List.of();
        }
    }
}
