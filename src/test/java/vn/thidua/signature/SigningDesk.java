package vn.thidua.signature;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.thidua.signature.Authority.Holder;

/** A paper signed at the desk of the chair, and an authority that is trusted, with its list in force. */
abstract class SigningDesk {

    static final Clock TODAY = Clock.fixed(Instant.parse("2026-03-02T02:00:00Z"), ZoneOffset.UTC);
    static final String SIGNED_AT = "2026-03-01T01:30:00Z";
    static final String FROM = "2025-01-01T00:00:00Z";
    static final String TO = "2028-01-01T00:00:00Z";
    static final String LISTED = "2026-02-28T00:00:00Z";
    static final String LIST_ENDS = "2026-03-07T00:00:00Z";

    static Authority authority;
    static Holder chair;
    static byte[] paper;
    static byte[] signed;

    @TempDir
    Path anchors;

    @TempDir
    Path lists;

    Signatures signatures;

    @BeforeAll
    static void aPaperSignedByTheChair() throws Exception {
        authority = new Authority("CA Minh Họa");
        chair = authority.certify("Nguyễn Thị Quỳnh Hương", FROM, TO);
        paper = SignedPdf.paper();
        signed = SignedPdf.sign(paper, chair, SIGNED_AT);
    }

    @BeforeEach
    void theAuthorityIsTrusted() throws Exception {
        authority.putInto(anchors);
        authority.list(lists, LISTED, LIST_ENDS);
        signatures = new Signatures(anchors.toString(), lists.toString(), TODAY);
    }

    static Answer answer(Checked checked) {
        return checked.signatures().get(0).answer();
    }

    static String words(Checked checked) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/signature");
        messages.setDefaultEncoding("UTF-8");
        messages.setAlwaysUseMessageFormat(true);
        messages.setFallbackToSystemLocale(false);
        return new SignatureWords(messages)
                .of(checked, Locale.forLanguageTag("vi-VN"))
                .get(0);
    }
}
