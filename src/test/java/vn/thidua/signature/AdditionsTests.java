package vn.thidua.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import vn.thidua.signature.Authority.Holder;

class AdditionsTests extends SigningDesk {

    @Test
    void twoSignaturesStandInTheirOrder() throws Exception {
        Holder deputy = authority.certify("Phạm Thị Lan", FROM, TO);

        Checked checked = signatures.check(SignedPdf.sign(signed, deputy, "2026-03-01T03:00:00Z"));

        assertThat(checked.signatures())
                .extracting(Signed::signer)
                .containsExactly("Nguyễn Thị Quỳnh Hương", "Phạm Thị Lan");
        assertThat(checked.signatures()).extracting(Signed::answer).containsOnly(Answer.GOOD);
        assertThat(checked.signatures()).extracting(Signed::wholeFile).containsExactly(false, true);
    }

    @Test
    void whatAStrangerAddsWithASignatureIsAnAddition() throws Exception {
        Holder stranger = new Authority("CA Lạ").certify("Trần Văn Lạ", FROM, TO);

        Checked checked = signatures.check(SignedPdf.sign(signed, stranger, "2026-03-01T03:00:00Z"));

        assertThat(checked.signatures())
                .extracting(Signed::answer)
                .containsExactly(Answer.EXTENDED, Answer.UNKNOWN_AUTHORITY);
    }

    @Test
    void whatWasAddedAfterSigningIsTold() throws Exception {
        for (byte[] more : new byte[][] {
            SignedPdf.withWords(signed),
            SignedPdf.withNote(signed),
            SignedPdf.sign(SignedPdf.withWords(signed), chair, "2026-03-01T03:00:00Z"),
            (new String(signed, StandardCharsets.ISO_8859_1) + "and more").getBytes(StandardCharsets.ISO_8859_1)
        }) {
            Checked checked = signatures.check(more);

            assertThat(answer(checked)).isEqualTo(Answer.EXTENDED);
            assertThat(checked.signatures().get(0).wholeFile()).isFalse();
            assertThat(checked.isGood()).isFalse();
            assertThat(words(checked)).contains("tệp đã được thêm nội dung");
        }
    }

    @Test
    void proofsForLaterYearsAreNoAddition() throws Exception {
        Checked checked = signatures.check(SignedPdf.withProofs(signed));

        assertThat(answer(checked)).isEqualTo(Answer.GOOD);
        assertThat(checked.signatures().get(0).wholeFile()).isFalse();
    }

    @Test
    void aSignatureThatCannotBeReadIsNotPassedOver() {
        Checked checked = signatures.check(SignedPdf.garbled(signed));

        assertThat(answer(checked)).isEqualTo(Answer.UNREADABLE);
        assertThat(words(checked)).startsWith("Không kiểm tra được chữ ký");
    }

    @Test
    void signaturesAndTheirPicturesLeaveTheFileWhatItWas() throws Exception {
        Holder deputy = authority.certify("Phạm Thị Lan", FROM, TO);

        for (byte[] more : new byte[][] {
            signed,
            SignedPdf.withProofs(signed),
            SignedPdf.sign(signed, deputy, "2026-03-01T03:00:00Z"),
            SignedPdf.signVisibly(paper, chair, SIGNED_AT),
            SignedPdf.signVisibly(SignedPdf.withProofs(signed), deputy, "2026-03-01T03:00:00Z")
        }) {
            assertThat(signatures.areAllThatWasAdded(paper, more)).isTrue();
        }
    }

    @Test
    void whatWasAddedBeforeSigningIsTold() throws Exception {
        for (byte[] other : new byte[][] {
            SignedPdf.withWords(paper),
            SignedPdf.withNote(paper),
            SignedPdf.withField(paper),
            SignedPdf.withPage(paper),
            SignedPdf.flipped(paper)
        }) {
            assertThat(signatures.areAllThatWasAdded(paper, SignedPdf.sign(other, chair, SIGNED_AT)))
                    .isFalse();
        }
    }
}
