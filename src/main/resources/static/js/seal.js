/*
 * The cryptography of the electronic box with two locks, and nothing else: no page, no network, no storage.
 *
 * A ballot is sealed twice with HPKE (RFC 9180): inside for the second key holder, outside for the first. The first strips
 * the outer envelopes and sorts what is inside, the second opens and counts. Bytes are Uint8Arrays everywhere; the formats are
 * those of vn.thidua.secrecy.Envelope, and the build lets each side open what the other has sealed.
 *
 * Pages import this file by the address that the server gives them (with its hash), never by its plain name: browsers may
 * keep a file for a year.
 */
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from "./vendor/hpke-core-1.9.0.js";

const suite = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });
const utf8 = new TextEncoder();
const INNER = utf8.encode("inner");
const OUTER = utf8.encode("outer");
const KEM_BYTES = 65;

/** What a person can mend: reason is "key.groups" (with their numbers in groups), "key.file" or "key.passphrase". */
export class Refusal extends Error {
  constructor(reason, groups = []) {
    super(reason);
    this.reason = reason;
    this.groups = groups;
  }
}

/* ---- keys: a private key is its 32 bytes, a public key the 65 of the uncompressed point ---- */

/** A fresh pair: { privateKey, publicKey }. */
export async function generateKeys() {
  const pair = await suite.kem.generateKeyPair();
  return {
    privateKey: new Uint8Array(await suite.kem.serializePrivateKey(pair.privateKey)),
    publicKey: new Uint8Array(await suite.kem.serializePublicKey(pair.publicKey)),
  };
}

/** The public key that belongs to a private one. */
export async function publicKeyOf(privateKey) {
  const pair = await crypto.subtle.exportKey("jwk", await suite.kem.deserializePrivateKey(privateKey));
  const point = { kty: pair.kty, crv: pair.crv, x: pair.x, y: pair.y };
  const key = await crypto.subtle.importKey("jwk", point, { name: "ECDH", namedCurve: "P-256" }, true, []);
  return new Uint8Array(await suite.kem.serializePublicKey(key));
}

/** Whether the private key opens what is sealed for the public one: tried, not compared. */
export async function fits(privateKey, publicKey) {
  const trial = crypto.getRandomValues(new Uint8Array(64));
  const opened = await unsealed(await sealed(trial, publicKey, INNER, trial), privateKey, INNER, trial);
  return opened !== null && compare(opened, trial) === 0;
}

/* ---- ballots: 1 byte version, 47 bytes with a bit for each mark, 16 random bytes ---- */

const VERSION = 1;
const BALLOT_BYTES = 64;
const RANDOM_FROM = 48;
const MOST_BITS = 8 * (RANDOM_FROM - 1);

/** The bit of a mark for the candidate at this place, counted from 0. */
export const marks = {
  chosen: (place) => place,
  yes: (place) => 2 * place,
  no: (place) => 2 * place + 1,
};

/** A ballot with these bits set. */
export function ballot(bits) {
  const plain = new Uint8Array(BALLOT_BYTES);
  plain[0] = VERSION;
  for (const bit of bits) {
    if (!Number.isInteger(bit) || bit < 0 || bit >= MOST_BITS) {
      throw new RangeError(`no such mark: ${bit}`);
    }
    plain[1 + (bit >> 3)] |= 1 << (bit & 7);
  }
  crypto.getRandomValues(plain.subarray(RANDOM_FROM));
  return plain;
}

/**
 * The bits of a ballot, or null where it is invalid under the question: { method: "YES_NO" | "CHOOSE", candidates, most }, with the
 * number of candidates and how many of them one ballot may favour.
 */
function bitsOf(plain, { method, candidates, most }) {
  if (plain === null || plain.length !== BALLOT_BYTES || plain[0] !== VERSION) {
    return null;
  }
  const bits = [];
  for (let bit = 0; bit < MOST_BITS; bit++) {
    if (plain[1 + (bit >> 3)] & (1 << (bit & 7))) {
      bits.push(bit);
    }
  }
  const yesNo = method === "YES_NO";
  const beyond = bits.some((bit) => bit >= (yesNo ? 2 : 1) * candidates);
  const both = yesNo && bits.some((bit) => bit % 2 === 0 && bits.includes(bit + 1));
  const favoured = yesNo ? bits.filter((bit) => bit % 2 === 0) : bits;
  return beyond || both || favoured.length > most ? null : bits;
}

/**
 * The totals of opened ballots: { collected, valid, invalid, votes: [{ yes, no }] }, one entry for each candidate. A ballot that
 * did not open (null) is invalid, and so is one with a mark beyond the candidates, more than the most that may be chosen, or yes
 * and no for one candidate.
 */
