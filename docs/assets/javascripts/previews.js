// Shows the preview of a cited document on hover and on focus of its link. The words are already in the page
// (hidden, as the link's description); the reason why the link leads there is the link's title.
(() => {
  "use strict";

  const DELAY = 250; // milliseconds the pointer rests on a link before its preview shows
  const MARGIN = 8; // pixels kept free around a preview

  const card = document.createElement("div");
  card.className = "vb-popup";
  card.setAttribute("role", "tooltip");
  card.hidden = true;

  /** @type {number | undefined} */
  let timer;
  /** @type {HTMLElement | null} */
  let current = null;

  /** @param {HTMLElement} link */
  function place(link) {
    const line = link.getClientRects()[0];
    const below = line.bottom + MARGIN;
    const fitsBelow = below + card.offsetHeight < window.innerHeight;
    const top = fitsBelow ? below : Math.max(MARGIN, line.top - MARGIN - card.offsetHeight);
    const left = Math.min(line.left, document.documentElement.clientWidth - card.offsetWidth - MARGIN);
    card.style.setProperty("inset-block-start", `${top}px`);
    card.style.setProperty("inset-inline-start", `${Math.max(MARGIN, left)}px`);
  }

  /** @param {HTMLElement} link */
  function show(link) {
    const preview = document.getElementById(link.getAttribute("aria-describedby") ?? "");
    if (!preview) return;
    const reason = document.createElement("em");
    reason.textContent = link.dataset.reason ?? "";
    card.replaceChildren(...preview.cloneNode(true).childNodes, reason);
    card.hidden = false;
    current = link;
    place(link);
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

  /** @param {HTMLElement} link */
  function listen(link) {
    // The browser's own tooltip would lie over ours.
    link.dataset.reason = link.title;
    link.removeAttribute("title");
    link.addEventListener("mouseenter", () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => show(link), DELAY);
    });
    link.addEventListener("mouseleave", hideSoon);
    link.addEventListener("focus", () => show(link));
    link.addEventListener("blur", hide);
  }

  const links = document.querySelectorAll("a.vb-cite[aria-describedby]");
  if (links.length > 0) {
    document.body.append(card);
    for (const link of /** @type {NodeListOf<HTMLElement>} */ (links)) listen(link);
    card.addEventListener("mouseenter", () => window.clearTimeout(timer));
    card.addEventListener("mouseleave", hideSoon);
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && current) hide();
    });
    window.addEventListener("scroll", () => current && place(current), { passive: true });
  }
})();
