// What opens from the header, by keyboard as by mouse.
//
// The panel for size of letters and contrast: what the reader chooses holds at once and on every later visit.
(() => {
  "use strict";

  const root = document.documentElement;

  /** @param {string} name @param {string} value */
  function set(name, value) {
    root.toggleAttribute(`data-vb-${name}`, value !== "");
    if (value) root.setAttribute(`data-vb-${name}`, value);
    try {
      if (value) localStorage.setItem(`van-ban.${name}`, value);
      else localStorage.removeItem(`van-ban.${name}`);
    } catch {
      // The choice holds for this page only.
    }
  }

  const panel = /** @type {HTMLDetailsElement | null} */ (document.querySelector(".vb-settings"));
  if (panel) {
    for (const input of /** @type {NodeListOf<HTMLInputElement>} */ (panel.querySelectorAll("input"))) {
      input.checked = input.value === (root.getAttribute(`data-vb-${input.name}`) ?? "");
      input.addEventListener("change", () => set(input.name, input.value));
    }
    const close = () => {
      panel.open = false;
    };
    panel.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !panel.open) return;
      close();
      panel.querySelector("summary")?.focus();
    });
    panel.addEventListener("focusout", (event) => {
      if (event.relatedTarget && !panel.contains(/** @type {Node} */ (event.relatedTarget))) close();
    });
    document.addEventListener("pointerdown", (event) => {
      if (!panel.contains(/** @type {Node} */ (event.target))) close();
    });
  }

  // The theme opens menu and search by labels of hidden boxes, which no key reaches: buttons take their place.
  const NAMES = { __drawer: "Mở các mục của trang", __search: "Mở ô tìm kiếm" };
  for (const [id, name] of Object.entries(NAMES)) {
    const label = document.querySelector(`label.md-header__button[for="${id}"]`);
    const box = /** @type {HTMLInputElement | null} */ (document.getElementById(id));
    if (!label || !box) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.className = label.className;
    button.setAttribute("for", id); // the theme's styles ask for it
    button.setAttribute("aria-label", name);
    button.append(...label.childNodes);
    button.addEventListener("click", () => box.click());
    const tell = () => button.setAttribute("aria-expanded", String(box.checked));
    box.addEventListener("change", tell);
    tell();
    label.replaceWith(button);
    // The theme itself closes the search.
    document.addEventListener("keydown", (event) => {
      if (id !== "__drawer" || event.key !== "Escape" || !box.checked) return;
      box.click();
      button.focus();
    });
  }
})();
