/**
 * A document called by its type and the beginning of its number, as people speak of it: `nghị quyết 20`, `nq 20`.
 */
;(function (scope) {
  "use strict"

  const BEGINNING = /^[0-9]{1,5}[a-z]?$/

  /**
   * @param {{phrases: any[], required: any[], prohibited: any[]}} query @param {{term: string}[]} words of its text
   * @returns {{type: string, key: string, alone: boolean} | null} the type or its initials, folded, and the pair that
   * every document with such a number has in its name (`Nghị quyết số 20-NQ/TW`); `alone`: the query says nothing
   * else; null when it calls no document so
   */
  function called({ phrases, required, prohibited }, words) {
    if (phrases.length + required.length + prohibited.length) return null
    const terms = words.map((word) => scope.VanBan.fold(word.term))
    if (terms.length === 2 && BEGINNING.test(terms[0])) terms.reverse()
    const place = terms.findIndex((term) => BEGINNING.test(term))
    const type = terms.slice(0, terms[place - 1] === "so" ? place - 1 : Math.max(place, 0)).join(" ")
    return type ? { type, key: `so_${terms[place]}`, alone: place === terms.length - 1 } : null
  }

  /**
   * @param {any} store @param {{type: string}} call @param {any[]} entries those of its key
   * @returns {number[]} the documents called so
   */
  function calledDocuments(store, call, entries) {
    const place = store.fields.findIndex((field) => field.name === "about")
    const { names, of } = store.documents.doc_type
    const fitting = names.map((name) => isCalled(scope.VanBan.words(name).map(({ term }) => scope.VanBan.fold(term)), call.type))
    const numbered = entries.flatMap((entry) => Array.from(entry.lists?.[place]?.records().references ?? []))
    return numbered.filter((document) => fitting[of[document]])
  }

  /** @param {string[]} words of a type @param {string} type as called */
  function isCalled(words, type) {
    return words.join(" ") === type || words.map((word) => word[0]).join("") === type
  }

  scope.VanBan = Object.assign(scope.VanBan || {}, { called, calledDocuments })
})(self)
