/**
 * The search box in the header: suggestions and the best results while the reader types.
 * It stands in a form marked `data-vb-search`; a page without one gets it in the theme's header.
 */
;(function (scope) {
  "use strict"

  const { element, marked, title, target, label } = scope.VanBan
  const WAIT = 120 // milliseconds without a key before the search is asked
  const SHOWN = 6
  const SHORTEST = 2

  /** @returns {HTMLFormElement} */
  function form() {
    const own = document.querySelector("form[data-vb-search]")
    if (own) return /** @type {HTMLFormElement} */ (own)
    const made = element(
      "form",
      { class: "vb-search", role: "search", action: new URL("tim-kiem/", scope.VanBan.site).href, "data-vb-search": true },
      element("input", {
        class: "vb-search__input", type: "search", name: "q", "aria-label": "Tìm trong các văn bản",
        placeholder: "Tìm kiếm (gõ có dấu hay không đều được)", autocomplete: "off", autocapitalize: "off", spellcheck: "false",
      }),
    )
    const theme = document.querySelector(".md-search")
    const header = document.querySelector(".md-header__inner")
    if (theme) theme.replaceWith(made)
    else if (header) header.insertBefore(made, header.querySelector(".md-header__source"))
    return /** @type {HTMLFormElement} */ (made)
  }

  class Box {
    /** @param {HTMLFormElement} form */
    constructor(form) {
      this.form = form
      this.input = /** @type {HTMLInputElement} */ (form.querySelector("input[name=q]"))
      this.said = element("p", { class: "vb-search__said", role: "status" })
      this.list = element("ul", { class: "vb-search__list" })
      this.panel = element("div", { class: "vb-search__panel", hidden: true }, this.said, this.list)
      this.asked = 0
      form.append(this.panel)
      this.input.addEventListener("input", () => this.later())
      this.input.addEventListener("focus", () => this.opened())
      form.addEventListener("keydown", (event) => this.key(event))
      form.addEventListener("submit", (event) => {
        if (!this.input.value.trim()) event.preventDefault()
      })
      document.addEventListener("pointerdown", (event) => {
        if (!form.contains(/** @type {Node} */ (event.target))) this.close()
      })
      form.addEventListener("focusout", (event) => {
        if (event.relatedTarget && !form.contains(/** @type {Node} */ (event.relatedTarget))) this.close()
      })
    }

    opened() {
      scope.VanBan.ask("open").catch(() => {})
      if (this.list.children.length && this.input.value.trim().length >= SHORTEST) this.panel.hidden = false
    }

    close() {
      this.panel.hidden = true
    }

    later() {
      clearTimeout(this.timer)
      this.timer = setTimeout(() => this.look(), WAIT)
    }

    async look() {
      const text = this.input.value.trim()
      const asked = ++this.asked
      if (text.length < SHORTEST) return this.close()
      try {
        const [answer, completions] = await Promise.all([
          scope.VanBan.ask("answer", { query: text, size: SHOWN, each: 1 }),
          scope.VanBan.ask("complete", text),
        ])
        if (asked === this.asked) this.draw(text, answer, completions)
      } catch {
        if (asked === this.asked) this.draw(text, null, [])
      }
    }

    /** @param {string} text @param {any} answer @param {string[]} completions */
    draw(text, answer, completions) {
      this.said.textContent = answer ? spoken(answer) : "Chưa tải được dữ liệu tìm kiếm."
      const all = new URL(this.form.action)
      const page = (query) => {
        all.search = new URLSearchParams({ q: query }).toString()
        return all.href
      }
      const items = [
        ...completions.map((query) => element("a", { class: "vb-search__word", href: page(query) }, query)),
        ...(answer ? answer.results.map((result) => row(result, answer.marks)) : []),
        element("a", { class: "vb-search__all", href: page(text) }, answer?.documents ? "Xem tất cả kết quả" : "Mở trang tìm kiếm"),
      ]
      this.list.replaceChildren(...items.map((item) => element("li", {}, item)))
      this.panel.hidden = false
    }

    /** @param {KeyboardEvent} event */
    key(event) {
      const links = Array.from(this.list.querySelectorAll("a"))
      const place = links.indexOf(/** @type {HTMLAnchorElement} */ (document.activeElement))
      if (event.key === "Escape") {
        this.input.focus()
        this.close()
      } else if (this.panel.hidden) return
      else if (event.key === "ArrowDown") (links[place + 1] ?? links[0]).focus()
      else if (event.key === "ArrowUp") (place > 0 ? links[place - 1] : this.input).focus()
      else return
      event.preventDefault()
    }
  }

  /** @param {any} answer @returns {string} what a screen reader says */
  function spoken(answer) {
    if (!answer.documents) return `Không có kết quả cho “${answer.spoken}”.`
    const found = `${answer.documents} văn bản`
    return answer.changed ? `${found} cho “${answer.spoken}”` : found
  }

  /** @param {any} result @param {string[]} marks */
  function row(result, marks) {
    const [point] = result.points
    return element(
      "a",
      { class: "vb-search__result", href: target(result.address, point?.anchor ?? "", marks) },
      element("span", { class: "vb-search__title" }, ...title(result)),
      point ? element("span", { class: "vb-search__snippet" }, point.label ? `${point.label}: ` : "", ...marked(point.snippet)) : null,
      !point && result.number === "" ? element("span", { class: "vb-search__snippet" }, label(result)) : null,
    )
  }

  const box = new Box(form())
  document.addEventListener("keydown", (event) => {
    const target = /** @type {HTMLElement} */ (event.target)
    if (event.key !== "/" || event.ctrlKey || event.altKey || event.metaKey) return
    if (target.closest("input, textarea, select, [contenteditable]")) return
    event.preventDefault()
    box.input.focus()
  })
})(self)