export function count(plains, question) {
  const votes = Array.from({ length: question.candidates }, () => ({ yes: 0, no: 0 }));
  const valid = plains.map((plain) => bitsOf(plain, question)).filter((bits) => bits !== null);
  for (const bit of valid.flat()) {
    if (question.method === "CHOOSE") {
      votes[bit].yes++;
    } else {
      votes[bit >> 1][bit % 2 === 0 ? "yes" : "no"]++;
    }
  }
  return { collected: plains.length, valid: valid.length, invalid: plains.length - valid.length, votes };
}

/* ---- envelopes ---- */

/** What binds a ballot to its round and to what was put to the vote; the manifest's hash in hexadecimal digits. */
export function boundTo(poll, round, manifest) {
  return utf8.encode(`poll:${poll}:round:${round}:${manifest}`);
}

/** Seals a ballot for both holders: 226 bytes, whatever was chosen. */
export async function seal(plain, publicKey1, publicKey2, bound) {
  return (await envelopes(plain, publicKey1, publicKey2, bound)).box;
}

/** As seal, together with what is inside, by whose fingerprint a voter finds the ballot again: { inner, box }. */
export async function envelopes(plain, publicKey1, publicKey2, bound) {
  const inner = await sealed(plain, publicKey2, INNER, bound);
  return { inner, box: await sealed(inner, publicKey1, OUTER, bound) };
}

/**
 * The first lock: what is inside the boxes (145 bytes each), sorted, so that nothing is left of the order in which they came.
 * Boxes that do not open are not there, and of boxes with the same inside only one: unreadable says how many are missing.
 */
export async function strip(boxes, privateKey1, bound) {
  const inners = new Map();
  for (const box of boxes) {
    const inner = await unsealed(box, privateKey1, OUTER, bound);
    if (inner !== null && inner.length === KEM_BYTES + BALLOT_BYTES + 16) {
      inners.set(hex(inner), inner);
    }
  }
  return { inners: [...inners.values()].sort(compare), unreadable: boxes.length - inners.size };
}

/** The second lock: the ballots, null for what does not open. */
export async function open(inners, privateKey2, bound) {
  const plains = [];
  for (const inner of inners) {
    plains.push(await unsealed(inner, privateKey2, INNER, bound));
  }
  return plains;
}

async function sealed(plain, publicKey, info, bound) {
  const recipientPublicKey = await suite.kem.deserializePublicKey(publicKey);
  const sender = await suite.createSenderContext({ recipientPublicKey, info });
  const text = new Uint8Array(await sender.seal(plain, bound));
  const envelope = new Uint8Array(KEM_BYTES + text.length);
  envelope.set(new Uint8Array(sender.enc));
  envelope.set(text, KEM_BYTES);
  return envelope;
}

async function unsealed(envelope, privateKey, info, bound) {
  const recipientKey = await suite.kem.deserializePrivateKey(privateKey);
  try {
    const recipient = await suite.createRecipientContext({ recipientKey, enc: envelope.slice(0, KEM_BYTES), info });
    return new Uint8Array(await recipient.open(envelope.slice(KEM_BYTES), bound));
  } catch {
    // altered, sealed for somebody else or for another round: for the count it is all the same
    return null;
  }
}

/* ---- fingerprints ---- */

/** SHA-256 in hexadecimal digits. */
export async function fingerprint(bytes) {
  return hex(await sha256(bytes));
}

/** The fingerprint of a set of envelopes of one length: of all of them, sorted. */
export async function setHash(envelopes) {
  const sorted = [...envelopes].sort(compare);
  const all = new Uint8Array(sorted.reduce((length, envelope) => length + envelope.length, 0));
  sorted.reduce((at, envelope) => (all.set(envelope, at), at + envelope.length), 0);
  return fingerprint(all);
}

/** The receipt of a box, as voters compare it: the first 40 bits of its fingerprint, such as "7KMA-QX2H". */
export async function receipt(box) {
  const text = symbols((await sha256(box)).subarray(0, 5))
    .map((value) => ALPHABET[value])
    .join("");
  return `${text.slice(0, 4)}-${text.slice(4)}`;
}

/** Bytes in hexadecimal digits, and back. */
export const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
export const unhex = (digits) => Uint8Array.from(digits.match(/../g) ?? [], (pair) => parseInt(pair, 16));

async function sha256(bytes) {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
}

/** The order of bytes, the same as that of PostgreSQL's bytea. */
function compare(a, b) {
  const at = a.findIndex((byte, index) => byte !== b[index]);
  return at < 0 ? a.length - b.length : b[at] === undefined ? 1 : a[at] - b[at];
}

/* ---- a private key on paper: 13 groups of four symbols and a fifth that checks them ---- */

