/**
 * What a query keeps out: other issuers, types and years than `coquan:`, `loai:`, `nam:` name, and what holds a word
 * with a minus.
 */
;(function (scope) {
  "use strict"

  /**
   * @param {any} store @param {{coquan: string[], nam: string[], loai: string[]}} fields
   * @returns {Uint8Array} 1 for every document that passes
   */
  function passing(store, { coquan, nam, loai }) {
    const passing = new Uint8Array(store.manifest.sizes.documents).fill(1)
    const bar = (column, fits) => {
      const fitting = store.documents[column].names.map(fits)
      store.documents[column].of.forEach((name, document) => {
        if (!fitting[name]) passing[document] = 0
      })
    }
    for (const value of coquan) bar("issuer", (name) => folded(name).includes(folded(value)))
    for (const value of loai) bar("doc_type", (name) => folded(name).includes(folded(value)))
    for (const value of nam) {
      const [from, to] = value.split(/[-–]/)
      bar("year", (name) => name >= from && name <= (to ?? from))
    }
    return passing
  }

  /**
   * @param {any} store @param {any[][]} phrases for each the index entries of its words or pairs
   * @returns {{points: Uint8Array, documents: Uint8Array}} 1 for what has every word of one of them
   */
  function barred(store, phrases) {
    const { sizes } = store.manifest
    const barred = { points: new Uint8Array(sizes.points), documents: new Uint8Array(sizes.documents) }
    for (const entries of phrases) {
      for (const space of ["points", "documents"]) {
        for (const reference of inAll(store, entries, space)) barred[space][reference] = 1
      }
    }
    return barred
  }

  /** @returns {number[]} the records of a space that hold every entry */
  function inAll(store, entries, space) {
    const times = new Map()
    for (const { lists } of entries) {
      const here = lists.filter((list, place) => list && store.fields[place].space === space)
      const held = new Set(here.flatMap((list) => Array.from(list.records().references)))
      for (const reference of held) times.set(reference, (times.get(reference) ?? 0) + 1)
    }
    return Array.from(times.keys()).filter((reference) => times.get(reference) === entries.length)
  }

  /** @param {string} name */
  function folded(name) {
    return scope.VanBan.words(name).map((word) => scope.VanBan.fold(word.term)).join(" ")
  }

  scope.VanBan = Object.assign(scope.VanBan || {}, { passing, barred })
})(self)
