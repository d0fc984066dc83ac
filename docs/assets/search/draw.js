/**
 * Draws what the search answers. Everything that comes from texts or from the reader becomes a text node or an
 * attribute; nothing is ever read as HTML.
 */
;(function (scope) {
  "use strict"

  const KINDS = { "van-ban": "Toàn văn", "vien-dan": "Văn bản được viện dẫn" }
  // What the shown words are called in the address of a page they lead to.
  const HIGHLIGHT = "tim"

  /**
   * @param {string} name @param {Record<string, any>} [attributes] those false or empty are left out
   * @param {...(Node | string | null)} children texts become text nodes
   * @returns {HTMLElement}
   */
  function element(name, attributes = {}, ...children) {
    const made = document.createElement(name)
    for (const [key, value] of Object.entries(attributes)) {
      if (typeof value === "function") made.addEventListener(key, value)
      else if (value !== false && value !== null && value !== undefined) made.setAttribute(key, value === true ? "" : value)
    }
    made.append(...children.filter((child) => child !== null))
    return made
  }

  /** @param {{text: string, marked: boolean}[]} segments @returns {Node[]} */
  function marked(segments) {
    return segments.map(({ text, marked }) => (marked ? element("mark", {}, text) : document.createTextNode(text)))
  }

  /** @param {string} address @param {string} anchor @param {string[]} marks @returns {string} */
  function target(address, anchor, marks) {
    const url = new URL(address, scope.VanBan.site)
    if (marks.length) url.searchParams.set(HIGHLIGHT, marks.join("|"))
    if (anchor) url.hash = anchor
    return url.href
  }

  /** @param {any} result @returns {string} `Công văn số 166/CĐVC` */
  function label(result) {
    return result.number ? `${result.type} số ${result.number}`.trim() : result.type
  }

  /** @param {any} result @returns {Node[]} `Công văn số 166/CĐVC: V/v …`, the searched words marked */
  function title(result) {
    const name = label(result)
    const own = marked(result.title)
    if (!own.length) return [document.createTextNode(name)]
    return result.number ? [document.createTextNode(`${name}: `), ...own] : own
  }

  /** @param {string} date `2016-07-04` @returns {string} `04/7/2016` as official texts write it */
  function day(date) {
    const [year, month, dayOfMonth] = date.split("-")
    const short = month && Number(month) > 2 ? String(Number(month)) : month
    return [dayOfMonth, short, year].filter(Boolean).join("/")
  }

  /** @param {any} result @param {string[]} marks @returns {HTMLElement} a document with the points found in it */
  function result(result, marks) {
    const about = [KINDS[result.kind] ?? "", result.number ? "" : result.type, result.issuer, day(result.date)]
    return element(
      "li",
      { class: "vb-result" },
      element("h2", { class: "vb-result__title" }, element("a", { href: target(result.address, "", marks) }, ...title(result))),
      element("p", { class: "vb-result__about" }, about.filter(Boolean).join(" · ")),
      result.points.length ? element("ul", { class: "vb-result__points" }, ...result.points.map((point) => place(result, point, marks))) : null,
      result.more ? element("p", { class: "vb-result__more" }, `và ${result.more} điểm khác trong văn bản này`) : null,
    )
  }

  /** @param {any} result @param {any} point @param {string[]} marks */
  function place(result, point, marks) {
    const name = [point.label, point.heading].filter(Boolean).join(" – ") || "Trong văn bản"
    return element(
      "li",
      {},
      element("a", { class: "vb-result__point", href: target(result.address, point.anchor, marks) }, name),
      element("p", { class: "vb-result__snippet" }, ...marked(point.snippet)),
    )
  }

  scope.VanBan = Object.assign(scope.VanBan || {}, { element, marked, target, title, label, day, result, KINDS, HIGHLIGHT })
})(self)
