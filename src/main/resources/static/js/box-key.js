/* A holder makes a key: it is shown for printing and saved behind a passphrase, then forgotten, and read back from paper or file
   before its public half is sent. The private half never leaves this page any other way. */
const NAMESPACE = "http://www.w3.org/2000/svg";
const QUIET = 4;

export async function run({ root, seal, words, say, tried, withKey }) {
  const part = (name) => root.querySelector(`[data-step=${name}]`);
  const show = (name) => root.querySelectorAll("[data-step]").forEach((step) => (step.hidden = step.dataset.step !== name));
  const { qrcode } = await import(root.dataset.qr);
  let pair = null;
  let publicKey = "";

  part("make").querySelector("button").addEventListener("click", async () => {
    pair = await seal.generateKeys();
    publicKey = seal.hex(pair.publicKey);
    const text = seal.keyText(pair.privateKey);
    part("keep").querySelector(".key-groups").replaceChildren(...text.split("-").map(group));
    part("keep").querySelector(".key-qr").replaceChildren(picture(qrcode, text));
    show("keep");
    part("keep").scrollIntoView();
  });

  part("keep").querySelector("[data-print]").addEventListener("click", () => window.print());

  part("keep").querySelector("form").addEventListener("submit", async (event) => {
    event.preventDefault();
    const { passphrase } = event.target.elements;
    if (passphrase.value.trim().length < passphrase.minLength) {
      say(words("short", passphrase.minLength), "warning");
      return;
    }
    save(await seal.keyFile(pair.privateKey, passphrase.value), root.dataset.file);
    event.target.reset();
    say(words("saved", root.dataset.file), "success");
  });

  part("keep").querySelector("[data-go]").addEventListener("click", () => {
    pair.privateKey.fill(0);
    pair = null;
    part("keep").querySelector(".key-groups").replaceChildren();
    part("keep").querySelector(".key-qr").replaceChildren();
    show("try");
    part("try").querySelector("textarea").focus();
  });

  withKey(part("try").querySelector("form"), seal, () => publicKey, async () => {
    if ((await tried("PUT", root.dataset.send, seal.unhex(publicKey))) !== null) {
      location.assign(root.dataset.next);
    }
  });

  show("make");
}

function group(text) {
  const item = document.createElement("li");
  item.textContent = text;
  return item;
}

/* dark squares as one path: sharp on paper at any size */
function picture(qrcode, text) {
  const code = qrcode(0, "M");
  code.addData(text, "Alphanumeric");
  code.make();
  const size = code.getModuleCount();
  const cells = Array.from({ length: size * size }, (_, at) => [Math.floor(at / size), at % size]);
  const svg = document.createElementNS(NAMESPACE, "svg");
  svg.setAttribute("viewBox", `${-QUIET} ${-QUIET} ${size + 2 * QUIET} ${size + 2 * QUIET}`);
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(NAMESPACE, "path");
  path.setAttribute("d", cells.filter(([row, column]) => code.isDark(row, column)).map(([row, column]) => `M${column} ${row}h1v1h-1z`).join(""));
  svg.append(path);
  return svg;
}

function save(text, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
