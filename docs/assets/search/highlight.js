/**
 * On arrival from the search: marks the searched words in the text of the page. The browser paints them over the
 * text (CSS highlights), so that the text itself stays what its source is; an older browser shows it unmarked.
 */
;(function (scope) {
  "use strict"

  const NAME = "vb-tim"
  const script = /** @type {HTMLScriptElement} */ (document.currentScript)
  const wanted = new URLSearchParams(location.search).get("tim")
  const text = document.querySelector("[data-source-text]")
  if (!wanted || !text || !scope.CSS?.highlights) return

  /** @param {string} name @returns {Promise<unknown>} */
  function load(name) {
    return new Promise((resolve, reject) => {
      const made = document.createElement("script")
      made.src = new URL(name, script.src).href
      made.onload = resolve
      made.onerror = reject
      document.head.append(made)
    })
  }

  /** @param {string[][]} units */
  function paint(units) {
    const walker = document.createTreeWalker(/** @type {Node} */ (text), NodeFilter.SHOW_TEXT)
    const nodes = []
    let whole = ""
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement?.closest("[data-generated]")) continue
      nodes.push({ node, start: whole.length })
      whole += node.textContent
    }
    const place = (offset, end) => {
      const found = nodes.findLast((row) => (end ? row.start < offset : row.start <= offset))
      return [found.node, offset - found.start]
    }
    const ranges = scope.VanBan.marks(whole, units).map((mark) => {
      const range = document.createRange()
      range.setStart(...place(mark.start, false))
      range.setEnd(...place(mark.end, true))
      return range
    })
    scope.CSS.highlights.set(NAME, new scope.Highlight(...ranges))
  }

  const units = wanted.split("|").map((unit) => unit.split(" ").filter(Boolean)).filter((unit) => unit.length)
  load("analysis.js").then(() => load("marks.js")).then(() => paint(units)).catch(() => {})
})(self)
