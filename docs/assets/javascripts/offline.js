// Keeps what was read for times without a network: registers the worker below the home page, wherever that is,
// and lists on the page for such times what can be read.
(() => {
  "use strict";

  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  const home = new URL("../../", script.src);

  async function start() {
    const registration = await navigator.serviceWorker.register(new URL("sw.js", home), { scope: home.pathname });
    if (!registration) return;
    const { active } = await navigator.serviceWorker.ready;
    // This page came before the worker: it is handed over with everything it needed.
    const needed = performance.getEntriesByType("resource").map((entry) => entry.name);
    active?.postMessage([window.location.href.split("#")[0], ...needed]);
  }

  /** Name a kept page; what cannot be read is no page. @param {Request} request */
  async function savedPage(request) {
    const answer = await caches.match(request).catch(() => undefined);
    if (!answer?.headers.get("Content-Type")?.includes("text/html")) return [];
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const link = document.createElement("a");
    link.href = request.url;
    link.textContent = page.querySelector("h1")?.textContent?.trim() || page.title;
    const item = document.createElement("li");
    item.append(link);
    return [item];
  }

  /** @param {Element} list */
  async function listSaved(list) {
    for (const name of await caches.keys()) {
      const requests = await (await caches.open(name)).keys();
      // Files beside the pages are many; their addresses tell them apart without opening each.
      const pages = requests.filter(({ url }) => url.startsWith(home.href) && url.endsWith("/"));
      list.append(...(await Promise.all(pages.map(savedPage))).flat());
    }
  }

  if ("serviceWorker" in navigator) {
    window.addEventListener("load", () => start().catch(() => {}));
    const list = document.getElementById("da-luu");
    if (list) listSaved(list).catch(() => {});
  }
})();
