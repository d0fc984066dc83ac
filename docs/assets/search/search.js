/**
 * The search itself: read the query, find the points, order and count them, cut snippets.
 *
 * When nothing has all of a short query, typed marks are set aside, then a slip of one letter is mended, and the
 * answer says so.
 */
;(function (scope) {
  "use strict"

  const SHOWN_POINTS = 3

  /**
   * @typedef {{
   *   query: string, literal?: boolean, loose?: boolean, filters?: Record<string, string>,
   *   sort?: "score" | "date", from?: number, size?: number, each?: number,
   * }} Request `size` documents are shown, with `each` of their points
   */

  class Search {
    /** @param {any} store an opened store */
    constructor(store) {
      this.store = store
      this.restorer = new scope.VanBan.Restorer(store.phrases.phrases, store.manifest.words)
      this.reader = new scope.VanBan.Reader(store, this.restorer)
    }

    /** @param {Request} request */
    async answer(request) {
      const query = scope.VanBan.parse(request.query)
      const { reading, matches, note, loose } = await this.attempts(query, request)
      const { words, numbers, phrases, fieldNumbers } = reading
      const listing = words.length + numbers.length + phrases.length + fieldNumbers.length === 0
      const found = scope.VanBan.grouped(this.store, matches)
      const documents = listing || request.sort === "date" ? scope.VanBan.newest(this.store, found) : found
      const kept = documents.filter(({ document }) => scope.VanBan.passes(this.store, document, request.filters))
      const from = request.from ?? 0
      return {
        note,
        loose: loose ?? 0,
        changed: reading.spoken.some((word) => word.term !== word.typed),
        spoken: this.spelled(reading) || request.query.trim(),
        documents: kept.length,
        points: kept.reduce((sum, { points }) => sum + points.length, 0),
        uncertain: matches.uncertain ?? false,
        counts: scope.VanBan.counts(this.store, documents, request.filters),
        abbreviations: this.abbreviations(reading),
        marks: matches.units.map((unit) => unit.join(" ")),
        results: await Promise.all(
          kept.slice(from, from + (request.size ?? 10)).map((found) => this.shown(found, matches.units, request.each ?? SHOWN_POINTS)),
        ),
      }
    }

    /** @param {string} text @param {number} size @returns {Promise<{anchor: string}[]>} the best points, documents aside */
    async points(text, size) {
      const { matches } = await this.attempts(scope.VanBan.parse(text), {})
      return Promise.all(matches.points.slice(0, size).map((point) => this.place(point, matches.units)))
    }

    /** @param {string} text @returns {Promise<string[]>} how the last word may go on, with its marks, the likeliest first */
    async complete(text) {
      const longer = await scope.VanBan.completions(this.store, text)
      return Promise.all(longer.map(async (query) => this.spelled(await this.reader.read(scope.VanBan.parse(query)))))
    }

    /** Drop what was fetched; the next query asks the site anew. */
    forget() {
      this.store.kept.clear()
    }

    /** Try the query as typed and restored, then without typed marks, then with a slip mended, then its parts. */
    async attempts(query, request) {
      const { literal = false, loose = false } = request
      const reading = await this.reader.read(query, { literal })
      const first = await this.match(reading, query, loose)
      if (any(first)) return { reading, matches: first, note: loose ? "partial" : null }
      if (!literal && !loose) {
        for await (const [note, other] of this.others(query, reading)) {
          const matches = await this.match(other, query, false)
          if (any(matches)) return { reading: other, matches, note }
        }
      }
      const parts = reading.words.length > 1 ? await this.match(reading, query, true) : first
      if (first.related && any(parts)) return { reading, matches: parts, note: "partial" }
      return { reading, matches: first, note: "nothing", loose: scope.VanBan.grouped(this.store, parts).length }
    }

    /** @returns {AsyncGenerator<[string, any]>} other readings of the query, with what was done to it */
    async *others(query, reading) {
      const free = await this.reader.read(query, { free: true })
      if (!same(free, reading)) yield ["folded", free]
      if (this.restorer.knowsAll(free.words)) return
      const known = (key) => reading.found.has(key) || this.restorer.words.has(key)
      for (const text of await scope.VanBan.corrections(this.store, query.text, known)) {
        const mended = await this.reader.read({ ...query, text }, { free: true })
        if (scope.VanBan.convincing(mended, free)) yield ["corrected", mended]
      }
    }

    async match(reading, query, loose) {
      const matcher = new scope.VanBan.Matcher(this.store, this.restorer, reading, query)
      const found = await scope.VanBan.verified(this.store, await matcher.match(loose), reading.phrases)
      return scope.VanBan.nearest(scope.VanBan.scored(this.store, found), matcher.together())
    }

    /** @returns {string} the query as it was read; what was not changed stays as the reader wrote it */
    spelled({ spoken, text }) {
      const shorts = new Map(this.store.phrases.abbreviations.map(([term, short]) => [term, short]))
      let said = ""
      let place = 0
      for (const { term, typed, start, end } of spoken) {
        said += text.slice(place, start) + (term === typed ? text.slice(start, end) : (shorts.get(term) ?? term))
        place = end
      }
      return (said + text.slice(place)).replace(/\s+/gu, " ").trim()
    }

    /** @returns {{short: string, long: string}[]} the abbreviations the query uses */
    abbreviations(reading) {
      const terms = new Set(reading.words.map((word) => word.term))
      return this.store.phrases.abbreviations.filter(([term]) => terms.has(term)).map(([, short, long]) => ({ short, long }))
    }

    async shown({ document, points }, units, most) {
      const places = points.length ? points.slice(0, most) : [this.store.starts[document]]
      const shown = await Promise.all(places.map((point) => this.place(point, units)))
      const [address, title, kind, number, issuer, type, date] = shown[0].document
      return {
        address, kind, number, issuer, type, date,
        title: scope.VanBan.snippet(title, units, Infinity),
        more: Math.max(0, points.length - most),
        points: points.length ? shown.map(({ document: _, ...point }) => point) : [],
      }
    }

    async place(point, units) {
      const { document, anchor, label, heading, text } = await this.store.point(point)
      return { document, anchor, label, heading, snippet: scope.VanBan.snippet(text, units) }
    }
  }

  function any(matches) {
    return matches.points.length + matches.heads.size > 0
  }

  function same(one, other) {
    const terms = (reading) => [...reading.spoken.map(({ term }) => term), "|", ...reading.phrases.flat()].join(" ")
    return terms(one) === terms(other)
  }

  scope.VanBan = Object.assign(scope.VanBan || {}, { Search })
})(self)
