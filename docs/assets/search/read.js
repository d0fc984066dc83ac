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
   *   call: {type: string, key: string, alone: boolean} | null,
   *   found: Map<string, any[]>,
   * }} Reading `found` holds the index entries of every word, pair and number by folded key; `spoken` are all
   * words of the query, numbers included, as they stand in `text`
   */

  // Words that may stand around a number without changing what is looked for.
  const AROUND_NUMBER = new Set(
    (
      "so cua theo van ban cv hien phap bo luat phap lenh nghi dinh quyet thong tu lien tich chi thi ke hoach " +
      "huong dan cong dien bao ket luan quy che chuong trinh hanh dong to de an tri cao tim"
    ).split(" "),
  )

  /** @param {string} text @returns {Typed[]} */
  function typedWords(text) {
    const words = scope.VanBan.words(text)
    return words.map((word, place) => {
      const before = words[place - 1]
      const joined = place > 0 && scope.VanBan.joined(text, before, word)
      return { ...word, joined, pause: !joined || text.slice(before.end, word.start).includes(",") }
    })
  }

  /** @param {Typed[]} words @returns {string[]} the folded keys of words and pairs */
  function keysOf(words) {
    return words.flatMap((word, place) => {
      const key = scope.VanBan.fold(word.term)
      return word.joined ? [key, `${scope.VanBan.fold(words[place - 1].term)}_${key}`] : [key]
    })
  }

  /** @param {any} query as parsed @returns {{keys: string[], whole: boolean}} what the index is asked for, and whether the commonest words too */
  function wanted(query) {
    const { text, phrases, required, prohibited, fields } = query
    const words = [text, ...phrases, ...required, ...prohibited].map(typedWords).flatMap(keysOf)
    const call = scope.VanBan.called(query, typedWords(text))
    if (call) words.push(call.key)
    const numbers = [...scope.VanBan.numberCandidates(text).map(({ term }) => term), ...fields.so.flatMap(scope.VanBan.spellings)]
    return { keys: [...words, ...numbers], whole: words.length < scope.VanBan.LEAST_TERMS }
  }

  /** Fetch what a query will need, before all is there to answer it. @param {any} store @param {string} text */
  async function prefetch(store, text) {
    const { keys, whole } = wanted(scope.VanBan.parse(text))
    await store.lookup(keys, whole)
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
      const { keys, whole } = wanted(query)
      const found = await this.store.lookup(keys, whole)
      const restored = (words) =>
        how.literal ? words.map((word) => word.term) : this.restorer.restore(words, found, how.free)
      const numbers = scope.VanBan.knownNumbers(scope.VanBan.numberCandidates(query.text), found)
      const inside = (word) => numbers.some((number) => word.start >= number.start && word.end <= number.end)
      const terms = restored(typed)
      const read = typed.map((word, place) => {
        const term = inside(word) ? word.term : terms[place]
        return { ...word, typed: word.term, term, weight: 1 }
      })
      const numberAlone = numbers.length > 0 && read.every((word) => inside(word) || AROUND_NUMBER.has(scope.VanBan.fold(word.term)))
      return {
        words: numberAlone ? [] : scope.VanBan.weighed(read).filter((word) => !inside(word)),
        spoken: read,
        text: query.text,
        numbers: numbers.map(({ term }) => term),
        numberAlone,
        phrases: query.phrases.map((phrase) => restored(typedWords(phrase))),
        required: query.required.flatMap((word) => restored(typedWords(word))),
        prohibited: query.prohibited.map((word) => restored(typedWords(word))),
        fieldNumbers: query.fields.so.map(scope.VanBan.spellings),
        call: scope.VanBan.called(query, typed),
        found,
      }
    }
  }

  scope.VanBan = Object.assign(scope.VanBan || {}, { Reader, typedWords, prefetch })
})(self)
