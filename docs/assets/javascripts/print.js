// The button that prints a text. Without scripts it stays hidden, and the browser's own command does the same.
(() => {
  "use strict";

  for (const button of document.querySelectorAll(".vb-print")) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }
})();
