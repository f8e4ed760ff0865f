/* The second lock: all papers are opened and counted here, and the totals alone are sent. A set of papers whose fingerprint is not
   the one on the wall is not opened: who opens all of them, and then all but one, would know that one. */
export async function run({ root, seal, words, say, tried, lines, withKey, watch }) {
  const form = root.querySelector("form");
  if (!form) {
    watch();
    return;
  }
  withKey(form, seal, () => root.dataset.key, async (key) => {
    const inners = (await lines(root.dataset.boxes))?.map(seal.unhex);
    if (!inners) {
      return;
    }
    if ((await seal.setHash(inners)) !== root.dataset.hash) {
      say(words("otherset"), "danger");
      return;
    }
    const question = { method: root.dataset.method, candidates: Number(root.dataset.candidates), most: Number(root.dataset.most) };
    const plains = await seal.open(inners, key, new TextEncoder().encode(root.dataset.bound));
    const { valid, invalid, votes } = seal.count(plains, question);
    const totals = new URLSearchParams({ valid, invalid, set: root.dataset.hash });
    votes.forEach(({ yes, no }) => {
      totals.append("yes", yes);
      totals.append("against", no);
    });
    if ((await tried("POST", root.dataset.send, totals)) !== null) {
      location.reload();
    }
  });
}
