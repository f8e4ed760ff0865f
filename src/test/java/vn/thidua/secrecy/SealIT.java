package vn.thidua.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import vn.thidua.e2e.BrowserIT;

/** The cryptography of the box in the browser that will run it, against the official vector and against BouncyCastle. */
class SealIT extends BrowserIT {

    private static final HexFormat HEX = HexFormat.of();
    private static final Envelope.Keys FIRST = Envelope.Keys.generate();
    private static final Envelope.Keys SECOND = Envelope.Keys.generate();
    private static final byte[] BOUND = Envelope.boundTo("8c3e", 1, "ab12");

    @Autowired
    ResourceUrlProvider files;

    private Page page;

    @BeforeEach
    void openAPageOfTheProduct() {
        page = page("vi-VN", LAPTOP);
        page.navigate("/dang-nhap");
    }

    @Test
    void theVendoredLibraryMakesOfTheOfficialVectorWhatItMust() {
        Vector vector = Vector.read();

        Object faults = page.evaluate(
                """
                async ({ vector, encryptions, exports }) => {
                  const { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } =
                    await import("/static/js/vendor/hpke-core-1.9.0.js");
                  const { hex, unhex } = await import("/static/js/seal.js");
                  const suite = new CipherSuite({
                    kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });
                  const bytes = (name) => unhex(vector[name]);
                  const info = bytes("info");
                  const recipientPublicKey = await suite.kem.deserializePublicKey(bytes("pkRm"));
                  const ekm = {
                    privateKey: await suite.kem.deserializePrivateKey(bytes("skEm")),
                    publicKey: await suite.kem.deserializePublicKey(bytes("pkEm")) };
                  const recipientKey = await suite.kem.deserializePrivateKey(bytes("skRm"));
                  const sender = await suite.createSenderContext({ recipientPublicKey, info, ekm });
                  const recipient = await suite.createRecipientContext({ recipientKey, enc: sender.enc, info });
                  const faults = [];
                  const same = (name, made) => vector[name] === hex(new Uint8Array(made)) || faults.push(name);
                  same("enc", sender.enc);
                  for (let number = 0; number <= Math.max(...encryptions); number++) {
                    const name = `encryption.${encryptions.includes(number) ? number : 0}`;
                    const text = await sender.seal(bytes(`${name}.plaintext`), bytes(`${name}.aad`));
                    if (encryptions.includes(number)) same(`${name}.ciphertext`, text);
                    same(`${name}.plaintext`, await recipient.open(text, bytes(`${name}.aad`)));
                  }
                  for (const number of exports) {
                    const length = Number(vector[`export.${number}.length`]);
                    same(`export.${number}.value`, await recipient.export(bytes(`export.${number}.context`), length));
                  }
                  return faults;
                }
                """,
                Map.of("vector", vector.values(), "encryptions", vector.encryptions(), "exports", vector.exports()));

        assertThat(strings(faults)).isEmpty();
    }

    @Test
    void javaOpensWhatTheBrowserHasSealed() {
        List<String> boxes = strings(run("""
                const boxes = [];
                for (const bits of [[0], [1], [1], [2], [], [0, 1, 2, 375]]) {
                  boxes.push(hex(await seal.seal(seal.ballot(bits), first.publicKey, second.publicKey, bound)));
                }
                return boxes;
                """));

        List<byte[]> inners = Envelope.strip(boxes.stream().map(HEX::parseHex).toList(), FIRST, BOUND);

        assertThat(boxes).allMatch(box -> box.length() == 2 * Envelope.BOX_BYTES);
        assertThat(inners).hasSize(6);
        assertThat(inners.stream()
                        .map(inner -> Envelope.open(inner, SECOND, BOUND).orElseThrow()))
                .allMatch(plain -> plain.length == Envelope.BALLOT_BYTES && plain[0] == 1)
                .filteredOn(plain -> Envelope.hasBit(plain, 1))
                .hasSize(3)
                .filteredOn(plain -> Envelope.hasBit(plain, 375))
                .hasSize(1);
    }

