/**
 * The search page: it stands in the element marked `data-vb-search-page`, whose own content is what readers
 * without JavaScript see. The address holds the whole state, so it can be shared and the back button works.
 */
;(function (scope) {
  "use strict"

  const { element, result, KINDS } = scope.VanBan
  const SIZE = 10
  // What a filter is called in the address, in the answer and on the page.
  const FILTERS = [
    ["muc", "kind", "Loại trang"],
    ["loai", "doc_type", "Loại văn bản"],
    ["coquan", "issuer", "Cơ quan ban hành"],
    ["nam", "year", "Năm"],
  ]
  const MOST_VALUES = 12

  const root = /** @type {HTMLElement | null} */ (document.querySelector("[data-vb-search-page]"))
  if (!root) return
  const fallback = Array.from(root.childNodes)

  const input = /** @type {HTMLInputElement} */ (
    element("input", {
      class: "vb-find__input", type: "search", name: "q", "aria-label": "Nội dung cần tìm", autocomplete: "off",
      autocapitalize: "off", spellcheck: "false", placeholder: "Ví dụ: công đoàn viên chức, 06-NQ/TW, “dân vận khéo”",
    })
  )
  const form = element(
    "form",
    { class: "vb-find", role: "search", "aria-label": "Tìm trong các văn bản", submit: submitted },
    input,
    element("button", { class: "md-button md-button--primary vb-find__go", type: "submit" }, "Tìm"),
  )
  const status = element("p", { class: "vb-find__status", role: "status" })
  const notes = element("div", { class: "vb-find__notes" })
  const side = element("div", { class: "vb-find__filters" })
  const list = element("ol", { class: "vb-find__results" })
  const pager = element("nav", { class: "vb-find__pager", "aria-label": "Trang kết quả" })
  const more = element("div", { class: "vb-find__more" }, ...fallback)
  root.replaceChildren(form, help(), status, notes, side, list, pager, more)
  let asked = 0

  function help() {
    const row = (written, meaning) => element("li", {}, element("code", {}, written), ` ${meaning}`)
    return element(
      "details",
      { class: "vb-find__help" },
      element("summary", {}, "Cách tìm"),
      element(
        "ul",
        {},
        row("cong doan vien chuc", "gõ không dấu cũng được; dấu đã gõ thì được giữ nguyên"),
        row("06-NQ/TW", "số, ký hiệu viết cách nào cũng được: 06 nq tw, 06 – NQ/TW"),
        row("nghị quyết 06", "loại và số là đủ, viết tắt loại cũng được: nq 06"),
        row("“dân vận khéo”", "đúng cụm từ này, các chữ liền nhau"),
        row("công đoàn +cơ sở -viên chức", "dấu cộng: phải có; dấu trừ: không được có"),
        row("so:16/CT-TTg", "văn bản mang số này và nơi viện dẫn nó"),
        row("coquan:\"công đoàn viên chức\"", "của cơ quan ban hành này"),
        row("nam:2017, nam:2017-2020", "của năm này, từ năm này đến năm kia"),
        row("loai:\"kế hoạch\"", "thuộc loại văn bản này"),
      ),
    )
  }

  /** @returns {Record<string, string>} what the address asks for */
  function state() {
    return Object.fromEntries(new URLSearchParams(location.search))
  }

  /** @param {Record<string, string | null>} changes @param {string[]} [dropped] @returns {string} an address that differs so */
  function address(changes, dropped = []) {
    const values = new URLSearchParams(location.search)
    for (const name of ["trang", ...dropped]) values.delete(name)
    for (const [name, value] of Object.entries(changes)) {
      if (value === null) values.delete(name)
      else values.set(name, value)
    }
    return `${location.pathname}?${values}`
  }

  /** @param {string} text @param {Record<string, string | null>} changes @param {Record<string, any>} [attributes] */
  function link(text, changes, attributes = {}) {
    const href = address(changes)
    return element("a", { href, click: (event) => followed(event, href), ...attributes }, text)
  }

  /** @param {MouseEvent} event @param {string} href */
  function followed(event, href) {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return
    event.preventDefault()
    go(href)
  }

  /** @param {Event} event */
  function submitted(event) {
    event.preventDefault()
    go(address({ q: input.value.trim() }, [...FILTERS.map(([name]) => name), "nguyen", "roi"]))
  }

  /** @param {string} href */
  function go(href) {
    history.pushState(null, "", href)
    show(true)
  }

  /** @param {boolean} moved whether the reader asked for something new on this page */
  async function show(moved) {
    const { q = "", xep, nguyen, roi, trang, ...rest } = state()
    const number = ++asked
    input.value = q
    const filters = Object.fromEntries(FILTERS.map(([name, facet]) => [facet, rest[name] ?? ""]))
    if (!q.trim() && !Object.values(filters).some(Boolean)) return drawNothing()
    status.textContent = "Đang tìm…"
    more.hidden = true
    const from = (Math.max(1, Number(trang) || 1) - 1) * SIZE
    try {
      const answer = await scope.VanBan.ask("answer", {
        query: q, filters, literal: nguyen === "1", loose: roi === "1", sort: xep === "ngay" ? "date" : "score", from, size: SIZE,
      })
      if (number === asked) draw(q, answer, from, moved)
    } catch {
      if (number === asked) failed()
    }
  }

  function drawNothing() {
    document.title = document.title.replace(/^.* – (?=Tìm kiếm)/u, "")
    status.textContent = ""
    for (const part of [notes, side, list, pager]) part.replaceChildren()
    more.hidden = false
  }

  function failed() {
    status.textContent = "Chưa tải được dữ liệu tìm kiếm. Hãy thử lại, hoặc xem các danh mục dưới đây."
    for (const part of [notes, side, list, pager]) part.replaceChildren()
    more.hidden = false
  }

  /** @param {string} query @param {any} answer @param {number} from @param {boolean} moved */
  function draw(query, answer, from, moved) {
    document.title = `${query} – ${document.title.replace(/^.* – (?=Tìm kiếm)/u, "")}`
    status.textContent = count(answer)
    notes.replaceChildren(...noted(query, answer))
    side.replaceChildren(...filters(answer), ...order(answer))
    list.replaceChildren(...answer.results.map((found) => result(found, answer.marks)))
    list.setAttribute("start", String(from + 1))
    pager.replaceChildren(...pages(answer, from))
    more.hidden = answer.documents > 0
    if (moved && from) root.scrollIntoView()
  }

  /** @param {any} answer */
  function count(answer) {
    if (!answer.documents) return `Không văn bản nào có “${answer.spoken}”.`
    const about = answer.uncertain ? "khoảng " : ""
    const points = answer.points ? `, ${about}${answer.points} điểm` : ""
    return `${about}${answer.documents} văn bản${points}`
  }

  /** @param {string} query @param {any} answer @returns {Node[]} what was searched for, and the ways on */
  function noted(query, answer) {
    const said = (...children) => element("p", {}, ...children)
    const read = element("strong", {}, `“${answer.spoken}”`)
    const literally = link(`Tìm đúng như đã gõ: “${query}”`, { nguyen: "1" })
    const rows = []
    if (answer.note === "folded") rows.push(said(`Không nơi nào có “${query}” đúng như đã gõ. Kết quả cho `, read, ". ", literally))
    else if (answer.note === "corrected") rows.push(said(`Không nơi nào có “${query}”. Kết quả cho chữ gần giống: `, read, ". ", literally))
    else if (answer.changed && answer.documents) rows.push(said("Kết quả cho ", read, ". ", literally))
    if (answer.note === "partial") rows.push(said("Không nơi nào có đủ các chữ này; dưới đây là những nơi có một phần."))
    if (answer.note === "nothing") rows.push(...nothing(query, answer, literally))
    for (const { short, long } of answer.abbreviations) rows.push(said(`${short}: ${long}. `, link("Tìm theo tên đầy đủ", { q: long })))
    return rows
  }

  /** @param {string} query @param {any} answer @param {Node} literally */
  function nothing(query, answer, literally) {
    const ways = [
      answer.loose ? link(`Tìm những nơi có từng chữ riêng lẻ (${answer.loose} văn bản)`, { roi: "1" }) : null,
      answer.changed ? literally : null,
      state().nguyen ? link("Tìm cả những chữ khác dấu", { nguyen: null }) : null,
      FILTERS.some(([name]) => state()[name]) ? link("Bỏ các bộ lọc", Object.fromEntries(FILTERS.map(([name]) => [name, null]))) : null,
    ].filter((way) => way !== null)
    return [
      element("p", {}, "Hãy thử ít chữ hơn, chữ khác cùng nghĩa, hoặc chỉ số và ký hiệu của văn bản."),
      element("ul", {}, ...ways.map((way) => element("li", {}, way))),
    ]
  }

  /** @param {any} answer @returns {Node[]} the filters with how many documents each leaves */
  function filters(answer) {
    const chosen = state()
    return FILTERS.flatMap(([name, facet, title]) => {
      const values = answer.counts[facet].slice(0, MOST_VALUES)
      if (values.length < 2 && !chosen[name]) return []
      const shown = values.map(([value, number]) => {
        const on = chosen[name] === value
        const text = `${facet === "kind" ? (KINDS[value] ?? value) : value} (${number})`
        return element("li", {}, link(text, { [name]: on ? null : value }, { "aria-current": on && "true", class: on && "vb-find__on" }))
      })
      const all = chosen[name] ? [element("li", {}, link("Tất cả", { [name]: null }))] : []
      return [element("details", { class: "vb-find__filter", open: Boolean(chosen[name]) }, element("summary", {}, title), element("ul", {}, ...all, ...shown))]
    })
  }

  /** @param {any} answer @returns {Node[]} */
  function order(answer) {
    if (answer.documents < 2) return []
    const byDate = state().xep === "ngay"
    return [
      element(
        "p",
        { class: "vb-find__order" },
        "Xếp theo: ",
        link("mức phù hợp", { xep: null }, { "aria-current": !byDate && "true", class: !byDate && "vb-find__on" }),
        " · ",
        link("ngày", { xep: "ngay" }, { "aria-current": byDate && "true", class: byDate && "vb-find__on" }),
      ),
    ]
  }

  /** @param {any} answer @param {number} from @returns {Node[]} */
  function pages(answer, from) {
    const last = Math.ceil(answer.documents / SIZE)
    const here = from / SIZE + 1
    if (last < 2) return []
    const step = (text, number) => (number >= 1 && number <= last ? link(text, { trang: number > 1 ? String(number) : null }) : null)
    return [step("← Trang trước", here - 1), element("span", {}, ` Trang ${here}/${last} `), step("Trang sau →", here + 1)].filter(Boolean)
  }

  addEventListener("popstate", () => show(false))
  show(false)
})(self)
