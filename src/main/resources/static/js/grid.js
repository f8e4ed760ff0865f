/* The grid of all score sheets as a spreadsheet: cells are moved over by keyboard, typed in, pasted into, and each is saved
   by itself. What was typed stays here until the server has answered for it; an answer never touches a cell in which
   somebody types. Without this file the cells of one column are plain fields. */
(() => {
  "use strict";

  const table = document.querySelector(".score-summary[role=grid]");
  if (!table) {
    return;
  }
  const said = document.querySelector(".grid-said");
  const cellOf = (node) => node.closest?.("td.edit");
  const byId = (id) => document.getElementById(id);
  const isShown = (cell) => cell.offsetParent !== null;

  /* ---- moving ---- */

  const editable = (row) => [...row.cells].filter((cell) => cell.matches(".edit") && isShown(cell));

  function below(cell, rows) {
    const all = table.tBodies[0].rows;
    for (let i = cell.parentElement.sectionRowIndex + rows; all[i]; i += rows) {
      const next = all[i].cells[cell.cellIndex];
      if (next?.matches(".edit")) {
        return next;
      }
    }
    return null;
  }

  function beside(cell, columns) {
    const cells = editable(cell.parentElement);
    return cells[cells.indexOf(cell) + columns] || null;
  }

  /* the next cell as one reads: at the end of a row goes on in the next */
  function following(cell, columns) {
    const cells = [...table.tBodies[0].rows].flatMap(editable);
    return cells[cells.indexOf(cell) + columns] || null;
  }

  function go(cell) {
    if (cell) {
      cell.focus();
      cell.scrollIntoView({ block: "nearest", inline: "nearest" });
    }
    return Boolean(cell);
  }

  /* one cell is reached by Tab, the others from there by the arrows */
  function makeActive(cell) {
    table.querySelectorAll("td.edit[tabindex='0']").forEach((other) => other.setAttribute("tabindex", "-1"));
    cell?.setAttribute("tabindex", "0");
  }

  table.addEventListener("focusin", (event) => cellOf(event.target) && makeActive(cellOf(event.target)));

  /* ---- typing ---- */

  const field = (cell) => cell.querySelector(".points, .reason");
  const heads = () => table.tHead.rows[0].cells;

  function named(cell, what) {
    const code = cell.parentElement.querySelector(".line-code").textContent;
    const unit = heads()[cell.cellIndex].querySelector("a, span").textContent;
    return `${code}, ${unit}: ${what}`;
  }

  function open(cell, kind, text) {
    const input = document.createElement(kind === "reason" ? "textarea" : "input");
    input.className = `form-control ${kind}`;
    input.value = text;
    input.setAttribute("aria-label", named(cell, table.dataset[kind]));
    if (kind === "points") {
      input.inputMode = "decimal";
      input.autocomplete = "off";
      input.maxLength = 12;
      input.setAttribute("aria-describedby", cell.querySelector(".cell-error")?.id || "");
    } else {
      input.maxLength = 2000;
      input.rows = 3;
      input.placeholder = table.dataset.reason;
    }
    cell.classList.add("editing", `editing-${kind}`);
    cell.append(input);
    input.focus();
    return input;
  }

  function openPoints(cell, text) {
    const input = open(cell, "points", text ?? typed(cell));
    if (text === undefined) {
      input.select();
    }
  }

  function openReason(cell) {
    open(cell, "reason", waiting.get(cell.id)?.reason ?? cell.dataset.reason ?? "");
  }

  /* what stands in the cell: what was typed and waits, else what is stored */
  const typed = (cell) => waiting.get(cell.id)?.points ?? cell.dataset.typed ?? "";

  /* the field goes away; what was typed into it is kept, or dropped */
  function close(cell, keeps) {
    const input = field(cell);
    if (!input) {
      return;
    }
    const kind = input.matches(".reason") ? "reason" : "points";
    const before = kind === "reason" ? (waiting.get(cell.id)?.reason ?? cell.dataset.reason ?? "") : typed(cell);
    const value = input.value.trim();
    input.dataset.closed = "";
    input.remove();
    cell.classList.remove("editing", "editing-points", "editing-reason");
    if (keeps && value !== before) {
      save(cell, { [kind]: value });
    }
  }

  table.addEventListener("focusout", (event) => {
    if (event.target.matches(".points, .reason") && event.target.dataset.closed === undefined) {
      close(cellOf(event.target), true);
    }
  });

  table.addEventListener("click", (event) => {
    const cell = cellOf(event.target);
    if (!cell || event.target.matches(".points, .reason")) {
      return;
    }
    if (event.target.closest(".why")) {
      openReason(cell);
    } else if (event.target.closest("[data-keep]")) {
      const both = event.target.closest("[data-mine], .cell-error");
      cell.focus();
      save(cell, { points: both.dataset.mine || "", reason: both.dataset.mineReason || "" });
    } else if (event.target.closest("[data-take]")) {
      cell.querySelector(".cell-error").remove();
      cell.classList.remove("refused");
      cell.focus();
    } else if (!event.target.closest("button")) {
      openPoints(cell);
    }
  });

  /* ---- keys ---- */

  const MOVES = {
    Enter: (cell, event) => below(cell, event.shiftKey ? -1 : 1),
    Tab: (cell, event) => following(cell, event.shiftKey ? -1 : 1),
    ArrowDown: (cell) => below(cell, 1),
    ArrowUp: (cell) => below(cell, -1),
    ArrowRight: (cell) => beside(cell, 1),
    ArrowLeft: (cell) => beside(cell, -1),
  };

  /* inside a number the arrows move between its digits first */
  function staysInside(input, event) {
    return (event.key === "ArrowLeft" && input.selectionStart > 0)
      || (event.key === "ArrowRight" && input.selectionEnd < input.value.length);
  }

  function keyInField(cell, event) {
    const input = event.target;
    const reason = input.matches(".reason");
    event.stopPropagation(); // the sheets' own keys are not asked as well
    if (event.key === "Escape") {
      event.preventDefault();
      close(cell, false);
      cell.focus();
    } else if (MOVES[event.key] && !(reason && (event.key.startsWith("Arrow") || (event.key === "Enter" && event.shiftKey)))
        && (reason || !staysInside(input, event))) {
      const next = MOVES[event.key](cell, event);
      if (event.key !== "Tab" || next) {
        event.preventDefault();
        close(cell, true);
        go(next && !reason ? next : cell);
      }
    }
  }

  function keyOnCell(cell, event) {
    if (event.key === "F2") {
      event.preventDefault();
      if (event.shiftKey) {
        openReason(cell);
      } else {
        openPoints(cell, typed(cell) || cell.dataset.offer || "");
      }
    } else if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    } else if (event.key === "Delete" || event.key === "Backspace") {
      event.preventDefault();
      if (typed(cell) !== "") {
        save(cell, { points: "" });
      }
    } else if (MOVES[event.key] && event.key !== "Tab") { // Tab leaves the table, as from any other control
      if (go(MOVES[event.key](cell, event))) {
        event.preventDefault();
      }
    } else if (event.key.length === 1 && event.key !== " ") {
      openPoints(cell, "");
    }
  }

  table.addEventListener("keydown", (event) => {
    const cell = cellOf(event.target);
    if (!cell || event.isComposing) {
      return;
    }
    if (event.target.matches(".points, .reason")) {
      keyInField(cell, event);
    } else if (event.target === cell) {
      keyOnCell(cell, event);
    }
  });

  /* ---- a block from Excel goes into the cells from this one on, downwards and to the right; empty ones change nothing ---- */

  function block(text) {
    return text.replace(/\r\n?/g, "\n").replace(/\n$/, "").split("\n").map((line) => line.split("\t").map((value) => value.trim()));
  }

  function pasteInto(cell, rows) {
    let pasted = 0;
    let left = 0;
    let start = cell;
    for (const values of rows) {
      let target = start;
      for (const value of values) {
        if (value !== "" && target) {
          save(target, { points: value });
          pasted++;
        } else if (value !== "") {
          left++;
        }
        target = target && beside(target, 1);
      }
      start = start && below(start, 1);
    }
    said.textContent = (left ? table.dataset.left : table.dataset.pasted).replace("{0}", pasted).replace("{1}", left);
  }

  table.addEventListener("paste", (event) => {
    const cell = cellOf(event.target);
    const rows = block(event.clipboardData.getData("text/plain"));
    const single = rows.length === 1 && rows[0].length === 1;
    if (!cell || event.target.matches(".reason") || (single && event.target.matches(".points"))) {
      return;
    }
    event.preventDefault();
    close(cell, false);
    pasteInto(cell, rows);
    byId(cell.id).focus();
  });

  table.addEventListener("copy", (event) => {
    const cell = cellOf(event.target);
    if (cell && !field(cell) && String(window.getSelection()) === "") {
      event.preventDefault();
      event.clipboardData.setData("text/plain", typed(cell));
    }
  });

  /* ---- saving: of each cell one sending is on its way, and the newest value waits for its answer ---- */

  const waiting = new Map();
  const onItsWay = new Map();
  const lineOf = (cell) => cell.id.slice("o-".length);
  const address = (cell) => heads()[cell.cellIndex].dataset.cells.replace("{line}", lineOf(cell));
  const place = (cell) => `typed ${address(cell)}`;

  /* a value goes with the version that was seen when it was typed: who kept something else meanwhile is not overwritten */
  function save(cell, change) {
    const stored = { points: cell.dataset.typed ?? "", reason: cell.dataset.reason ?? "", version: cell.dataset.version ?? "" };
    wait(cell, { ...stored, ...waiting.get(cell.id), ...change });
    send(cell.id);
  }

  /* until it is answered for it also lies in this tab, so that an ended sign-in or a closed page takes nothing away */
  function wait(cell, value) {
    waiting.set(cell.id, value);
    sessionStorage.setItem(place(cell), JSON.stringify(value));
    show(cell);
  }

  function forget(cell) {
    waiting.delete(cell.id);
    sessionStorage.removeItem(place(cell));
  }

  /* the cell shows at once what was typed; the answer brings how it is stored */
  function show(cell) {
    cell.querySelector(".cell").textContent = waiting.get(cell.id).points || "–";
    cell.classList.add("waits");
  }

  function send(id) {
    const cell = byId(id);
    const value = waiting.get(id);
    if (!value || !cell || onItsWay.has(id)) {
      return;
    }
    onItsWay.set(id, value);
    cell.classList.remove("unsent", "refused");
    const values = Object.fromEntries(["points", "reason", "version"].map((part) => [`lines[${lineOf(cell)}].${part}`, value[part]]));
    window.htmx.ajax("POST", address(cell), { source: cell, swap: "none", values });
  }

  /* what was kept or refused with a word is answered for; what got lost on the way stays and is sent again */
  function answered(id, arrived) {
    const sent = onItsWay.get(id);
    const cell = byId(id);
    onItsWay.delete(id);
    if (arrived && waiting.get(id) === sent) {
      forget(cell);
    } else if (arrived) {
      waiting.get(id).version = cell.dataset.version ?? "";
    }
    cell.classList.toggle("unsent", !arrived);
    cell.dataset.unsent = table.dataset.unsent;
    cell.classList.toggle("waits", waiting.has(id));
    if (waiting.has(id)) {
      show(cell);
    }
    if (arrived) {
      send(id);
    }
  }

  document.addEventListener("htmx:afterRequest", (event) => {
    const id = event.detail.requestConfig?.elt?.id;
    if (onItsWay.has(id)) {
      answered(id, event.detail.successful);
    }
  });
  table.addEventListener("change", (event) => {
    if (event.target.matches("td.unsent")) {
      send(event.target.id);
    }
  });

  /* a cell in which somebody types keeps its field; it only learns what is stored by now */
  document.addEventListener("htmx:oobBeforeSwap", (event) => {
    const cell = event.detail.target;
    const fresh = event.detail.fragment.querySelector?.("td.edit") || event.detail.fragment;
    if (!cell.matches?.("td.edit")) {
      return;
    }
    if (field(cell)) {
      event.detail.shouldSwap = false;
      ["version", "typed", "offer", "reason"].forEach((name) => (cell.dataset[name] = fresh.dataset?.[name] ?? ""));
      cell.title = fresh.title || "";
    } else if (fresh.matches?.("td")) {
      dress(fresh, cell.getAttribute("tabindex"));
    }
  });

  /* what only this script makes use of, it adds: keys reach the cell, and a button asks for the reason that is missing */
  function dress(cell, tabindex) {
    cell.setAttribute("tabindex", tabindex);
    if (cell.matches(".needs")) {
      const why = document.createElement("button");
      Object.assign(why, { className: "why no-print", type: "button", tabIndex: -1, textContent: table.dataset.why });
      cell.append(why);
    }
  }

  function layBack() {
    [...table.querySelectorAll("td.edit")].forEach((cell) => {
      const typedThen = sessionStorage.getItem(place(cell));
      if (typedThen) {
        wait(cell, JSON.parse(typedThen));
        send(cell.id);
      }
    });
  }

  table.querySelectorAll("td.edit").forEach((cell) => dress(cell, "-1"));
  layBack();
  makeActive(table.querySelector("td.edit.current") || table.querySelector("td.edit"));
})();
