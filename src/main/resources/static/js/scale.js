/* What script adds to the page on which a scale is built: sums follow the typing, lines can be dragged to their place. */
(() => {
  "use strict";

  /* ---- sums: all in hundredths of a point, so that nothing is rounded ---- */

  function hundredths(text) {
    const parts = /^\s*(\d{1,4})(?:[.,](\d{1,2}))?\s*$/.exec(text);
    return parts ? Number(parts[1]) * 100 + Number((parts[2] || "").padEnd(2, "0")) : 0;
  }

  const shown = (value) => `${Math.floor(value / 100)},${String(value % 100).padStart(2, "0")}`;
  const written = (value) => shown(value).replace(/,?0+$/, (zeros) => (zeros.startsWith(",") ? "" : zeros.replace(/0+$/, "")));

  /** Shows what a sum becomes; whoever reads it hears that it is not saved yet by its mark. */
  function become(cell, added) {
    const value = Number(cell.dataset.value) + added;
    cell.textContent = shown(value);
    cell.classList.toggle("unsaved-sum", added !== 0);
    return value;
  }

  function sections(form) {
    const found = [];
    let row = document.getElementById(`dong-${form.elements.parent.value}`);
    while (row) {
      found.push(row);
      row = document.getElementById(`dong-${row.dataset.parent}`);
    }
    return found;
  }

  /** What is to make the stated total: the base, and the bonuses where they stand inside it; null where these have no limit. */
  function parts(sums, { inside, cap, unlimited }) {
    if (!inside) {
      return sums.BASE;
    }
    const most = cap ? Number(cap) : Infinity;
    const bonus = unlimited ? most : Math.min(sums.BONUS, most);
    return bonus === Infinity ? null : sums.BASE + bonus;
  }

  function gap(sums) {
    const line = document.querySelector("[data-stated]");
    if (!line) {
      return;
    }
    const stated = Number(line.dataset.stated);
    const made = parts(sums, line.dataset);
    const missing = stated - made;
    line.hidden = made !== null && missing === 0;
    const text = made === null ? line.dataset.boundless : missing > 0 ? line.dataset.less : line.dataset.more;
    line.textContent = text.replace("{0}", written(Math.abs(missing))).replace("{1}", written(stated));
  }

  function recount(form) {
    const typed = hundredths(form.elements.max.value);
    const kind = form.elements.line.value;
    const sums = { BASE: 0, BONUS: 0, PENALTY: 0, [kind]: typed };
    document.querySelectorAll("[data-sum]").forEach((cell) => {
      const own = form.dataset.ownLine === cell.dataset.sum ? hundredths(form.dataset.ownMax || "") : 0;
      sums[cell.dataset.sum] = become(cell, (kind === cell.dataset.sum ? typed : 0) - own);
    });
    gap(sums);
    const inside = sections(form);
    document.querySelectorAll("[data-section-sum]").forEach((cell) => {
      become(cell, kind === "BASE" && inside.includes(cell.closest("tr")) ? typed : 0);
    });
  }

  /* ---- the number of a new line follows the section that is chosen, until another is typed ---- */

  function nextNumber(section) {
    const row = document.getElementById(`dong-${section}`);
    const prefix = row ? `${row.querySelector(".line-code > :last-child").textContent}.` : "";
    return prefix + (document.querySelectorAll(`tr[data-line][data-parent="${section}"]`).length + 1);
  }

  document.querySelector("#quick-parent")?.addEventListener("change", (event) => {
    const { code, parent } = event.target.form.elements;
    if (code.value === code.defaultValue) {
      code.value = code.defaultValue = nextNumber(parent.value);
    }
  });

  ["input", "change"].forEach((moment) =>
    document.addEventListener(moment, (event) => {
      const form = event.target.form;
      if (form?.matches("[data-sums]")) {
        recount(form);
      }
    }),
  );

  /* ---- dragging: dropped on a section's lower half a line goes into it, else before or after the line it is dropped on ---- */

  let dragged = null;

  const rowOf = (event) => event.target.closest?.("tr[data-line]");
  const below = (row, event) => event.clientY > row.getBoundingClientRect().top + row.offsetHeight / 2;

  function placeOf(row, event) {
    if (below(row, event) && row.classList.contains("line-SECTION")) {
      return { trong: row.dataset.line, truoc: row.dataset.first || "" };
    }
    return { trong: row.dataset.parent || "", truoc: below(row, event) ? row.dataset.next || "" : row.dataset.line };
  }

  function clear() {
    document.querySelectorAll(".drop-above, .drop-below").forEach((row) => row.classList.remove("drop-above", "drop-below"));
  }

  document.addEventListener("dragstart", (event) => {
    const row = event.target.closest?.(".drag-handle") && rowOf(event);
    if (row) {
      dragged = row.dataset.line;
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", row.dataset.line);
      event.dataTransfer.setDragImage(row, 0, 0);
    }
  });

  document.addEventListener("dragover", (event) => {
    const row = dragged && rowOf(event);
    if (row) {
      event.preventDefault();
      clear();
      row.classList.add(below(row, event) ? "drop-below" : "drop-above");
    }
  });

  document.addEventListener("drop", (event) => {
    const row = dragged && rowOf(event);
    if (row && row.dataset.line !== dragged) {
      event.preventDefault();
      const form = document.getElementById(`len-${dragged}`).form;
      window.htmx.ajax("POST", form.action.replace(/len$/, "toi"), {
        target: "#scale-lines",
        select: "#scale-lines",
        swap: "outerHTML",
        values: { ...Object.fromEntries(new FormData(form)), ...placeOf(row, event) },
      });
    }
  });

  document.addEventListener("dragend", () => {
    dragged = null;
    clear();
  });
})();
