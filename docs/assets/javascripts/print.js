/* The button that prints a text; without scripts it stays hidden and the browser's own command does the same. */
(function () {
  "use strict";

  document.querySelectorAll(".vb-print").forEach(function (button) {
    button.hidden = false;
    button.addEventListener("click", function () {
      window.print();
    });
  });
})();
