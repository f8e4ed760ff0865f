/* The pages of the electronic box: starts the part of the page that is named there, with what all of them need. Without a
   secure context there is no cryptography in the browser, and the page says what to do instead. */
const root = document.getElementById("box");
const said = document.getElementById("box-said");
const WATCHED_EVERY = 4000;

/* A sentence of the page, with its places filled. */
const words = (name, ...values) => values.reduce((text, value, at) => text.replace(`{${at}}`, value), said.dataset[name]);

function say(text, tone = "info") {
  said.className = `alert alert-${tone}`;
  said.textContent = text;
  said.hidden = false;
  said.scrollIntoView({ block: "nearest" });
}

/* What the server answers; status 0 where nothing came back. A sign-in that has ended is status 403. */
async function ask(method, address, body) {
  const headers = JSON.parse(document.body.getAttribute("hx-headers") ?? "{}");
  if (body instanceof Uint8Array) {
    headers["Content-Type"] = "application/octet-stream";
  }
  try {
    const answer = await fetch(address, { method, headers, body, cache: "no-store" });
    return { status: answer.redirected ? 403 : answer.status, text: await answer.text() };
  } catch {
    return { status: 0, text: "" };
  }
}

/* Sends and tells what went wrong; null where something did. */
async function tried(method, address, body) {
  const answer = await ask(method, address, body);
  if (answer.status === 200) {
    return answer.text;
  }
  const known = { 0: words("offline"), 403: words("ended"), 409: answer.text };
  say(known[answer.status] ?? words("failed"), "danger");
  return null;
}

/* The lines of a list that the server gives. */
async function lines(address) {
  const text = await tried("GET", address);
  return text === null ? null : text.split("\n").filter((line) => line !== "");
}

/* The private key in the form: typed from the sheet, or from its file; null, and a sentence, where it cannot be read. */
async function readKey(form, seal) {
  const { text, file, passphrase } = form.elements;
  if (text.value.trim() === "" && file.files.length === 0) {
    say(words("nokey"), "warning");
    return null;
  }
  try {
    return file.files.length > 0
      ? await seal.keyFromFile(await file.files[0].text(), passphrase.value)
      : seal.keyFromText(text.value);
  } catch (refusal) {
    say(refusal.reason === "key.groups" ? words("groups", refusal.groups.join(", ")) : words(refusal.reason ?? "failed"), "danger");
    return null;
  }
}

/* The reader's form: runs its act with the key once it is read and fits, one at a time. */
function withKey(form, seal, publicKey, act) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = form.querySelector("[type=submit]");
    button.disabled = true;
    const key = await readKey(form, seal);
    if (key !== null && (await seal.fits(key, seal.unhex(publicKey())))) {
      say(words("working"));
      await act(key);
    } else if (key !== null) {
      say(words("otherkey"), "danger");
    }
    button.disabled = false;
  });
}

/* Loads the page anew once the vote has gone a step further. */
function watch() {
  setInterval(async () => {
    const { status, text } = await ask("GET", location.pathname);
    const now = new DOMParser().parseFromString(text, "text/html").getElementById("box");
    if (status === 200 && now && now.dataset.state !== root.dataset.state) {
      location.reload();
    }
  }, WATCHED_EVERY);
}

if (!window.isSecureContext) {
  document.getElementById("box-insecure").hidden = false;
} else {
  const [seal, page] = await Promise.all([import(root.dataset.seal), import(root.dataset.part)]);
  await page.run({ root, seal, words, say, ask, tried, lines, withKey, watch });
  root.hidden = false; // nobody presses a button that nothing listens to
}
