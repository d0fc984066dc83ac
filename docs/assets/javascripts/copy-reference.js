// A button at every point that copies a ready-made reference with its address:
// “điểm a khoản 2 Điều 5, Quyết định số …, https://…/#dieu-5-khoan-2-diem-a”.
(() => {
  "use strict";

  const COPIED = "Đã chép: ";
  const FAILED = "Trình duyệt không cho chép. Hãy chép dòng này: ";

  /** @returns {HTMLElement} the element whose changes screen readers announce */
  function announcer() {
    const element = document.createElement("p");
    element.className = "vb-announcer";
    element.setAttribute("role", "status");
    document.body.append(element);
    return element;
  }

  /** @param {HTMLAnchorElement} permalink @returns {string} the reference with the address of its point */
  function reference(permalink) {
    return `${permalink.dataset.reference}, ${permalink.href}`;
  }

  /** @param {HTMLAnchorElement} permalink @param {HTMLElement} status @returns {HTMLButtonElement} */
  function copyButton(permalink, status) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "vb-copy";
    button.dataset.generated = "";
    button.textContent = "Chép";
    button.setAttribute("aria-label", `Chép dẫn chiếu: ${permalink.dataset.reference}`);
    button.addEventListener("click", async () => {
      const text = reference(permalink);
      try {
        await navigator.clipboard.writeText(text);
        status.textContent = COPIED + text;
      } catch {
        // Without permission, or on a page not served over a secure connection, the reader copies by hand.
        status.textContent = FAILED + text;
      }
      status.classList.add("vb-announcer--shown");
      window.setTimeout(() => status.classList.remove("vb-announcer--shown"), 4000);
    });
    return button;
  }

  const permalinks = document.querySelectorAll("a.vb-permalink[data-reference]");
  if (permalinks.length > 0) {
    const status = announcer();
    for (const permalink of /** @type {NodeListOf<HTMLAnchorElement>} */ (permalinks)) {
      permalink.after(" ", copyButton(permalink, status));
    }
  }
})();
