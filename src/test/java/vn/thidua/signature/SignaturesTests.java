package vn.thidua.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.shared.RuleViolation;
import vn.thidua.signature.Authority.Holder;

class SignaturesTests extends SigningDesk {

    @Test
    void aGoodSignatureIsGood() {
        Checked checked = signatures.check(signed);

        assertThat(checked.signatures())
                .containsExactly(new Signed(
                        "Nguyễn Thị Quỳnh Hương",
                        "Hội LHPN tỉnh Minh Họa",
                        "CA Minh Họa",
                        Instant.parse(SIGNED_AT),
                        Answer.GOOD,
                        true));
        assertThat(checked.isGood()).isTrue();
        assertThat(words(checked))
                .isEqualTo(
                        "Chữ ký hợp lệ: Nguyễn Thị Quỳnh Hương, Hội LHPN tỉnh Minh Họa, ký lúc 08:30 01/03/2026, chứng thư do CA Minh Họa cấp.");
    }

    @Test
    void oneFlippedBitIsAChange() {
        Checked checked = signatures.check(SignedPdf.flipped(signed));

        assertThat(answer(checked)).isEqualTo(Answer.CHANGED);
        assertThat(checked.isGood()).isFalse();
        assertThat(words(checked)).startsWith("Nội dung đã bị sửa sau khi ký");
    }

    @Test
    void anExpiredCertificateIsNamedSo() throws Exception {
        Holder former = authority.certify("Lê Thị Hoa", "2023-01-01T00:00:00Z", "2025-01-01T00:00:00Z");

        Checked checked = signatures.check(SignedPdf.sign(paper, former, SIGNED_AT));
        assertThat(answer(checked)).isEqualTo(Answer.EXPIRED);
        assertThat(words(checked)).startsWith("Chứng thư đã hết hạn khi ký").contains("Lê Thị Hoa", "08:30 01/03/2026");

        Checked early = signatures.check(SignedPdf.sign(paper, former, "2022-12-31T00:00:00Z"));
        assertThat(answer(early)).isEqualTo(Answer.EXPIRED);
    }

    @Test
    void aCertificateThatExpiredSinceProvesNoTime() throws Exception {
        Holder former = authority.certify("Lê Thị Hoa", "2023-01-01T00:00:00Z", "2025-01-01T00:00:00Z");

        Checked checked = signatures.check(SignedPdf.sign(paper, former, "2024-06-01T00:00:00Z"));

        assertThat(answer(checked)).isEqualTo(Answer.EXPIRED_SINCE);
        assertThat(words(checked)).contains("nay đã hết hạn", "07:00 01/06/2024");
    }

    @Test
    void anAuthorityNobodyTrustsIsUnknown() throws Exception {
        Holder stranger = new Authority("CA Lạ").certify("Trần Văn Lạ", FROM, TO);

        Checked checked = signatures.check(SignedPdf.sign(paper, stranger, SIGNED_AT));

        assertThat(answer(checked)).isEqualTo(Answer.UNKNOWN_AUTHORITY);
        assertThat(words(checked)).startsWith("Không rõ tổ chức cấp chứng thư").contains("CA Lạ");
    }

    @Test
    void sameNameOfAnAuthorityIsNotTheSameAuthority() throws Exception {
        Holder impostor = new Authority("CA Minh Họa").certify("Nguyễn Thị Quỳnh Hương", FROM, TO);

        assertThat(answer(signatures.check(SignedPdf.sign(paper, impostor, SIGNED_AT))))
                .isEqualTo(Answer.UNKNOWN_AUTHORITY);
    }

    @Test
    void aRevokedCertificateIsNamedSo() throws Exception {
        authority.list(lists, LISTED, LIST_ENDS, chair);

        Checked checked = signatures.check(signed);

        assertThat(answer(checked)).isEqualTo(Answer.REVOKED);
        assertThat(words(checked)).startsWith("Chứng thư đã bị thu hồi");
    }

    @Test
    void withoutAListOrWithAnOldOneNothingIsCalledGood() throws Exception {
        authority.list(lists, "2026-01-01T00:00:00Z", "2026-01-08T00:00:00Z");
        assertThat(answer(signatures.check(signed))).isEqualTo(Answer.NOT_CHECKED);

        try (var files = Files.list(lists)) {
            for (Path list : files.toList()) {
                Files.delete(list);
            }
        }
        Checked checked = signatures.check(signed);
        assertThat(answer(checked)).isEqualTo(Answer.NOT_CHECKED);
        assertThat(words(checked)).startsWith("Chưa kiểm tra được chứng thư có bị thu hồi hay không");
    }

