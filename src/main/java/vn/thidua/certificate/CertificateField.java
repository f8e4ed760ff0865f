package vn.thidua.certificate;

import org.jspecify.annotations.Nullable;

/** What of a certificate can be put onto a pre-printed blank, each at a place of its own. */
enum CertificateField {
    RECIPIENT,
    UNIT,
    ACHIEVEMENT,
    AWARD,
    AUTHORITY,
    NUMBER,
    DAY,
    MONTH,
    YEAR,
    PLACE_DATE,
    SIGNER_TITLE,
    SIGNER_NAME,
    CODE,
    /** The square with the address of the public page; its width is its side. */
    QR;

    /** Message key of the word. */
    public String key() {
        return "certificate.field." + name();
    }

    /** What stands there; null where this certificate has nothing to say. */
    @Nullable
    String text(Certificate certificate, @Nullable String place, PrintWords words) {
        return switch (this) {
            case RECIPIENT -> certificate.recipient();
            case UNIT -> certificate.unit();
            case ACHIEVEMENT -> certificate.achievement();
            case AWARD -> certificate.award();
            case AUTHORITY -> certificate.authority();
            case NUMBER -> certificate.number();
            case DAY -> PrintWords.day(certificate.decidedOn());
            case MONTH -> PrintWords.month(certificate.decidedOn());
            case YEAR -> String.valueOf(certificate.decidedOn().getYear());
            case PLACE_DATE -> words.dated(certificate.decidedOn(), place);
            case SIGNER_TITLE -> certificate.signerTitle();
            case SIGNER_NAME -> certificate.signerName();
            case CODE, QR ->
                certificate.code() == null ? null : certificate.code().grouped();
        };
    }
}
