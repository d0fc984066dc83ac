// Shows what a link or an abbreviation stands for, on hover, on focus, and on a touch screen at the first tap.
// The words are already in the page (hidden, as the description of the link); the reason why a link leads
// there is its title.
(() => {
  "use strict";

  const DELAY = 250; // milliseconds the pointer rests before a preview shows
  const MARGIN = 8; // pixels kept free around a preview
  const AGAIN = "Chạm lần nữa để mở.";

  const card = document.createElement("div");
  card.className = "vb-popup";
  card.setAttribute("role", "tooltip");
  card.hidden = true;

  /** @type {number | undefined} */
  let timer;
  /** @type {HTMLElement | null} */
  let current = null;

  /** @param {HTMLElement} mark */
  function place(mark) {
    const line = mark.getClientRects()[0];
    const below = line.bottom + MARGIN;
    const fitsBelow = below + card.offsetHeight < window.innerHeight;
    const top = fitsBelow ? below : Math.max(MARGIN, line.top - MARGIN - card.offsetHeight);
    const left = Math.min(line.left, document.documentElement.clientWidth - card.offsetWidth - MARGIN);
    card.style.setProperty("inset-block-start", `${top}px`);
    card.style.setProperty("inset-inline-start", `${Math.max(MARGIN, left)}px`);
  }

  /** @param {HTMLElement} mark @param {string} [note] */
  function show(mark, note = "") {
    const preview = document.getElementById(mark.getAttribute("aria-describedby") ?? "");
    if (!preview) return;
    window.clearTimeout(timer);
    card.replaceChildren(...preview.cloneNode(true).childNodes);
    for (const words of [mark.dataset.reason, note]) {
      if (!words) continue;
      const line = document.createElement("em");
      line.textContent = words;
      card.append(line);
    }
    card.hidden = false;
    current = mark;
    place(mark);
  }

  function hide() {
    window.clearTimeout(timer);
    card.hidden = true;
    current = null;
  }

  function hideSoon() {
    window.clearTimeout(timer);
    timer = window.setTimeout(hide, DELAY);
  }

  /** @param {HTMLElement} mark */
  function listen(mark) {
    mark.addEventListener("mouseenter", () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => show(mark), DELAY);
    });
    mark.addEventListener("mouseleave", hideSoon);
    mark.addEventListener("focus", () => show(mark));
    mark.addEventListener("blur", hide);
  }

  /** The browser's own tooltip would lie over ours. @param {HTMLElement} link */
  function listenToLink(link) {
    link.dataset.reason = link.title;
    link.removeAttribute("title");
    let shown = false; // before the finger came down
    link.addEventListener("pointerdown", () => {
      shown = current === link && !card.hidden;
    });
    link.addEventListener("click", (event) => {
      if (/** @type {PointerEvent} */ (event).pointerType !== "touch" || shown) return;
      event.preventDefault();
      show(link, AGAIN);
    });
    listen(link);
  }

  /** @type {Map<string, string>} the ids of the explanations by their words */
  const explained = new Map();
  const store = document.createElement("div");
  store.hidden = true;

  /** @param {HTMLElement} mark @returns {string} the id of the hidden explanation */
  function explanation(mark) {
    const key = `${mark.textContent}: ${mark.title}`;
    const known = explained.get(key);
    if (known) return known;
    const entry = document.createElement("div");
    entry.id = `nghia-${explained.size + 1}`;
    const short = document.createElement("strong");
    short.textContent = mark.textContent;
    const long = document.createElement("span");
    long.textContent = mark.title;
    entry.append(short, long);
    store.append(entry);
    explained.set(key, entry.id);
    return entry.id;
  }

  /** The first use in a paragraph is enough for the keyboard. @param {HTMLElement} mark */
  function listenToAbbreviation(mark) {
    const id = explanation(mark);
    mark.setAttribute("aria-describedby", id);
    mark.removeAttribute("title");
    const first = mark.parentElement?.querySelector(`abbr[aria-describedby="${id}"]`);
    if (first === mark) mark.tabIndex = 0;
    mark.addEventListener("click", () => show(mark));
    listen(mark);
  }

  /** @type {NodeListOf<HTMLElement>} */
  const links = document.querySelectorAll("a.vb-cite[aria-describedby]");
  /** @type {NodeListOf<HTMLElement>} */
  const abbreviations = document.querySelectorAll("abbr[title]");
  if (links.length + abbreviations.length > 0) {
    document.querySelector("main")?.append(store, card);
    links.forEach(listenToLink);
    abbreviations.forEach(listenToAbbreviation);
    card.addEventListener("mouseenter", () => window.clearTimeout(timer));
    card.addEventListener("mouseleave", hideSoon);
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && current) hide();
    });
    document.addEventListener("pointerdown", (event) => {
      const target = /** @type {Node} */ (event.target);
      if (current && !current.contains(target) && !card.contains(target)) hide();
    });
    window.addEventListener("scroll", () => current && place(current), { passive: true });
  }
})();
