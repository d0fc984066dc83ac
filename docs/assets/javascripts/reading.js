// Follows the reading: the outline of narrow screens names the point being read and closes when it was used;
// wide pictures begin in their middle; a report of an error carries the point along.
(() => {
  "use strict";

  const LINE = 120; // pixels from the top; what begins above it is being read

  const outline = /** @type {HTMLDetailsElement | null} */ (document.querySelector(".vb-outline"));
  const here = outline?.querySelector(".vb-outline__here");
  const links = /** @type {HTMLAnchorElement[]} */ ([...(outline?.querySelectorAll("a") ?? [])]);
  const points = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));

  function follow() {
    const last = points.findLastIndex((point) => point && point.getBoundingClientRect().top < LINE);
    if (here) here.textContent = last < 0 ? "" : links[last].textContent;
    links.forEach((link, row) => {
      if (row === last) link.setAttribute("aria-current", "location");
      else link.removeAttribute("aria-current");
    });
  }

  if (outline && here) {
    let waiting = false;
    window.addEventListener(
      "scroll",
      () => {
        if (waiting || outline.offsetParent === null) return;
        waiting = true;
        window.requestAnimationFrame(() => {
          waiting = false;
          follow();
        });
      },
      { passive: true },
    );
    outline.addEventListener("click", (event) => {
      if (/** @type {Element} */ (event.target).closest("a")) outline.open = false;
    });
    outline.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !outline.open) return;
      outline.open = false;
      outline.querySelector("summary")?.focus();
    });
  }

  // A picture that is wider than the screen is shown from its middle, where its own document stands.
  for (const picture of document.querySelectorAll(".vb-diagram")) {
    picture.scrollLeft = (picture.scrollWidth - picture.clientWidth) / 2;
  }

  const report = /** @type {HTMLAnchorElement | null} */ (document.querySelector(".vb-report"));
  report?.addEventListener("click", () => {
    const address = new URL(report.href);
    const place = new URL(address.searchParams.get("dia-chi") ?? "");
    place.hash = window.location.hash;
    address.searchParams.set("dia-chi", place.href);
    report.href = address.href;
  });
})();
