// Printing: the button; on every sheet the reference of the text; behind it the addresses its links lead to,
// each with the number that the link bears on paper. Without scripts the browser prints the text without these.
(() => {
  "use strict";

  for (const button of document.querySelectorAll(".vb-print")) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }

  const text = document.querySelector("[data-source-text]");
  const reference = text?.closest("article")?.querySelector("h1")?.textContent?.trim();
  if (!text || !reference) return;

  /** @param {string} words @returns {string} words as a CSS string */
  function quoted(words) {
    return `"${words.replaceAll(/["\\]/g, "\\$&").replaceAll(/\s+/g, " ")}"`;
  }

  /** @param {HTMLAnchorElement} link @returns {string} its address on the published site, wherever the page is read */
  function published(link) {
    const page = document.querySelector("link[rel=canonical]")?.getAttribute("href") ?? window.location.href;
    return decodeURI(new URL(link.getAttribute("href") ?? "", page).href);
  }

  /** Write the reference on the top of every sheet; a style sheet cannot take it from the page. */
  function head() {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`@page { @top-left { content: ${quoted(reference)}; } }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }

  /** @returns {HTMLElement} the numbered addresses; the links get their numbers */
  function addresses() {
    const list = document.createElement("ol");
    /** @type {Map<string, number>} */
    const numbers = new Map();
    for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (text.querySelectorAll("a.vb-cite"))) {
      const known = numbers.get(link.href);
      if (known === undefined) {
        const item = document.createElement("li");
        const preview = document.getElementById(link.getAttribute("aria-describedby") ?? "");
        const name = preview?.querySelector("strong")?.textContent ?? link.textContent;
        item.textContent = `${name}: ${published(link)}`;
        list.append(item);
        numbers.set(link.href, list.children.length);
      }
      link.dataset.note = String(known ?? list.children.length);
    }
    const section = document.createElement("section");
    section.className = "vb-addresses";
    const title = document.createElement("h2");
    title.textContent = "Địa chỉ của các văn bản được viện dẫn";
    section.append(title, list);
    section.hidden = list.children.length === 0;
    return section;
  }

  let ready = false;
  window.addEventListener("beforeprint", () => {
    if (ready) return;
    ready = true;
    head();
    text.after(addresses());
  });
})();
