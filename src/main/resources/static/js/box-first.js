/* The first lock: the boxes come without a name, are compared with the number and the fingerprint that everybody sees, opened,
   sorted by what is inside, and given back at once. */
export async function run({ root, seal, words, say, tried, lines, withKey, watch }) {
  const form = root.querySelector("form");
  if (!form) {
    watch();
    return;
  }
  withKey(form, seal, () => root.dataset.key, async (key) => {
    const boxes = (await lines(root.dataset.boxes))?.map(seal.unhex);
    if (!boxes) {
      return;
    }
    if (boxes.length !== Number(root.dataset.collected) || (await seal.setHash(boxes)) !== root.dataset.hash) {
      say(words("otherset"), "danger");
      return;
    }
    const { inners } = await seal.strip(boxes, key, new TextEncoder().encode(root.dataset.bound));
    if ((await tried("PUT", root.dataset.send, joined(inners))) !== null) {
      location.reload();
    }
  });
}

function joined(parts) {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  parts.reduce((at, part) => (all.set(part, at), at + part.length), 0);
  return all;
}
