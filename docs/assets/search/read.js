/**
 * A query as the index understands it: the words with their marks, which neighbours form one word, document numbers.
 */
;(function (scope) {
  "use strict"

  /** @typedef {{term: string, start: number, end: number, joined: boolean, pause: boolean}} Typed */
  /**
   * @typedef {{
   *   words: {term: string, joined: boolean, weight: number}[],
   *   spoken: {term: string, typed: string, start: number, end: number}[],
   *   text: string,
   *   numbers: string[],
   *   numberAlone: boolean,
   *   phrases: string[][],
   *   required: string[],
   *   prohibited: string[][],
   *   fieldNumbers: string[][],
   *   found: Map<string, any[]>,
   * }} Reading `found` holds the index entries of every word, pair and number by folded key; `spoken` are all
   * words of the query, numbers included, as they stand in `text`
   */

  // A document named in a question says where to look, not what for (measured: nDCG@10 .949 → .954).
  const NAMED_WEIGHT = 0.4
  const LONG = 6
  const NAMED_TYPES = ["hiến pháp", "bộ luật", "luật", "pháp lệnh", "nghị định", "nghị quyết", "thông tư", "quyết định"]
  // Words that may stand around a number without changing what is looked for.
  const AROUND_NUMBER = new Set(
    (
      "so cua theo van ban cv hien phap bo luat phap lenh nghi dinh quyet thong tu lien tich chi thi ke hoach " +
      "huong dan cong dien bao ket luan quy che chuong trinh hanh dong to de an tri cao tim"
    ).split(" "),
  )
  const NUMBER_RUN = /[0-9][\p{L}\p{N}]*(?:[\s/\u2010-\u2015\u2212-]+[\p{L}\p{N}]+){0,6}/gu
  const MOST_PARTS = 6

  /** @param {string} text @returns {Typed[]} */
  function typedWords(text) {
    const words = scope.VanBan.words(text)
    return words.map((word, place) => {
      const before = words[place - 1]
      const joined = place > 0 && scope.VanBan.joined(text, before, word)
      return { ...word, joined, pause: !joined || text.slice(before.end, word.start).includes(",") }
    })
  }

  /** @param {string} text @returns {{term: string, start: number, end: number}[]} possible numbers, longest first */
  function numberCandidates(text) {
    const candidates = []
    for (const run of text.matchAll(NUMBER_RUN)) {
      const parts = Array.from(run[0].matchAll(/[\p{L}\p{N}]+/gu))
      parts.forEach((part, first) => {
        if (!/^[0-9]/.test(part[0])) return
        for (let last = Math.min(parts.length, first + MOST_PARTS) - 1; last >= first; last--) {
          const end = parts[last].index + parts[last][0].length
          for (const term of spellings(run[0].slice(part.index, end))) {
            candidates.push({ term, start: run.index + part.index, end: run.index + end })
          }
        }
      })
    }
    return candidates
  }

  /** @param {string} written @returns {string[]} `20 nq tu` may also be a hurried `20-NQ/TƯ`, the Party centre */
  function spellings(written) {
    const term = scope.VanBan.numberTerm(written)
    if (!term.includes("-")) return []
    return /-tu(?=-|$)/.test(term) ? [term, term.replace(/-tu(?=-|$)/, "-tw")] : [term]
  }

  /** @param {Typed[]} words @returns {string[]} the folded keys of words and pairs */
  function keysOf(words) {
    return words.flatMap((word, place) => {
      const key = scope.VanBan.fold(word.term)
      return word.joined ? [key, `${scope.VanBan.fold(words[place - 1].term)}_${key}`] : [key]
    })
  }

  class Reader {
    /** @param {any} store @param {any} restorer */
    constructor(store, restorer) {
      this.store = store
      this.restorer = restorer
    }

    /**
     * @param {any} query as parsed
     * @param {{literal?: boolean, free?: boolean}} how literal: nothing is restored; free: typed marks may change
     * @returns {Promise<Reading>}
     */
    async read(query, how = {}) {
      const typed = typedWords(query.text)
      const candidates = numberCandidates(query.text)
      const fieldNumbers = query.fields.so.map((written) => spellings(written))
      const others = [...query.phrases, ...query.required, ...query.prohibited].map(typedWords)
      const keys = [...[typed, ...others].flatMap(keysOf), ...candidates.map(({ term }) => term), ...fieldNumbers.flat()]
      const found = await this.store.lookup(keys)
      const restored = (words) =>
        how.literal ? words.map((word) => word.term) : this.restorer.restore(words, found, how.free)
      const numbers = known(candidates, found)
      const inside = (word) => numbers.some((number) => word.start >= number.start && word.end <= number.end)
      const terms = restored(typed)
      const read = typed.map((word, place) => {
        const term = inside(word) ? word.term : terms[place]
        return { ...word, typed: word.term, term, weight: 1 }
      })
      const numberAlone = numbers.length > 0 && read.every((word) => inside(word) || AROUND_NUMBER.has(scope.VanBan.fold(word.term)))
      return {
        words: numberAlone ? [] : weighed(read).filter((word) => !inside(word)),
        spoken: read,
        text: query.text,
        numbers: numbers.map(({ term }) => term),
        numberAlone,
        phrases: query.phrases.map((phrase) => restored(typedWords(phrase))),
        required: query.required.flatMap((word) => restored(typedWords(word))),
        prohibited: query.prohibited.map((word) => restored(typedWords(word))),
        fieldNumbers,
        found,
      }
    }
  }

  /** @returns {{term: string, start: number, end: number}[]} the candidates that are numbers of the collection */
  function known(candidates, found) {
    const kept = []
    for (const candidate of candidates) {
      const clashes = (other) =>
        candidate.start < other.end && other.start < candidate.end && (candidate.start !== other.start || candidate.end !== other.end)
      if (found.has(candidate.term) && !kept.some(clashes)) kept.push(candidate)
    }
    return kept
  }

  /** @template {{term: string, pause: boolean, weight: number}} W @param {W[]} words @returns {W[]} */
  function weighed(words) {
    if (words.length < LONG) return words
    const named = new Set()
    words.forEach((_, place) => {
      for (let step = leading(words, place); step < namedEnd(words, place); step++) named.add(step)
    })
    if (named.size > words.length - 2) return words
    return words.map((word, place) => (named.has(place) ? { ...word, weight: NAMED_WEIGHT } : word))
  }

  /** @returns {number} where the document named from `place` on ends: behind its year, or at the comma after `theo` */
  function namedEnd(words, place) {
    const rest = words.slice(place, place + 14).map((word) => word.term)
    if (!NAMED_TYPES.some((type) => rest.slice(0, 2).join(" ").startsWith(type) && type.split(" ").every((word, step) => rest[step] === word))) return -1
    const pause = words.slice(place + 1, place + 14).findIndex((word) => word.pause)
    const open = pause < 0 ? rest : rest.slice(0, pause + 1)
    const year = open.findIndex((term) => /^(?:19|20)[0-9]{2}$/.test(term))
    if (year > 0) return place + year + 1
    return pause >= 0 && leading(words, place) === 0 && words[0].term === "theo" ? place + pause + 1 : -1
  }

  /** @returns {number} where `theo quy định của` in front of the document starts */
  function leading(words, place) {
    const before = words.slice(Math.max(0, place - 4), place).map((word) => word.term).join(" ")
    const found = /(?:^| )((?:(?:theo|trong) )?quy định (?:của|tại)|theo|trong|của|tại)$/u.exec(before)
    return found ? place - found[1].split(" ").length : place
  }

  scope.VanBan = Object.assign(scope.VanBan || {}, { Reader, typedWords })
})(self)