/** Neither 0 nor O, neither 1 nor I. */
const ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
const KEY_BYTES = 32;
const GROUP = 4;
const GROUPS = 13;

/** The key as it is printed, and typed again by hand. */
export function keyText(privateKey) {
  const values = symbols(privateKey);
  return Array.from({ length: GROUPS }, (_, group) => {
    const four = values.slice(GROUP * group, GROUP * (group + 1));
    return [...four, check(four, group)].map((value) => ALPHABET[value]).join("");
  }).join("-");
}

/** The key that was typed, in small letters or capitals, with any separators or none; refuses with the numbers of the wrong groups. */
export function keyFromText(text) {
  const typed = text.toUpperCase().split(/[^0-9A-Z]+/).filter((part) => part !== "");
  const groups = typed.length === 1 ? typed[0].match(/.{1,5}/g) : typed;
  const values = groups.map((group) => Array.from(group, (symbol) => ALPHABET.indexOf(symbol)));
  const wrong = Array.from({ length: Math.max(GROUPS, groups.length) }, (_, group) => group)
    .filter((group) => group >= GROUPS || !isWhole(values[group], group))
    .map((group) => group + 1);
  if (wrong.length > 0) {
    throw new Refusal("key.groups", wrong);
  }
  return bytesOf(values.flatMap((group) => group.slice(0, GROUP)));
}

function isWhole(group, place) {
  return group?.length === GROUP + 1 && !group.includes(-1) && check(group, place) === group[GROUP];
}

/**
 * The check of a group: its symbols weighted by 1, 2, 4, 8 in the field of 32 elements, and its place. One wrong symbol, two
 * exchanged within the group and a group in the place of another are always seen.
 */
function check(group, place) {
  const weighted = [0, 1, 2, 3].map((index) => Array.from({ length: index }).reduce(doubled, group[index]));
  return weighted.reduce((sum, value) => sum ^ value, place);
}

/** Times x in GF(2)[x] / (x⁵ + x² + 1). */
const doubled = (value) => ((value << 1) & 31) ^ (value & 16 ? 0b00101 : 0);

/** Bytes as symbols of five bits, filled up with zeros. */
function symbols(bytes) {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, "0")).join("");
  return bits.match(/.{1,5}/g).map((five) => parseInt(five.padEnd(5, "0"), 2));
}

function bytesOf(values) {
  const bits = values.map((value) => value.toString(2).padStart(5, "0")).join("");
  return Uint8Array.from({ length: KEY_BYTES }, (_, index) => parseInt(bits.slice(8 * index, 8 * index + 8), 2));
}

/* ---- a private key in a file, behind a passphrase ---- */

const ITERATIONS = 600_000;
const MOST_ITERATIONS = 10_000_000;

/** The content of the file, as text. */
export async function keyFile(privateKey, passphrase) {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const key = await passphraseKey(passphrase, salt, ITERATIONS);
  const text = new Uint8Array(await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, privateKey));
  return JSON.stringify({ thiDuaKey: 1, iterations: ITERATIONS, salt: hex(salt), iv: hex(iv), key: hex(text) });
}

/** The key in such a file; refuses what is no such file, and a passphrase that does not open it. */
export async function keyFromFile(text, passphrase) {
  const file = readFile(text);
  const key = await passphraseKey(passphrase, unhex(file.salt), file.iterations);
  try {
    const iv = unhex(file.iv);
    return new Uint8Array(await crypto.subtle.decrypt({ name: "AES-GCM", iv }, key, unhex(file.key)));
  } catch {
    throw new Refusal("key.passphrase");
  }
}

function readFile(text) {
  let file = null;
  try {
    file = JSON.parse(text);
  } catch {
    // refused below
  }
  const isHex = (value, bytes) => typeof value === "string" && value.length === 2 * bytes && /^[0-9a-f]+$/.test(value);
  const hasCost = file?.iterations >= ITERATIONS && file.iterations <= MOST_ITERATIONS;
  if (file?.thiDuaKey !== 1 || !hasCost || !isHex(file.salt, 16) || !isHex(file.iv, 12) || !isHex(file.key, KEY_BYTES + 16)) {
    throw new Refusal("key.file");
  }
  return file;
}

/** Vietnamese keyboards write one word in two ways: composed, and with its marks apart. */
async function passphraseKey(passphrase, salt, iterations) {
  const typed = utf8.encode(passphrase.normalize("NFC").trim());
  const base = await crypto.subtle.importKey("raw", typed, "PBKDF2", false, ["deriveKey"]);
  const kdf = { name: "PBKDF2", hash: "SHA-256", salt, iterations };
  return crypto.subtle.deriveKey(kdf, base, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}