    @Test
    void aListMadeAfterSigningTellsOfThatSignatureForGood() throws Exception {
        byte[] older = SignedPdf.sign(paper, chair, "2025-12-01T00:00:00Z");
        authority.list(lists, "2026-01-01T00:00:00Z", "2026-01-08T00:00:00Z");

        assertThat(answer(signatures.check(older))).isEqualTo(Answer.GOOD);
    }

    @Test
    void methodsNoLongerSafeAreNotGood() throws Exception {
        Holder old = authority.certify("Lê Thị Hoa", FROM, TO, Authority.OLD, null);

        assertThat(answer(signatures.check(SignedPdf.sign(paper, old, SIGNED_AT))))
                .isEqualTo(Answer.WEAK);
    }

    @Test
    void aPaperWithoutSignaturesHasNone() throws Exception {
        Checked checked = signatures.check(new ByteArrayInputStream(paper));

        assertThat(checked.signatures()).isEmpty();
        assertThat(checked.isGood()).isFalse();
        assertThat(words(checked)).isEqualTo("Tệp PDF này không có chữ ký số.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no PDF at all", "%PDF-1.7\n", "%PDF-1.7\n1 0 obj\n<< /Type", "PK\u0003\u0004"})
    void whatIsNoPdfIsRefused(String content) {
        assertRefused(content.getBytes(StandardCharsets.ISO_8859_1), "signature.unreadable");
    }

    @Test
    void piecesOfAPaperAndDeepNestsAreRefusedOrRead() {
        for (int length = 0; length < signed.length; length += signed.length / 40) {
            byte[] piece = java.util.Arrays.copyOf(signed, length);
            try {
                assertThat(signatures.check(piece).isGood()).isFalse();
            } catch (RuleViolation refused) {
                assertThat(refused.key()).isEqualTo("signature.unreadable");
            }
        }
        assertRefused(
                ("%PDF-1.7\n1 0 obj\n" + "[".repeat(200_000)).getBytes(StandardCharsets.US_ASCII),
                "signature.unreadable");
    }

    @Test
    void whatIsTooLargeIsRefused() throws Exception {
        byte[] large = new byte[Signatures.MOST_MEGABYTES * 1024 * 1024 + 1];

        assertRefused(large, "signature.large");
        assertThatThrownBy(() -> signatures.check(new ByteArrayInputStream(large)))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("signature.large");
    }

    @Test
    void withoutSettingsNobodyIsTrustedAndTheWordsSayWhy() {
        Checked checked = new Signatures("", "", TODAY).check(signed);

        assertThat(answer(checked)).isEqualTo(Answer.UNKNOWN_AUTHORITY);
        assertThat(words(checked)).contains("chưa được cài đặt tổ chức cấp chứng thư nào");
    }

    @Test
    void theFoldersAreReadAgainWhenTheirFilesChange(@TempDir Path empty, @TempDir Path none) throws Exception {
        Signatures fresh = new Signatures(empty.toString(), none.toString(), TODAY);
        assertThat(answer(fresh.check(signed))).isEqualTo(Answer.UNKNOWN_AUTHORITY);

        Files.writeString(empty.resolve("broken.pem"), "no certificate");
        Files.writeString(none.resolve("broken.crl"), "no list");
        authority.putInto(empty);
        assertThat(answer(fresh.check(signed))).isEqualTo(Answer.NOT_CHECKED);

        authority.list(none, LISTED, LIST_ENDS);
        assertThat(fresh.check(signed).isGood()).isTrue();
    }

    @Test
    void aFolderThatIsNotThereHoldsNobody() {
        Signatures lost = new Signatures(anchors.resolve("not-there").toString(), "", TODAY);

        assertThat(lost.check(signed).authoritiesSet()).isFalse();
    }

    @Test
    void noAddressInACertificateIsEverAsked() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/ca";
            Authority below = new Authority("CA cấp dưới", authority);
            Holder hers = authority.certify("Phạm Thị Lan", FROM, TO, Authority.SAFE, address);
            Holder lower = below.certify("Phạm Thị Lan", FROM, TO, Authority.SAFE, address);
            Signatures withoutLists = new Signatures(anchors.toString(), "", TODAY);

            assertThat(answer(withoutLists.check(SignedPdf.sign(paper, hers, SIGNED_AT))))
                    .isEqualTo(Answer.NOT_CHECKED);
            assertThat(answer(withoutLists.check(SignedPdf.sign(paper, lower, SIGNED_AT))))
                    .isEqualTo(Answer.UNKNOWN_AUTHORITY);
            assertThat(asked).hasValue(0);

            URI.create(address).toURL().openConnection().getHeaderField(0);
            assertThat(asked).as("the server would have noticed").hasValue(1);
        } finally {
            server.stop(0);
        }
    }

    private void assertRefused(byte[] content, String key) {
        assertThatThrownBy(() -> signatures.check(content))
                .isInstanceOf(RuleViolation.class)
                .hasMessage(key);
    }
}
