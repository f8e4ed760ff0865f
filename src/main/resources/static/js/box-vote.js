/* The voter's paper: sealed here, and sent until the receipt has come. The same sealed bytes are sent each time; they wait in this
   tab. What stays on the device is the fingerprint of what is inside, by which it finds its vote behind the first lock. */
const AGAIN_AFTER = 3000;

export async function run({ root, seal, words, say, ask, lines, watch }) {
  const own = `hom-phieu ${root.dataset.poll} ${root.dataset.account}`;
  const stored = (place) => JSON.parse(place.getItem(own) ?? "null");
  const form = root.querySelector("form");

  /* the answer got lost, or the tab was closed before it came */
  if (stored(sessionStorage)) {
    await deliver();
    return;
  }
  if (form) {
    let sure = false;
    form.addEventListener("change", (event) => {
      sure = false;
      limit(event.target);
    });
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const bits = [...form.querySelectorAll("input:checked")].map((input) => Number(input.value));
      if (bits.length === 0 && !sure) {
        sure = true;
        say(words("blank"), "warning");
        return;
      }
      form.querySelector("[type=submit]").disabled = true;
      await enclose(bits);
      await deliver();
    });
  } else {
    watch();
  }
  compareReceipt();
  await findInList();

  /* no more marks than may be made: the last one is taken back, and said why */
  function limit(input) {
    const most = Number(root.dataset.most);
    if (input.type === "checkbox" && form.querySelectorAll("input:checked").length > most) {
      input.checked = false;
      say(words("most", most), "warning");
    }
  }

  async function enclose(bits) {
    const bound = new TextEncoder().encode(root.dataset.bound);
    const [first, second] = [root.dataset.key1, root.dataset.key2].map(seal.unhex);
    const { inner, box } = await seal.envelopes(seal.ballot(bits), first, second, bound);
    sessionStorage.setItem(own, JSON.stringify({ box: seal.hex(box), inner: await seal.fingerprint(inner) }));
  }

  async function deliver() {
    const { box, inner } = stored(sessionStorage);
    say(words("sending"));
    for (;;) {
      const { status, text } = await ask("PUT", root.dataset.send, seal.unhex(box));
      if (status === 200) {
        localStorage.setItem(own, JSON.stringify({ receipt: text, inner }));
        sessionStorage.removeItem(own);
        location.reload();
        return;
      }
      if (status === 403) {
        say(words("ended"), "danger");
        return;
      }
      if (status >= 400 && status < 500) {
        sessionStorage.removeItem(own);
        say(status === 409 ? text : words("failed"), "danger");
        return;
      }
      say(words("lost"), "warning");
      await new Promise((wait) => setTimeout(wait, AGAIN_AFTER));
    }
  }

  /* another box in the voter's row than the one that was sent from here */
  function compareReceipt() {
    const kept = stored(localStorage);
    if (kept && root.dataset.receipt !== undefined && kept.receipt !== root.dataset.receipt) {
      say(words("changed", kept.receipt), "danger");
    }
  }

  async function findInList() {
    const kept = stored(localStorage);
    if (root.dataset.list === undefined) {
      return;
    }
    if (!kept) {
      say(words("elsewhere"));
      return;
    }
    const fingerprints = await lines(root.dataset.list);
    if (fingerprints !== null) {
      const found = fingerprints.includes(kept.inner);
      say(words(found ? "found" : "missing"), found ? "success" : "danger");
    }
  }
}
