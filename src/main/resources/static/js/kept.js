/* What was typed into a line that saves itself and did not reach the server outlives its page: it lies in this tab until it is
   kept, so that a lost network, an ended sign-in or another page opened in between takes nothing away. It goes with the tab, of
   which the browser warns, and at signing out: on a computer that many use, nothing of it stays. */
(() => {
  "use strict";

  const LINES = "[hx-trigger=change][hx-post]";
  const ARRIVED = (status) => (status >= 200 && status < 300) || status === 409 || status === 422;
  const trouble = document.querySelector(".trouble");

  /* Who signs in after somebody whose sign-in has ended is not shown what that person typed. */
  const place = (line) => `typed by ${trouble.dataset.account} line ${line.getAttribute("hx-post")}`;
  const fields = (line) => [...line.querySelectorAll("[name]")];

  function layAside(line) {
    const typed = fields(line).map((field) => [field.name, field.value]);
    sessionStorage.setItem(place(line), JSON.stringify(Object.fromEntries(typed)));
  }

  /* "8,5" and "8,50" are the same */
  function plain(text) {
    const number = text.trim().replace(",", ".");
    return /^\d+(\.\d+)?$/.test(number) ? String(Number(number)) : text.trim().replaceAll("\r\n", "\n");
  }

  /* Answers whether anything was laid back. The version goes with it: who kept something else meanwhile is not overwritten. */
  function layBack(line) {
    const typed = JSON.parse(sessionStorage.getItem(place(line)) || "{}");
    const differs = fields(line).some((field) => field.type !== "hidden" && field.name in typed && plain(field.value) !== plain(typed[field.name]));
    if (!differs) {
      sessionStorage.removeItem(place(line));
      return false;
    }
    fields(line).filter((field) => field.name in typed).forEach((field) => (field.value = typed[field.name]));
    line.classList.add("unsent");
    return true;
  }

  document.addEventListener("change", (event) => {
    const line = event.target.closest(LINES);
    if (line) {
      layAside(line);
    }
  }, true);

  document.addEventListener("htmx:afterRequest", (event) => {
    const line = event.detail.elt.closest(LINES);
    if (line && ARRIVED(event.detail.xhr.status)) {
      sessionStorage.removeItem(place(line));
    } else if (line) {
      layAside(line);
    }
  });

  document.addEventListener("htmx:responseError", (event) => {
    if (event.detail.xhr.status === 403) {
      const again = document.createElement("a");
      again.href = location.href;
      again.textContent = trouble.dataset.again;
      again.addEventListener("click", () => document.querySelectorAll(".unsent").forEach((line) => line.classList.remove("unsent")));
      trouble.append(" ", again);
    }
  });

  /* who signs out leaves nothing behind for the next person at this computer */
  document.addEventListener("submit", (event) => event.target.matches("form[action$='/dang-xuat']") && sessionStorage.clear());

  if ([...document.querySelectorAll(LINES)].filter(layBack).length > 0) {
    trouble.textContent = trouble.dataset.restored;
    trouble.hidden = false;
  }
})();
