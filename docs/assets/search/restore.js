/**
 * The marks a hurried reader leaves out are put back: the likeliest reading of the typed words by a bigram model.
 *
 * The model is the index itself: under each folded key stand all its readings with the number of points that
 * have them, for single words and for pairs. What the reader typed is kept: a typed mark is never changed.
 */
;(function (scope) {
  "use strict"

  /** @typedef {Map<string, {term: string, count: number}[]>} Found entries by folded key */

  const PAIR_SHARE = 0.9
  // A phrase of the general table weighs less than one place of the collection.
  const COMMON = 0.5
  const UNKNOWN = 0.01
  // Who marks two words of three types with marks: what stands without is meant so.
  const MARKS_MEANT = 0.66
  const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu

  /** @param {string} typed @param {string} term @returns {boolean} whether `term` only adds marks to `typed` */
  function adds(typed, term) {
    if (typed === term) return true
    const [tone, other] = [typed, term].map((word) => word.normalize("NFD").match(TONES)?.join("") ?? "")
    if (tone !== "" && tone !== other) return false
    const [bare, shaped] = [typed, term].map((word) => word.normalize("NFD").replace(TONES, "").normalize("NFC"))
    if (bare.length !== shaped.length) return false
    return Array.from(bare).every((letter, place) => letter === shaped[place] || letter === scope.VanBan.fold(shaped[place]))
  }

  class Restorer {
    /** @param {string[]} phrases common phrases, words parted by spaces @param {number} total words of the collection */
    constructor(phrases, total) {
      this.total = total
      this.words = new Map()
      this.pairs = new Set()
      for (const phrase of phrases) {
        const words = phrase.split(" ")
        words.forEach((word, place) => {
          const key = scope.VanBan.fold(word)
          this.words.set(key, (this.words.get(key) ?? new Set()).add(word))
          if (place) this.pairs.add(`${words[place - 1]}_${word}`)
        })
      }
    }

    /** @param {string} left @param {string} right @returns {boolean} whether the general table knows the pair */
    knows(left, right) {
      return this.pairs.has(`${left}_${right}`)
    }

    /** @param {{term: string}[]} words @returns {boolean} whether the table knows them as one phrase */
    knowsAll(words) {
      return words.length > 1 && words.slice(1).every((word, place) => this.knows(words[place].term, word.term))
    }

    /**
     * @param {string} typed @param {Found} found @param {boolean} free readings may change typed marks
     * @returns {Map<string, number>} the readings of a word and how common they are
     */
    readings(typed, found, free) {
      const key = scope.VanBan.fold(typed)
      const readings = new Map()
      for (const term of this.words.get(key) ?? []) readings.set(term, COMMON)
      for (const entry of found.get(key) ?? []) readings.set(entry.term, entry.count)
      for (const term of readings.keys()) if (!free && !adds(typed, term)) readings.delete(term)
      if (!readings.has(typed)) readings.set(typed, UNKNOWN)
      return readings
    }

    /** @param {string} left @param {string} right @param {Found} found */
    pairCount(left, right, found) {
      const pair = `${left}_${right}`
      const entry = (found.get(scope.VanBan.fold(pair)) ?? []).find((known) => known.term === pair)
      return (entry?.count ?? 0) + (this.pairs.has(pair) ? COMMON : 0)
    }

    /**
     * @param {{term: string, joined: boolean}[]} words as typed; `joined` to the word before
     * @param {Found} found @param {boolean} free
     * @returns {string[]} the likeliest reading (Viterbi)
     */
    restore(words, found, free = false) {
      const cost = free ? 0 : changeCost(words.map((word) => word.term))
      let paths = [{ score: 0, term: "", count: 0, read: null }]
      for (const word of words) {
        const steps = []
        for (const [term, count] of this.readings(word.term, found, free)) {
          const prior = (1 - PAIR_SHARE) * (count / this.total)
          let best = null
          for (const path of paths) {
            const pairs = word.joined && path.count ? this.pairCount(path.term, term, found) / path.count : 0
            const chance = word.joined ? PAIR_SHARE * Math.min(1, pairs) + prior : count / this.total
            const score = path.score + Math.log(chance)
            if (best === null || score > best.score) best = { score, term, count, read: path }
          }
          steps.push({ ...best, score: best.score - (term === word.term ? 0 : cost) })
        }
        paths = steps
      }
      return spelled(paths.reduce((best, path) => (path.score > best.score ? path : best)))
    }
  }

  /** @param {any} path @returns {string[]} */
  function spelled(path) {
    const terms = []
    for (let step = path; step.read !== null; step = step.read) terms.unshift(step.term)
    return terms
  }

  /** @param {string[]} typed @returns {number} what changing a word costs, the more the reader typed marks */
  function changeCost(typed) {
    const lettered = typed.filter((term) => /\p{L}/u.test(term))
    const share = lettered.filter((term) => scope.VanBan.fold(term) !== term).length / Math.max(1, lettered.length)
    return share > MARKS_MEANT ? 12 : 4 * share
  }

  scope.VanBan = Object.assign(scope.VanBan || {}, { Restorer })
})(self)