    @Test
    void theBrowserStripsSortsOpensAndCountsWhatJavaHasSealed() {
        byte[] altered = box(0);
        altered[100] ^= 1;
        byte[] elsewhere = Envelope.seal(
                Envelope.ballot(0), FIRST.publicKey(), SECOND.publicKey(), Envelope.boundTo("8c3e", 2, "ab12"));
        List<byte[]> good = List.of(box(0), box(1), box(1), box(2), box(0, 1), box(3), box());
        List<byte[]> boxes = new ArrayList<>(good);
        boxes.addAll(List.of(altered, elsewhere, good.get(0)));

        Map<?, ?> answer = (Map<?, ?>) run("""
                const { inners, unreadable } = await seal.strip(given.boxes.map(unhex), first.privateKey, bound);
                const plains = await seal.open(inners, second.privateKey, bound);
                return { inners: inners.map(hex), unreadable, setHash: await seal.setHash(given.boxes.map(unhex)),
                  receipt: await seal.receipt(unhex(given.boxes[0])),
                  count: JSON.stringify(seal.count(plains, { method: "CHOOSE", candidates: 3, most: 1 })) };
                """, boxes);

        assertThat(strings(answer.get("inners")))
                .isEqualTo(Envelope.strip(boxes, FIRST, BOUND).stream()
                        .map(HEX::formatHex)
                        .toList());
        assertThat(answer.get("unreadable"))
                .as("altered, of another round, copied")
                .isEqualTo(3);
        assertThat(answer.get("setHash")).isEqualTo(Envelope.setHash(boxes));
        assertThat(answer.get("receipt")).isEqualTo(Envelope.receipt(boxes.get(0)));
        assertThat(answer.get("count"))
                .isEqualTo("{\"collected\":7,\"valid\":5,\"invalid\":2,"
                        + "\"votes\":[{\"yes\":1,\"no\":0},{\"yes\":2,\"no\":0},{\"yes\":1,\"no\":0}]}");
    }

    @Test
    void aYesNoBallotWithBothForOneCandidateIsInvalid() {
        assertThat(run("""
                const { yes, no } = seal.marks;
                const old = seal.ballot([yes(0)]);
                old[0] = 2;
                const plains = [[yes(0), no(1)], [yes(0), yes(1)], [yes(0), no(0)], [yes(2)], [yes(0), yes(1), no(0)]]
                  .map((bits) => seal.ballot(bits));
                return JSON.stringify(
                  seal.count([...plains, old, null, new Uint8Array(3)], { method: "YES_NO", candidates: 2, most: 2 }));
                """))
                .isEqualTo("{\"collected\":8,\"valid\":2,\"invalid\":6,"
                        + "\"votes\":[{\"yes\":2,\"no\":0},{\"yes\":1,\"no\":1}]}");
    }

    @Test
    void aKeySurvivesPaperAndTheFingersThatTypeIt() {
        assertThat(run("""
                const { privateKey, publicKey } = await seal.generateKeys();
                const text = seal.keyText(privateKey);
                const typed = [text, text.toLowerCase(), text.replaceAll("-", ""), ` ${text.replaceAll("-", "  ")} `];
                const back = typed.map((each) => hex(seal.keyFromText(each)) === hex(privateKey));
                return JSON.stringify([/^([2-9A-HJ-NP-Z]{5}-){12}[2-9A-HJ-NP-Z]{5}$/.test(text), back,
                  hex(await seal.publicKeyOf(privateKey)) === hex(publicKey), await seal.fits(privateKey, publicKey),
                  await seal.fits(privateKey, first.publicKey)]);
                """)).isEqualTo("[true,[true,true,true,true],true,true,false]");
    }

