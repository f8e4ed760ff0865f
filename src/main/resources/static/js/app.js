/* What script adds to pages that work without it. Nothing here knows a page; all of it hangs on attributes and classes. */
(() => {
  "use strict";

  const root = document.documentElement;
  root.classList.add("js");

  /* ---- a button that asks first: its question, written in the page, is shown as a dialog ---- */

  function ask(details) {
    const question = details.querySelector(".confirm-question");
    const dialog = document.createElement("dialog");
    dialog.className = "td-dialog";
    dialog.setAttribute("aria-label", details.querySelector("summary").textContent.trim());
    dialog.append(question);
    dialog.addEventListener("close", () => {
      details.append(question);
      dialog.remove();
      details.querySelector("summary").focus();
    });
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog || event.target.closest("[data-close]")) {
        dialog.close();
      }
    });
    document.body.append(dialog);
    dialog.showModal();
  }

  document.addEventListener("click", (event) => {
    const summary = event.target.closest("details[data-confirm] > summary");
    if (summary) {
      event.preventDefault();
      ask(summary.parentElement);
    }
    if (event.target.closest("[data-print]")) {
      window.print();
    }
  });

  /* ---- the menu of small windows closes by Escape and by a click beside it ---- */

  function closeMenu(focus) {
    const menu = document.querySelector(".app-menu[open]");
    if (menu) {
      menu.open = false;
      if (focus) {
        menu.querySelector("summary").focus();
      }
    }
  }

  document.addEventListener("keydown", (event) => event.key === "Escape" && closeMenu(true));
  document.addEventListener("click", (event) => !event.target.closest(".app-menu") && closeMenu(false));

  /* ---- a choice shows the fields it needs and hides those of the other choices ---- */

  function showFields(group) {
    const choice = group.querySelector(`[name="${CSS.escape(group.dataset.showsBy)}"]`);
    group.querySelectorAll("[data-for]").forEach((part) => {
      part.hidden = !part.dataset.for.split(" ").includes(choice.value);
    });
  }

  document.querySelectorAll("[data-shows-by]").forEach(showFields);
  document.addEventListener("change", (event) => {
    const group = event.target.closest("[data-shows-by]");
    if (group && event.target.name === group.dataset.showsBy) {
      showFields(group);
    }
  });

  /* ---- a form is sent once, and after what saves itself is in: until the answer comes its button says so and does nothing ---- */

  const AUTOSAVED = "[hx-trigger=change]";

  function busy(button) {
    button.setAttribute("aria-busy", "true");
    button.dataset.label = button.textContent;
    button.textContent = document.body.dataset.saving || button.textContent;
  }

  function free(button) {
    button.removeAttribute("aria-busy");
    button.textContent = button.dataset.label;
  }

  document.addEventListener("submit", (event) => {
    const form = event.target;
    const button = event.submitter || form.querySelector("[type=submit]");
    if (form.method !== "post" || event.defaultPrevented || !button || form.hasAttribute("hx-post")) {
      return;
    }
    if (button.getAttribute("aria-busy") === "true") {
      event.preventDefault();
      return;
    }
    busy(button);
    if (document.querySelector(`${AUTOSAVED}.htmx-request`)) {
      /* its answer brings the version the form has to be sent with, and starts what waits behind it */
      const again = () => {
        free(button);
        form.requestSubmit(event.submitter);
      };
      event.preventDefault();
      document.addEventListener("htmx:afterRequest", () => setTimeout(again), { once: true });
    }
  });

  window.addEventListener("pageshow", () => document.querySelectorAll("[aria-busy=true][data-label]").forEach(free));

  /* ---- a file too large is told at its field, before the network carries it and the server refuses it whole ---- */

  document.addEventListener("change", (event) => {
    const field = event.target;
    if (field.matches("[data-largest]")) {
      const tooLarge = [...field.files].some((file) => file.size > Number(field.dataset.largest));
      field.setCustomValidity(tooLarge ? field.dataset.tooLarge : "");
      field.reportValidity();
    }
  });

  /* ---- dates: "1/7/26" becomes 01/07/2026, and a calendar stands beside the field ---- */

  const two = (number) => String(number).padStart(2, "0");

  function written(text) {
    const parts = /^\s*(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})\s*$/.exec(text) || /^\s*(\d{2})(\d{2})(\d{4})\s*$/.exec(text);
    return parts && `${two(parts[1])}/${two(parts[2])}/${parts[3].length === 2 ? "20" + parts[3] : parts[3]}`;
  }

  function addCalendar(field) {
    if (!HTMLInputElement.prototype.showPicker) {
      return;
    }
    const box = document.createElement("span");
    const native = document.createElement("input");
    const button = document.createElement("button");
    box.className = "date-field";
    native.className = "date-native";
    native.type = "date";
    native.tabIndex = -1;
    native.setAttribute("aria-hidden", "true");
    button.className = "btn btn-outline";
    button.type = "button";
    button.setAttribute("aria-label", document.body.dataset.calendar || "");
    button.append(icon());
    field.before(box);
    box.append(field, button, native);
    button.addEventListener("click", () => {
      const [day, month, year] = (written(field.value) || "").split("/");
      native.value = year ? `${year}-${month}-${day}` : "";
      native.showPicker();
    });
    native.addEventListener("change", () => {
      field.value = native.value.split("-").reverse().join("/");
      field.dispatchEvent(new Event("change", { bubbles: true }));
      field.focus();
    });
  }

  function icon() {
    const space = "http://www.w3.org/2000/svg";
    const svg = document.createElementNS(space, "svg");
    const path = document.createElementNS(space, "path");
    const set = (node, values) => Object.entries(values).forEach(([name, value]) => node.setAttribute(name, value));
    set(svg, { width: 20, height: 20, viewBox: "0 0 24 24", "aria-hidden": "true" });
    set(path, { d: "M4 7h16v13H4zM4 11h16M8 3.5v5M16 3.5v5", fill: "none", stroke: "currentColor", "stroke-width": 2, "stroke-linejoin": "round" });
    svg.append(path);
    return svg;
  }

  document.querySelectorAll("[data-date]").forEach(addCalendar);
  document.addEventListener("focusout", (event) => {
    if (event.target.matches("[data-date]")) {
      event.target.value = written(event.target.value) || event.target.value;
    }
  });

  /* ---- score grids: Enter and the arrows move as in a spreadsheet ---- */

  const FIELD = ":is(input:not([type=hidden]), select):not(:disabled)";

  function neighbour(field, rows, columns) {
    const cell = field.closest("td");
    const row = cell.parentElement;
    const index = [...row.children].indexOf(cell);
    if (columns) {
      const fields = [...row.querySelectorAll(FIELD)];
      return fields[fields.indexOf(field) + columns];
    }
    const all = [...row.closest("table").querySelectorAll("tbody > tr")];
    for (let i = all.indexOf(row) + rows; all[i]; i += rows) {
      const next = all[i].children[index]?.querySelector(FIELD);
      if (next) {
        return next;
      }
    }
    return null;
  }

  const atStart = (field) => field.selectionStart === 0;
  const atEnd = (field) => field.selectionEnd === field.value.length;

  document.addEventListener("keydown", (event) => {
    const field = event.target;
    const chooses = field.matches?.(".score-grid td select") && event.key !== "Enter";
    if (chooses || !field.matches?.(".score-grid td :is(input, select)") || event.altKey || event.ctrlKey || event.metaKey || event.isComposing) {
      return;
    }
    const moves = {
      Enter: [event.shiftKey ? -1 : 1, 0],
      ArrowDown: [1, 0],
      ArrowUp: [-1, 0],
      ArrowLeft: atStart(field) && [0, -1],
      ArrowRight: atEnd(field) && [0, 1],
    };
    const move = moves[event.key];
    const next = move && neighbour(field, ...move);
    if (event.key === "Enter") {
      event.preventDefault();
    }
    if (next) {
      event.preventDefault();
      next.focus();
      next.select?.();
    }
  });

  /* ---- what was sent in the background and not kept is said at the foot of the window until it is ---- */

  const trouble = document.querySelector(".trouble");

  function tell(text) {
    trouble.textContent = text;
    trouble.hidden = !text;
  }

  /* What did not get through is marked, and sent again as soon as anything gets through or the network is back. */
  const unsent = () => [...document.querySelectorAll(".unsent")];

  function sendAgain() {
    unsent().forEach((line) => window.htmx.trigger(line, "change"));
  }

  document.addEventListener("htmx:afterRequest", (event) => {
    const arrived = event.detail.successful;
    event.detail.elt.closest(AUTOSAVED)?.classList.toggle("unsent", !arrived);
    if (arrived && unsent().length === 0) {
      tell("");
    } else if (arrived) {
      sendAgain();
    }
  });
  window.addEventListener("online", sendAgain);
  window.addEventListener("beforeunload", (event) => unsent().length > 0 && event.preventDefault());
  document.addEventListener("submit", (event) => {
    event.target.querySelectorAll(".unsent").forEach((line) => line.classList.remove("unsent"));
  });
  const isSaving = (event) => event.detail.requestConfig?.verb !== "get";

  document.addEventListener("htmx:sendError", (event) => isSaving(event) && tell(trouble.dataset.offline));
  document.addEventListener("htmx:responseError", (event) => {
    if (isSaving(event)) {
      tell(event.detail.xhr.status === 403 ? trouble.dataset.ended : trouble.dataset.failed);
    }
  });

  /* ---- the line that says whether what was typed is kept: <p class="save-state" data-saving data-saved data-failed> ---- */

  function keep(state) {
    document.querySelectorAll(".save-state").forEach((line) => {
      const now = new Date();
      const at = state === "saved" ? ` ${two(now.getHours())}:${two(now.getMinutes())}` : "";
      line.classList.toggle("saved", state === "saved");
      line.classList.toggle("failed", state === "failed");
      line.textContent = line.dataset[state] + at;
    });
  }

  const REFUSED = ".line-state.refused, td.refused, .unsent";

  function keeps(type, state) {
    document.addEventListener(type, (event) => isSaving(event) && keep(state()));
  }

  keeps("htmx:beforeRequest", () => "saving");
  keeps("htmx:afterSettle", () => (document.querySelector(REFUSED) ? "failed" : "saved"));
  keeps("htmx:responseError", () => "failed");
  keeps("htmx:sendError", () => "failed");

  /* ---- a table wider than its frame can be scrolled by keyboard ---- */

  function offerScrolling(frame) {
    const scrolls = frame.scrollWidth > frame.clientWidth || frame.scrollHeight > frame.clientHeight;
    frame.removeAttribute("tabindex");
    if (scrolls) {
      frame.tabIndex = 0;
      frame.setAttribute("role", "group");
      frame.setAttribute("aria-label", frame.querySelector("caption")?.textContent.trim() || document.title);
    }
  }

  const watcher = new ResizeObserver((changes) => changes.forEach((change) => offerScrolling(change.target.closest(".table-wrap"))));
  document.querySelectorAll(".table-wrap:not([role]), .table-wrap:not([role]) > table").forEach((part) => watcher.observe(part));

  /* ---- on arrival: the tab of this step, of this unit in sight, the first wrong field ready ---- */

  document.querySelectorAll(":is(.year-tabs, .score-units) [aria-current]").forEach((tab) => {
    const tabs = tab.parentElement;
    tabs.scrollLeft = tab.offsetLeft - (tabs.clientWidth - tab.clientWidth) / 2;
  });
  document.querySelector("[aria-invalid=true]")?.focus();
})();
