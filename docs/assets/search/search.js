/**
 * The search itself: read the query, find the points, order and count them, cut snippets.
 *
 * When nothing has all of a short query, typed marks are set aside, then a slip of one letter is mended, and the
 * answer says so.
 */
;(function (scope) {
  "use strict"

  // lunr orders this many of the best; what follows keeps the order of the same scores added up beforehand.
  const LUNR_BEST = 300
  const SHOWN_POINTS = 3
  // A phrase is verified in the texts of so many points; what lies behind is counted as uncertain.
  const MOST_VERIFIED = 60
  // Among so many of the best, a point that has the words together counts so many times more.
  const MOST_NEAR = 20
  const TOGETHER = 1.5
  // A mended word has to stand beside its neighbour in one of five places of the rarer one.
  const CONVINCING = 0.2
  const MOST_CONTINUED = 24
  const COMPLETIONS = 3
  const FACETS = ["kind", "doc_type", "issuer", "year"]

  /**
   * @typedef {{
   *   query: string, literal?: boolean, loose?: boolean, filters?: Record<string, string>,
   *   sort?: "score" | "date", from?: number, size?: number,
   * }} Request
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
      const documents = this.ordered(this.grouped(matches), listing ? "date" : request.sort)
      const kept = documents.filter(({ document }) => this.passes(document, request.filters))
      const from = request.from ?? 0
      return {
        note,
        loose: loose ?? 0,
        changed: reading.spoken.some((word) => word.term !== word.typed),
        spoken: this.spelled(reading) || request.query.trim(),
        documents: kept.length,
        points: kept.reduce((sum, { points }) => sum + points.length, 0),
        uncertain: matches.uncertain ?? false,
        counts: this.counts(documents, request.filters ?? {}),
        abbreviations: this.abbreviations(reading),
        marks: matches.units.map((unit) => unit.join(" ")),
        results: await Promise.all(
          kept.slice(from, from + (request.size ?? 10)).map((found) => this.shown(found, matches.units)),
        ),
      }
    }

    /** @param {string} text @param {number} size @returns {Promise<{anchor: string}[]>} the best points, documents aside */
    async points(text, size) {
      const { matches } = await this.attempts(scope.VanBan.parse(text), {})
      return Promise.all(first(matches.points, size).map(([point]) => this.place(point, matches.units)))
    }

    /** @param {string} text @returns {Promise<string[]>} how the last word may go on, the likeliest first */
    async complete(text) {
      const words = scope.VanBan.typedWords(text)
      const last = words[words.length - 1]
      if (!last || last.end < text.length || !/^\p{L}+$/u.test(last.term)) return []
      const prefix = scope.VanBan.fold(last.term)
      const before = last.joined ? scope.VanBan.fold(words[words.length - 2].term) : null
      const known = (await this.store.syllables()).filter(([key]) => key.startsWith(prefix))
      const likely = known.sort((one, other) => other[1] - one[1]).slice(0, MOST_CONTINUED)
      const pairs = before ? await this.store.lookup(likely.map(([key]) => `${before}_${key}`)) : new Map()
      const count = ([key, weight]) =>
        before ? (pairs.get(`${before}_${key}`) ?? []).reduce((sum, { count }) => sum + count, 0) : weight
      const best = likely.filter((row) => count(row) > 0 && row[0] !== prefix).sort((one, other) => count(other) - count(one))
      const texts = best.slice(0, COMPLETIONS).map(([key]) => text.slice(0, last.start) + key)
      return Promise.all(texts.map(async (longer) => this.spelled(await this.reader.read(scope.VanBan.parse(longer)))))
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
      return { reading, matches: first, note: "nothing", loose: this.grouped(parts).length }
    }

    /** @returns {AsyncGenerator<[string, any]>} other readings of the query, with what was done to it */
    async *others(query, reading) {
      const free = await this.reader.read(query, { free: true })
      if (!same(free, reading)) yield ["folded", free]
      if (this.restorer.knowsAll(free.words)) return
      const known = (key) => reading.found.has(key) || this.restorer.words.has(key)
      for (const text of await scope.VanBan.corrections(this.store, query.text, known)) {
        const mended = await this.reader.read({ ...query, text }, { free: true })
        if (convincing(mended, free)) yield ["corrected", mended]
      }
    }

    async match(reading, query, loose) {
      const matcher = new scope.VanBan.Matcher(this.store, this.restorer, reading, query)
      const found = this.scored(await this.verified(await matcher.match(loose), reading))
      return this.nearest(found, matcher.together())
    }

    /** Phrases of three words and more are looked up in the texts: the index knows neighbours only. */
    async verified(matches, reading) {
      const phrases = reading.phrases.filter((phrase) => phrase.length > 2)
      if (!phrases.length) return matches
      const ranked = Array.from(matches.points)
      const has = (text) => phrases.every((phrase) => scope.VanBan.marks(text, [phrase]).length)
      const checked = await Promise.all(
        ranked.slice(0, MOST_VERIFIED).map(async ([point, score]) => {
          const { heading, text, document } = await this.store.point(point)
          return has(`${heading}\n${text}\n${document[1]}`) ? [[point, score]] : []
        }),
      )
      const heads = await Promise.all(
        Array.from(matches.heads).slice(0, MOST_VERIFIED).map(async ([document, score]) => {
          const { document: shown } = await this.store.point(this.store.starts[document])
          return has(shown[1]) ? [[document, score]] : []
        }),
      )
      return {
        ...matches,
        points: new Map([...checked.flat(), ...ranked.slice(MOST_VERIFIED)]),
        heads: new Map(heads.flat()),
        uncertain: ranked.length > MOST_VERIFIED,
      }
    }

    /** Words that belong together and stand together count more than the same words scattered over a point. */
    async nearest(matches, units) {
      const long = units.filter((unit) => unit.length > 2)
      if (!long.length) return matches
      const near = await Promise.all(
        first(matches.points, MOST_NEAR).map(async ([point, score]) => {
          const { heading, text } = await this.store.point(point)
          const whole = `${heading}\n${text}`
          const together = long.every((unit) => scope.VanBan.marks(whole, [unit]).length)
          return [point, together ? score * TOGETHER : score]
        }),
      )
      return { ...matches, points: reordered(matches.points, near) }
    }

    /** Let lunr score the best points and their documents. */
    scored(matches) {
      const best = first(matches.points, LUNR_BEST).map(([point]) => point)
      if (!best.length) return matches
      const { scores } = matches
      const documents = new Set(best.map((point) => this.store.documentOf[point]))
      const points = scores.lunr("points", best)
      const heads = scores.lunr("documents", documents)
      // lunr divides by the length of the query; the scores behind the best are not divided.
      const length = Math.hypot(...scores.asked.map((term) => term.weight))
      const total = best.map((point) => {
        const head = heads.get(this.store.documentOf[point]) ?? 0
        return [point, ((points.get(point) ?? 0) + scope.VanBan.DOCUMENT_SHARE * head) * length]
      })
      return { ...matches, points: reordered(matches.points, total) }
    }

    /** @returns {{document: number, score: number, points: number[]}[]} the documents found, the best first */
    grouped(matches) {
      const documents = new Map()
      const found = (document, score, point) => {
        const known = documents.get(document) ?? { document, score: 0, points: [], whole: false }
        known.score = Math.max(known.score, score)
        if (point !== null) known.points.push(point)
        else known.whole = true
        documents.set(document, known)
      }
      for (const [point, score] of matches.points) found(this.store.documentOf[point], score, point)
      for (const [document, score] of matches.heads) found(document, score, null)
      const own = ({ document }) => (matches.own.has(document) ? 1 : 0)
      return Array.from(documents.values()).sort(
        (one, other) => own(other) - own(one) || other.score - one.score || one.document - other.document,
      )
    }

    ordered(documents, sort) {
      if (sort !== "date") return documents
      const date = ({ document }) => this.store.documents.date[document]
      return documents.sort((one, other) => (date(one) < date(other) ? 1 : date(one) > date(other) ? -1 : 0))
    }

    /** @param {number} document @param {Record<string, string>} [filters] @param {string} [except] */
    passes(document, filters = {}, except) {
      return FACETS.every((facet) => {
        const { names, of } = this.store.documents[facet]
        return facet === except || !filters[facet] || names[of[document]] === filters[facet]
      })
    }

    /** @returns {Record<string, [string, number][]>} for each filter its values and how many documents they leave */
    counts(documents, filters) {
      return Object.fromEntries(
        FACETS.map((facet) => {
          const { names, of } = this.store.documents[facet]
          const counts = new Map()
          for (const { document } of documents) {
            const name = names[of[document]]
            if (name && this.passes(document, filters, facet)) counts.set(name, (counts.get(name) ?? 0) + 1)
          }
          return [facet, Array.from(counts).sort(([a, n], [b, m]) => (facet === "year" ? (a < b ? 1 : -1) : m - n || (a < b ? -1 : 1)))]
        }),
      )
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

    async shown({ document, points }, units) {
      const places = points.length ? points.slice(0, SHOWN_POINTS) : [this.store.starts[document]]
      const shown = await Promise.all(places.map((point) => this.place(point, units)))
      const [address, title, kind, number, issuer, type, date] = shown[0].document
      return {
        address, kind, number, issuer, type, date,
        title: scope.VanBan.snippet(title, units, Infinity),
        more: Math.max(0, points.length - SHOWN_POINTS),
        points: points.length ? shown.map(({ document: _, ...point }) => point) : [],
      }
    }

    async place(point, units) {
      const { document, anchor, label, heading, text } = await this.store.point(point)
      return { document, anchor, label, heading, snippet: scope.VanBan.snippet(text, units) }
    }
  }

  function any(matches) {
    return matches.points.size + matches.heads.size > 0
  }

  function same(one, other) {
    const terms = (reading) => [...reading.spoken.map(({ term }) => term), "|", ...reading.phrases.flat()].join(" ")
    return terms(one) === terms(other)
  }

  /** @returns {boolean} whether the word that was mended forms a word of the collection with a neighbour */
  function convincing(mended, before) {
    const count = (term) => (mended.found.get(scope.VanBan.fold(term)) ?? []).find((entry) => entry.term === term)?.count ?? 0
    const { words } = mended
    const changed = words.findIndex((word, place) => word.term !== before.words[place]?.term)
    const beside = [words[changed - 1], words[changed + 1]].filter(Boolean)
    if (!beside.length) return changed >= 0 && count(words[changed].term) > 0
    const pair = (left, right) => left && right && right.joined && scope.VanBan.isWord(`${left.term}_${right.term}`, count, CONVINCING)
    return pair(words[changed - 1], words[changed]) || pair(words[changed], words[changed + 1]) || false
  }

  /** @param {Map<number, number>} points @param {number} count @returns {[number, number][]} */
  function first(points, count) {
    const taken = []
    for (const entry of points) {
      if (taken.length === count) break
      taken.push(entry)
    }
    return taken
  }

  /** @param {Map<number, number>} points @param {[number, number][]} best the first of them, scored anew */
  function reordered(points, best) {
    const all = scope.VanBan.ranked(new Map(best))
    for (const [point, score] of points) if (!all.has(point)) all.set(point, score)
    return all
  }

  scope.VanBan = Object.assign(scope.VanBan || {}, { Search })
})(self)
