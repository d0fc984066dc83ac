/**
 * Which points a reading of the query finds, and how well.
 *
 * A short query wants places that have all of it: neighbours that form a word count as one (`mạng xã hội` is not
 * `mạng lưới … xã hội`). A question wants the points nearest to it, whatever part of it they hold.
 */
;(function (scope) {
  "use strict"

  /**
   * @typedef {{
   *   points: number[], worth: Float64Array, heads: Map<number, number>,
   *   units: string[][], scores: any, related: boolean, own: Set<number>,
   * }} Matches the points found, the best first, what each is worth, and documents that match as a whole with their
   * scores; `related`: a word of the query of more than one syllable stands somewhere; `own`: the documents that
   * bear a number asked for
   */

  // From six words on a query is a question.
  const LONG = 6
  // … and so is one that asks.
  const ASKING = / (?:gì|nào|mấy|là ai|ai là|bao nhiêu|bao lâu|bao giờ|ở đâu|vì sao|tại sao|ra sao|có được|hay không|phải không) /u
  // A question of fewer words keeps even the commonest.
  const LEAST_TERMS = 16
  // Bits of a 32-bit number that can say which needs a record meets.
  const MOST_NEEDS = 30
  // Neighbours that stand together in one of ten places of the rarer one form a word; others met by chance.
  const TOGETHER = 0.1
  // A word rarer than this is worth marking by itself in the snippet of a question.
  const MARKED_SHARE = 0.1

  class Matcher {
    /** @param {any} store @param {any} restorer @param {any} reading @param {any} query */
    constructor(store, restorer, reading, query) {
      this.store = store
      this.restorer = restorer
      this.reading = reading
      this.query = query
      this.asked = new Map()
      this.bits = 0
      this.impossible = false
      this.asking = ASKING.test(` ${reading.words.map((word) => word.term).join(" ")} `)
      this.question = this.asking || reading.words.length >= LONG
    }

    entry(term) {
      return (this.reading.found.get(scope.VanBan.fold(term)) ?? []).find((entry) => entry.term === term) ?? null
    }

    pair(place) {
      const { words } = this.reading
      return place > 0 && words[place].joined ? `${words[place - 1].term}_${words[place].term}` : null
    }

    /** @param {string} term @param {number} weight @param {number} [bit] */
    ask(term, weight, bit = 0) {
      const entry = this.entry(term)
      const known = this.asked.get(term)
      if (known) {
        known.weight = Math.max(known.weight, weight)
        known.bit |= bit
      } else if (entry) this.asked.set(term, { ...entry, weight, bit })
      return entry !== null
    }

    /** Every one of the terms has to be there. @param {string[]} terms */
    need(terms) {
      for (const term of terms) this.needOne([term])
    }

    /** One of the spellings has to be there. @param {string[]} spellings */
    needOne(spellings) {
      const bit = this.bits < MOST_NEEDS ? 1 << this.bits++ : 0
      const found = spellings.map((term) => this.ask(term, this.asked.get(term)?.weight ?? 1, bit))
      if (!found.includes(true)) this.impossible = true
    }

    /** @returns {string[][]} the words of the query, neighbours that form one word together */
    units() {
      const units = []
      this.reading.words.forEach((word, place) => {
        const pair = this.pair(place)
        const together = pair && (this.entry(pair) || this.restorer.knows(this.reading.words[place - 1].term, word.term))
        if (together) units[units.length - 1].push(word.term)
        else units.push([word.term])
      })
      return units
    }

    /** @returns {string[][]} what counts more when it stands together: words, or the whole of a long query */
    together() {
      const { words } = this.reading
      if (!this.question) return this.units()
      return this.asking || words.slice(1).some((word) => !word.joined) ? [] : [words.map((word) => word.term)]
    }

    /** @param {boolean} loose any part of the query will do @returns {Promise<Matches>} */
    async match(loose) {
      const { reading, query } = this
      const units = this.units()
      reading.words.forEach((word, place) => {
        this.ask(word.term, word.weight)
        const pair = this.pair(place)
        if (pair) this.ask(pair, Math.min(word.weight, reading.words[place - 1].weight))
      })
      const all = !loose && !this.question
      if (all) for (const unit of units) this.need(termsOf(unit))
      await this.abbreviated()
      for (const numbers of this.numberNeeds(all)) this.needOne(numbers)
      for (const number of reading.numbers) this.ask(number, 1)
      for (const phrase of reading.phrases) this.need(termsOf(phrase))
      this.need(reading.required)
      for (const numbers of reading.fieldNumbers) this.needOne(numbers)
      const real = units.filter((unit) => unit.length > 1 || !/\p{L}/u.test(unit[0]))
      const scattered = all && units.length > 1 && real.length === 0 && !reading.numbers.length && !reading.phrases.length
      const related = units.some((unit) => unit.length > 1 && termsOf(unit).every((term) => this.entry(term)))
      if (!all) this.dropCommon()
      await this.load([...this.asked.keys(), ...reading.prohibited.flatMap(termsOf)])
      for (const asked of this.asked.values()) asked.lists = this.entry(asked.term).lists
      const scores = new scope.VanBan.Scores(this.store, Array.from(this.asked.values()))
      const nothing = this.impossible || scattered || (!this.asked.size && !this.listing())
      const found = nothing ? { points: [], heads: new Map() } : this.collected(scores, all)
      const called = this.called()
      // Called by nothing but its name it is found, however its words were read.
      if (reading.call?.alone) for (const document of called) found.heads.set(document, found.heads.get(document) ?? 0)
      return { ...found, units: this.marked(units), scores, related, own: new Set([...this.own(), ...called]) }
    }

    /** @param {any} scores @param {boolean} all whether every need has to be met */
    collected(scores, all) {
      const { store, query, reading } = this
      return scope.VanBan.collect(store, scores, {
        wanted: this.bits === 0 ? 0 : 2 ** this.bits - 1,
        spread: all,
        everything: all || reading.numberAlone,
        documents: scope.VanBan.passing(store, query.fields),
        barred: scope.VanBan.barred(store, reading.prohibited.map((phrase) => this.listed(termsOf(phrase)))),
      })
    }

    /** @param {string[]} terms @returns {any[]} the entries of the terms; none when one of them stands nowhere */
    listed(terms) {
      const entries = terms.map((term) => this.entry(term))
      return entries.every((entry) => entry?.lists) ? entries : []
    }

    /** @returns {number[]} the documents that the query calls by type and number */
    called() {
      const { call, found } = this.reading
      if (!call) return []
      const passing = scope.VanBan.passing(this.store, this.query.fields)
      return scope.VanBan.calledDocuments(this.store, call, found.get(call.key) ?? []).filter((document) => passing[document])
    }

    /** @returns {Set<number>} the documents that bear a number asked for */
    own() {
      const place = this.store.fields.findIndex((field) => field.name === "number")
      const own = new Set()
      for (const term of [...this.reading.numbers, ...this.reading.fieldNumbers.flat()]) {
        const list = this.entry(term)?.lists[place]
        for (const document of list?.records().references ?? []) own.add(document)
      }
      return own
    }

    /** @returns {boolean} whether nothing is looked for and everything that passes the filters is wanted */
    listing() {
      const { fields, prohibited } = this.query
      return prohibited.length + Object.values(fields).flat().length > 0
    }

    numberNeeds(all) {
      if (!this.reading.numbers.length || !(all || this.reading.numberAlone)) return []
      return [this.reading.numbers]
    }

    /** A place that uses an abbreviation has its long form too. */
    async abbreviated() {
      const terms = this.reading.words.map((word) => word.term)
      for (const { short, words } of longForms(this.store)) {
        const start = terms.findIndex((_, place) => words.every((word, step) => terms[place + step] === word))
        if (start < 0 || words.length < 2) continue
        let bits = 0
        for (const term of termsOf(words)) bits |= this.asked.get(term)?.bit ?? 0
        const found = await this.store.lookup([scope.VanBan.fold(short)])
        for (const [key, entries] of found) this.reading.found.set(key, entries)
        if (this.ask(short, words.length / 2, bits)) this.alsoMarked = [...(this.alsoMarked ?? []), [short]]
      }
    }

    dropCommon() {
      const { manifest } = this.store
      const most = manifest.common.share * manifest.sizes.points
      const rare = Array.from(this.asked.values()).filter((term) => term.bit || term.count <= most)
      if (rare.length >= LEAST_TERMS) this.asked = new Map(rare.map((term) => [term.term, term]))
    }

    /** Fetch the lists of the common words that are asked for after all. @param {string[]} terms */
    async load(terms) {
      const keys = terms.filter((term) => this.entry(term)?.lists === null).map(scope.VanBan.fold)
      for (const [key, entries] of await this.store.lists(new Set(keys))) this.reading.found.set(key, entries)
    }

    /** @param {string[][]} units @returns {string[][]} what is marked in the snippets */
    marked(units) {
      const { reading } = this
      const fixed = [...reading.phrases, ...reading.required.map((term) => [term]), ...reading.numbers.map((term) => [term])]
      for (const numbers of reading.fieldNumbers) for (const term of numbers) fixed.push([term])
      if (!this.question) return [...fixed, ...units, ...(this.alsoMarked ?? [])]
      const count = (term) => this.entry(term)?.count ?? 0
      const rare = (term) => count(term) <= MARKED_SHARE * this.store.manifest.sizes.points + 1
      const telling = Array.from(this.asked.keys()).filter((term) => {
        if (term.startsWith("#")) return false
        return term.includes("_") ? scope.VanBan.isWord(term, count) : rare(term)
      })
      return [...fixed, ...telling.map((term) => term.split("_"))]
    }
  }

  /** @param {any} store @returns {{short: string, words: string[]}[]} the abbreviations with the words they stand for */
  function longForms(store) {
    return (store.longForms ??= store.phrases.abbreviations.map(([short, , long]) => ({
      short,
      words: scope.VanBan.words(long).map((word) => word.term),
    })))
  }

  /** @param {string} pair @param {(term: string) => number} count @param {number} [share] @returns {boolean} */
  function isWord(pair, count, share = TOGETHER) {
    const [left, right] = pair.split("_")
    return count(pair) > 0 && count(pair) >= share * Math.min(count(left), count(right))
  }

  /** @param {string[]} unit @returns {string[]} the pairs that make it up, or the single word itself */
  function termsOf(unit) {
    return unit.length < 2 ? unit : unit.slice(1).map((word, place) => `${unit[place]}_${word}`)
  }

  scope.VanBan = Object.assign(scope.VanBan || {}, { Matcher, LEAST_TERMS, isWord, termsOf })
})(self)
