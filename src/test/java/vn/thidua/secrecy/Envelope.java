package vn.thidua.secrecy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;

/**
 * What {@code seal.js} does in the browser, by BouncyCastle: ballots of 64 bytes, sealed with HPKE (RFC 9180) inside for the
 * second key holder and outside for the first. The server of the product needs none of it: it holds no private key.
 */
public final class Envelope {

    public static final int BALLOT_BYTES = 64;
    public static final int INNER_BYTES = 145;
    public static final int BOX_BYTES = 226;
    static final int RANDOM_BYTES = 16;

    private static final int KEM_BYTES = 65;
    private static final byte VERSION = 1;
    private static final byte[] INNER = bytes("inner");
    private static final byte[] OUTER = bytes("outer");
    private static final String RECEIPT_SYMBOLS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private Envelope() {}

    /** A key holder's pair: 32 bytes and 65, as {@code seal.js} has them. */
    public record Keys(byte[] privateKey, byte[] publicKey) {

        public static Keys generate() {
            HPKE hpke = hpke();
            AsymmetricCipherKeyPair pair = hpke.generatePrivateKey();
            return new Keys(hpke.serializePrivateKey(pair.getPrivate()), hpke.serializePublicKey(pair.getPublic()));
        }

        AsymmetricCipherKeyPair pair() {
            return hpke().deserializePrivateKey(privateKey, publicKey);
        }
    }

    static HPKE hpke() {
        return new HPKE(HPKE.mode_base, HPKE.kem_P256_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
    }

    /** What binds a ballot to its round and to what was put to the vote. */
    static byte[] boundTo(String poll, int round, String manifest) {
        return bytes("poll:" + poll + ":round:" + round + ":" + manifest);
    }

    /** A ballot with these bits set. */
    public static byte[] ballot(int... bits) {
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        return ballot(random, bits);
    }

    /** A ballot with a random field of the test's choice. */
    static byte[] ballot(byte[] random, int... bits) {
        byte[] plain = new byte[BALLOT_BYTES];
        plain[0] = VERSION;
        for (int bit : bits) {
            plain[1 + bit / 8] |= (byte) (1 << bit % 8);
        }
        System.arraycopy(random, 0, plain, BALLOT_BYTES - RANDOM_BYTES, RANDOM_BYTES);
        return plain;
    }

    public static boolean hasBit(byte[] plain, int bit) {
        return (plain[1 + bit / 8] >> bit % 8 & 1) == 1;
    }

    public static byte[] seal(byte[] plain, byte[] publicKey1, byte[] publicKey2, byte[] bound) {
        return sealed(sealed(plain, publicKey2, INNER, bound), publicKey1, OUTER, bound);
    }

    /** What is inside the boxes that open, without repetition, sorted by its bytes. */
    public static List<byte[]> strip(Collection<byte[]> boxes, Keys first, byte[] bound) {
        TreeSet<byte[]> inners = new TreeSet<>(Arrays::compareUnsigned);
        boxes.forEach(box -> unsealed(box, first, OUTER, bound)
                .filter(inner -> inner.length == INNER_BYTES)
                .ifPresent(inners::add));
        return List.copyOf(inners);
    }

    /** The ballot, if it was sealed for this holder and this round and nobody has touched it. */
    public static Optional<byte[]> open(byte[] inner, Keys second, byte[] bound) {
        return unsealed(inner, second, INNER, bound);
    }

    /** The fingerprint of a set of envelopes: of all of them, sorted. */
    public static String setHash(Collection<byte[]> envelopes) {
        MessageDigest digest = sha256();
        envelopes.stream().sorted(Arrays::compareUnsigned).forEach(digest::update);
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The first 40 bits of a box's fingerprint, as voters compare them. */
    public static String receipt(byte[] box) {
        byte[] hash = sha256().digest(box);
        long bits = 0;
        for (int index = 0; index < 5; index++) {
            bits = bits << 8 | hash[index] & 0xff;
        }
        StringBuilder text = new StringBuilder();
        for (int shift = 35; shift >= 0; shift -= 5) {
            text.append(RECEIPT_SYMBOLS.charAt((int) (bits >> shift & 31)));
        }
        return text.insert(4, '-').toString();
    }

    public static byte[] sha256(byte[] content) {
        return sha256().digest(content);
    }

    private static byte[] sealed(byte[] plain, byte[] publicKey, byte[] info, byte[] bound) {
        HPKE hpke = hpke();
        try {
            byte[][] parts = hpke.seal(hpke.deserializePublicKey(publicKey), info, bound, plain, null, null, null);
            byte[] envelope = Arrays.copyOf(parts[1], KEM_BYTES + parts[0].length);
            System.arraycopy(parts[0], 0, envelope, KEM_BYTES, parts[0].length);
            return envelope;
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<byte[]> unsealed(byte[] envelope, Keys holder, byte[] info, byte[] bound) {
        if (envelope.length < KEM_BYTES) {
            return Optional.empty();
        }
        byte[] encapsulated = Arrays.copyOf(envelope, KEM_BYTES);
        byte[] text = Arrays.copyOfRange(envelope, KEM_BYTES, envelope.length);
        try {
            return Optional.of(hpke().open(encapsulated, holder.pair(), info, bound, text, null, null, null));
        } catch (InvalidCipherTextException | IllegalArgumentException e) {
            // altered, for somebody else or another round; or no point of the curve
            return Optional.empty();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
