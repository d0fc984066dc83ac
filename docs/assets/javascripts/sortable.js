// Lets the reader sort the lists of the site: the head of each column becomes a button. What a cell holds is
// read as a date (4/7/2016, 7/2016), else as a number, else as Vietnamese words; unknown values come last.
(() => {
  "use strict";

  const COLLATOR = new Intl.Collator("vi", { numeric: true });
  const DATE = /^(?:(?:(\d{1,2})\/)?(\d{1,2})\/)?(\d{4})(?:\D|$)/;
  const NUMBER = /^\d[\d.]*$/;
  const UNKNOWN = new Set(["", "—", "Chưa rõ"]);

  /** @param {string} text @returns {string | number | null} */
  function key(text) {
    if (UNKNOWN.has(text)) return null;
    const date = DATE.exec(text);
    if (date) return Number(date[3]) * 10000 + Number(date[2] ?? 0) * 100 + Number(date[1] ?? 0);
    return NUMBER.test(text) ? Number(text.replaceAll(".", "")) : text;
  }

  /** @param {string | number | null} one @param {string | number | null} other @param {number} direction */
  function compare(one, other, direction) {
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    if (typeof one === "number" && typeof other === "number") return (one - other) * direction;
    return COLLATOR.compare(String(one), String(other)) * direction;
  }

  /** @param {HTMLTableElement} table @param {number} column @param {number} direction */
  function sort(table, column, direction) {
    const body = table.tBodies[0];
    const rows = [...body.rows].map((row) => ({ row, key: key(row.cells[column].textContent?.trim() ?? "") }));
    rows.sort((one, other) => compare(one.key, other.key, direction));
    body.append(...rows.map(({ row }) => row));
  }

  /** @param {HTMLTableElement} table @param {string} scope */
  function enhance(table, scope) {
    const heads = [...(table.tHead?.rows[0].cells ?? [])];
    heads.forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "vb-sort";
      // It lies over the head and leaves its words where they are, so that nothing moves.
      const words = `Sắp xếp theo cột này${scope ? ` (${scope})` : ""}`;
      button.title = words;
      button.setAttribute("aria-label", `${head.textContent?.trim()}: ${words}`);
      button.addEventListener("click", () => {
        const descending = head.getAttribute("aria-sort") === "ascending";
        heads.forEach((other) => other.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", descending ? "descending" : "ascending");
        sort(table, column, descending ? -1 : 1);
      });
      head.append(button);
    });
  }

  for (const list of document.querySelectorAll(".vb-sortable")) {
    const table = list.querySelector("table");
    if (table && table.tBodies[0]?.rows.length > 1) enhance(table, list.getAttribute("data-scope") ?? "");
  }
})();
