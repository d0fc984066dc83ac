// The reader's size of letters and contrast, taken from the browser's memory before the page is drawn.
// Runs in the head and not deferred, so that nothing jumps; settings.js lets the reader change them.
(() => {
  "use strict";

  for (const name of ["size", "contrast"]) {
    try {
      const value = localStorage.getItem(`van-ban.${name}`);
      if (value) document.documentElement.setAttribute(`data-vb-${name}`, value);
    } catch {
      // A browser that remembers nothing shows the page as it is.
    }
  }
})();
