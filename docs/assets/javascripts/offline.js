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

  /** @param {Element} list */
  async function listSaved(list) {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const answer = await cache.match(request);
        if (!request.url.startsWith(home.href) || !answer?.headers.get("Content-Type")?.includes("text/html")) continue;
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        const link = document.createElement("a");
        link.href = request.url;
        link.textContent = page.querySelector("h1")?.textContent?.trim() || page.title;
        const item = document.createElement("li");
        item.append(link);
        list.append(item);
      }
    }
  }

  if ("serviceWorker" in navigator) {
    window.addEventListener("load", () => start().catch(() => {}));
    const list = document.getElementById("da-luu");
    if (list) listSaved(list).catch(() => {});
  }
})();
