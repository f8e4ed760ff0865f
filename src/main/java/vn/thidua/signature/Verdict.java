package vn.thidua.signature;

import eu.europa.esig.dss.diagnostic.CertificateRevocationWrapper;
import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.PDFRevisionWrapper;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SubIndication;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import org.jspecify.annotations.Nullable;

/**
 * What DSS found out about one signature, and the answer that follows.
 *
 * @param sub why it is not passed; none where it is
 */
record Verdict(
        SignatureWrapper signature,
        Indication indication,
        @Nullable SubIndication sub,
        Instant now) {

    /** Where what was signed begins and how long it is, before and after the place of the signature itself. */
    List<Integer> range() {
        return signature.getPDFRevision().getSignatureByteRange().stream()
                .map(BigInteger::intValue)
                .toList();
    }

    /**
     * The signature with its answer.
     *
     * @param wholeFile it covers the file to its end
     * @param sealed a later one does, and is good: whoever made it has signed what was added
     */
    Signed signed(boolean wholeFile, boolean sealed) {
        CertificateWrapper certificate = signature.getSigningCertificate();
        Date claimed = signature.getClaimedSigningTime();
        return new Signed(
                certificate == null ? "" : certificate.getReadableCertificateName(),
                certificate == null ? null : certificate.getOrganizationName(),
                certificate == null ? "" : issuer(certificate.getCertificateIssuerDN()),
                claimed == null ? null : claimed.toInstant(),
                answer(certificate, claimed, wholeFile, sealed),
                wholeFile);
    }

    private Answer answer(
            @Nullable CertificateWrapper certificate, @Nullable Date claimed, boolean wholeFile, boolean sealed) {
        if (signature.getDigestMatchers().stream().anyMatch(part -> part.isDataFound() && !part.isDataIntact())) {
            return Answer.CHANGED;
        }
        if (certificate == null || claimed == null) {
            return Answer.UNREADABLE;
        }
        if (!signature.isSignatureIntact()) {
            return Answer.CHANGED;
        }
        if (!wholeFile && isExtended(sealed)) {
            return Answer.EXTENDED;
        }
        if (!signature.isTrustedChain()) {
            return Answer.UNKNOWN_AUTHORITY;
        }
        if (claimed.before(certificate.getNotBefore()) || claimed.after(certificate.getNotAfter())) {
            return Answer.EXPIRED;
        }
        return indication == Indication.TOTAL_PASSED ? passed(claimed) : notPassed(certificate);
    }

    private Answer notPassed(CertificateWrapper certificate) {
        if (lists().anyMatch(CertificateRevocationWrapper::isRevoked)) {
            return Answer.REVOKED;
        }
        if (certificate.getNotAfter().toInstant().isBefore(now)) {
            return Answer.EXPIRED_SINCE;
        }
        if (sub == null) {
            return Answer.UNREADABLE;
        }
        return switch (sub) {
            case OUT_OF_BOUNDS_NO_POE, OUT_OF_BOUNDS_NOT_REVOKED -> Answer.EXPIRED_SINCE;
            case CRYPTO_CONSTRAINTS_FAILURE, CRYPTO_CONSTRAINTS_FAILURE_NO_POE -> Answer.WEAK;
            case TRY_LATER, CERTIFICATE_CHAIN_GENERAL_FAILURE, REVOCATION_OUT_OF_BOUNDS_NO_POE -> Answer.NOT_CHECKED;
            default -> Answer.UNREADABLE;
        };
    }

    /**
     * DSS passes with a list of any age. Here a list counts while it is in force, and afterwards for signatures that were made
     * before it was.
     */
    private Answer passed(Date claimed) {
        boolean allNew = signature.getCertificateChain().stream()
                .map(CertificateWrapper::getCertificateRevocationData)
                .filter(lists -> !lists.isEmpty())
                .allMatch(lists -> lists.stream().anyMatch(list -> isNewEnough(list, claimed)));
        return allNew ? Answer.GOOD : Answer.NOT_CHECKED;
    }

    private boolean isNewEnough(CertificateRevocationWrapper list, Date claimed) {
        Date next = list.getNextUpdate();
        return !list.getThisUpdate().before(claimed)
                || next != null && next.toInstant().isAfter(now);
    }

    /** The lists in which DSS looked for the certificates of the chain. */
    private Stream<CertificateRevocationWrapper> lists() {
        return signature.getCertificateChain().stream()
                .flatMap(certificate -> certificate.getCertificateRevocationData().stream());
    }

    /**
     * After signing, more came into the file than what a later signature, itself good, stands for, or than the lists and
     * certificates that prove a signature for later years (the document security store of ETSI EN 319 142-1, 5.4).
     */
    private boolean isExtended(boolean sealed) {
        PDFRevisionWrapper revision = signature.getPDFRevision();
        if (!revision.getPdfUndefinedChanges().isEmpty()
                || !revision.getPdfAnnotationChanges().isEmpty()
                || !revision.getPdfPageDifferenceConcernedPages().isEmpty()) {
            return true;
        }
        boolean proofsOnly = revision.getPdfSignatureOrFormFillChanges().isEmpty()
                && !revision.getPdfExtensionChanges().isEmpty()
                && revision.getPdfExtensionChanges().stream().allMatch(change -> isProof(change.getValue()));
        return !sealed && !proofsOnly;
    }

    private static boolean isProof(String place) {
        return place.contains("DSS") && !place.contains("Annots") && !place.contains("AcroForm");
    }

    /** The authority's own name out of the whole of its distinguished name. */
    private static String issuer(String distinguished) {
        try {
            List<Rdn> parts = new LdapName(distinguished).getRdns();
            return Stream.of("CN", "O")
                    .flatMap(
                            kind -> parts.stream().filter(part -> part.getType().equalsIgnoreCase(kind)))
                    .map(part -> Objects.toString(part.getValue()))
                    .findFirst()
                    .orElse(distinguished);
        } catch (InvalidNameException unusual) {
            return distinguished;
        }
    }
}