    @Test
    void aKeyFitsIntoAQrCodeThatPhonesRead() {
        assertThat(run("""
                const { qrcode } = await import("/static/js/vendor/qrcode-generator-2.0.4.js");
                const code = qrcode(0, "M");
                code.addData(seal.keyText(first.privateKey), "Alphanumeric");
                code.make();
                return code.getModuleCount();
                """)).isEqualTo(33);
    }

    @Test
    void theWrongGroupIsNamed() {
        assertThat(run("""
                const groups = seal.keyText(first.privateKey).split("-");
                const wrong = (changed) => {
                  try { seal.keyFromText(changed.join("-")); return []; } catch (refusal) { return refusal.groups; }
                };
                const put = (place, group) => groups.map((old, index) => index === place ? group : old);
                const other = (symbol) => symbol === "7" ? "8" : "7";
                const slips = [0, 1, 2, 3, 4].map((at) =>
                  wrong(put(6, groups[6].slice(0, at) + other(groups[6][at]) + groups[6].slice(at + 1))));
                return JSON.stringify([slips, wrong(put(2, "I" + groups[2].slice(1))), wrong(put(2, groups[2].slice(1))),
                  wrong([...groups.slice(0, 8), groups[9], groups[8], ...groups.slice(10)]),
                  wrong(groups.slice(0, 12)), wrong([...groups, "AAAAA"]), wrong(groups)]);
                """)).isEqualTo("[[[7],[7],[7],[7],[7]],[3],[3],[9,10],[13],[14],[]]");
    }

    @Test
    void aKeyFileOpensWithItsPassphraseAlone() {
        assertThat(run("""
                const reason = async (attempt) => { try { await attempt; return null; } catch (e) { return e.reason; } };
                const file = await seal.keyFile(first.privateKey, "hòm phiếu mùa xuân".normalize("NFD"));
                const cheap = JSON.stringify({ ...JSON.parse(file), iterations: 1000 });
                return JSON.stringify([
                  hex(await seal.keyFromFile(file, " hòm phiếu mùa xuân")) === hex(first.privateKey),
                  await reason(seal.keyFromFile(file, "hòm phiếu mùa thu")),
                  await reason(seal.keyFromFile("quyết định", "x")), await reason(seal.keyFromFile("null", "x")),
                  await reason(seal.keyFromFile(cheap, "hòm phiếu mùa xuân")), file.includes(hex(first.privateKey))]);
                """)).isEqualTo("[true,\"key.passphrase\",\"key.file\",\"key.file\",\"key.file\",false]");
    }

    /** Runs the body of an async function that has {@code seal}, {@code hex}, {@code unhex}, both pairs,
     * {@code bound} and {@code given.boxes}; bytes travel in hexadecimal digits. */
    private Object run(String body) {
        return run(body, List.of());
    }

    private Object run(String body, List<byte[]> boxes) {
        Map<String, Object> given = Map.of(
                "first",
                pair(FIRST),
                "second",
                pair(SECOND),
                "bound",
                HEX.formatHex(BOUND),
                "boxes",
                boxes.stream().map(HEX::formatHex).toList(),
                "address",
                files.getForLookupPath("/static/js/seal.js"));
        return page.evaluate("""
                async (given) => {
                  const seal = await import(given.address);
                  const { hex, unhex } = seal;
                  const keys = ({ privateKey, publicKey }) =>
                    ({ privateKey: unhex(privateKey), publicKey: unhex(publicKey) });
                  const [first, second, bound] = [keys(given.first), keys(given.second), unhex(given.bound)];
                """ + body + "}", given);
    }

    private static byte[] box(int... bits) {
        return Envelope.seal(Envelope.ballot(bits), FIRST.publicKey(), SECOND.publicKey(), BOUND);
    }

    private static Map<String, String> pair(Envelope.Keys keys) {
        return Map.of("privateKey", HEX.formatHex(keys.privateKey()), "publicKey", HEX.formatHex(keys.publicKey()));
    }

    private static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(String.class::cast).toList();
    }
}
