package vn.thidua.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.hpke.HPKEContext;
import org.bouncycastle.crypto.hpke.HPKEContextWithEncapsulation;
import org.junit.jupiter.api.Test;

class EnvelopeTests {

    private static final Envelope.Keys FIRST = Envelope.Keys.generate();
    private static final Envelope.Keys SECOND = Envelope.Keys.generate();
    private static final byte[] BOUND = Envelope.boundTo("8c3e", 1, "ab12");

    @Test
    void bouncyCastleMakesOfTheOfficialVectorWhatItMust() throws InvalidCipherTextException {
        Vector vector = Vector.read();
        HPKE hpke = Envelope.hpke();
        HPKEContextWithEncapsulation sender = hpke.setupBaseS(
                hpke.deserializePublicKey(vector.bytes("pkRm")),
                vector.bytes("info"),
                vector.ephemeral().pair());
        HPKEContext recipient =
                hpke.setupBaseR(vector.bytes("enc"), vector.recipient().pair(), vector.bytes("info"));

        assertThat(sender.getEncapsulation()).isEqualTo(vector.bytes("enc"));
        List<Integer> kept = vector.encryptions();
        for (int number = 0; number <= Collections.max(kept); number++) {
            String name = "encryption." + (kept.contains(number) ? number : 0) + ".";
            byte[] aad = vector.bytes(name + "aad");
            byte[] text = sender.seal(aad, vector.bytes(name + "plaintext"));
            assertThat(recipient.open(aad, text)).isEqualTo(vector.bytes(name + "plaintext"));
            if (kept.contains(number)) {
                assertThat(text).as(name).isEqualTo(vector.bytes(name + "ciphertext"));
            }
        }
        assertThat(vector.exports())
                .allSatisfy(number -> assertThat(recipient.export(
                                vector.bytes("export." + number + ".context"),
                                Integer.parseInt(vector.values().get("export." + number + ".length"))))
                        .isEqualTo(vector.bytes("export." + number + ".value")));
    }

    @Test
    void everyBoxHasTheSameLength() {
        assertThat(IntStream.range(0, 376).filter(bit -> bit % 47 == 0))
                .allSatisfy(bit -> assertThat(box(bit)).hasSize(Envelope.BOX_BYTES));
        assertThat(box()).hasSize(Envelope.BOX_BYTES);
        assertThat(box(IntStream.range(0, 376).toArray())).hasSize(Envelope.BOX_BYTES);
    }

    @Test
    void equalChoicesGiveDifferentBoxes() {
        assertThat(box(1)).isNotEqualTo(box(1));
    }

    @Test
    void bothLocksGiveTheBallotsBackWithoutTheirOrder() {
        List<byte[]> boxes = List.of(box(0), box(1), box(1), box(2));
        List<byte[]> shuffled = new ArrayList<>(boxes);
        Collections.reverse(shuffled);

        List<byte[]> inners = Envelope.strip(boxes, FIRST, BOUND);

        assertThat(inners).isSortedAccordingTo(Arrays::compareUnsigned).hasSize(4);
        assertThat(Envelope.setHash(Envelope.strip(shuffled, FIRST, BOUND))).isEqualTo(Envelope.setHash(inners));
        assertThat(inners.stream()
                        .map(inner -> Envelope.open(inner, SECOND, BOUND).orElseThrow()))
                .filteredOn(plain -> Envelope.hasBit(plain, 1))
                .hasSize(2);
    }

    @Test
    void oneFlippedBitAnywhereIsRefused() {
        byte[] box = box(1);

        assertThat(IntStream.range(0, Envelope.BOX_BYTES).filter(index -> index % 5 == 0))
                .allSatisfy(index -> {
                    byte[] flipped = box.clone();
                    flipped[index] ^= 1;
                    assertThat(Envelope.strip(List.of(flipped), FIRST, BOUND)).isEmpty();
                });
    }

    @Test
    void aBoxOfAnotherRoundIsRefused() {
        byte[] inner = Envelope.strip(List.of(box(1)), FIRST, BOUND).get(0);

        assertThat(Envelope.strip(List.of(box(1)), FIRST, Envelope.boundTo("8c3e", 2, "ab12")))
                .isEmpty();
        assertThat(Envelope.open(inner, SECOND, Envelope.boundTo("8c3e", 2, "ab12")))
                .isEmpty();
    }

    @Test
    void oneKeyAloneOpensNothing() {
        byte[] box = box(1);
        byte[] inner = Envelope.strip(List.of(box), FIRST, BOUND).get(0);

        assertThat(Envelope.strip(List.of(box), SECOND, BOUND)).isEmpty();
        assertThat(Envelope.open(inner, FIRST, BOUND)).isEmpty();
    }

    @Test
    void aBoxDroppedAddedOrPutInThePlaceOfAnotherShows() {
        byte[] mine = box(1);
        byte[] hers = box(2);
        List<byte[]> cast = List.of(mine, hers, box(0));

        assertThat(Envelope.setHash(cast.subList(0, 2))).isNotEqualTo(Envelope.setHash(cast));
        assertThat(Envelope.setHash(List.of(mine, hers, cast.get(2), box(0)))).isNotEqualTo(Envelope.setHash(cast));
        assertThat(Envelope.setHash(List.of(mine, box(2), cast.get(2)))).isNotEqualTo(Envelope.setHash(cast));
        assertThat(Envelope.receipt(hers))
                .as("two exchanged: the set is the same, both receipts are not")
                .isNotEqualTo(Envelope.receipt(mine));
    }

    @Test
    void whatIsNoEnvelopeOpensToNothing() {
        assertThat(Envelope.strip(List.of(new byte[0], new byte[226], new byte[70]), FIRST, BOUND))
                .isEmpty();
    }

    @Test
    void aCopiedInsideCountsOnce() {
        byte[] box = box(1);

        assertThat(Envelope.strip(List.of(box, box), FIRST, BOUND)).hasSize(1);
    }

    @Test
    void theReceiptIsTheBeginningOfTheFingerprint() {
        assertThat(HexFormat.of().formatHex(Envelope.sha256(new byte[0]))).startsWith("e3b0c44298");
        // 11100 01110 11000 01100 01000 10000 10100 11000
        assertThat(Envelope.receipt(new byte[0])).isEqualTo("WGSE-AJNS");
    }

    private static byte[] box(int... bits) {
        return Envelope.seal(Envelope.ballot(bits), FIRST.publicKey(), SECOND.publicKey(), BOUND);
    }
}
