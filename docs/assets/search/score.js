/**
 * Scores of a query over the whole collection, and lunr's over what is shown.
 *
 * The score of a record depends only on the terms of the query, so a lunr index made of just these terms and of
 * the best records answers like one of everything (`tests/search/test_lunr.py`). The best are found first by
 * adding up the same BM25 scores in flat arrays, which also marks for every record which terms it holds.
 */
;(function (scope) {
  "use strict"

  /** @typedef {{term: string, weight: number, bit: number, lists: (any | null)[]}} Asked a term of the query with its `Posting` in every field */

  class Scores {
    /** @param {any} store @param {Asked[]} asked */
    constructor(store, asked) {
      this.store = store
      this.asked = asked
      this.score = {}
      this.held = {}
      for (const [space, size] of Object.entries(store.manifest.sizes)) {
        this.score[space] = new Float64Array(size)
        this.held[space] = new Int32Array(size)
      }
      for (const term of asked) this.add(term)
    }

    /** @param {Asked} term */
    add({ weight, bit, lists }) {
      lists.forEach((list, place) => {
        if (list === null) return
        const field = this.store.fields[place]
        const factor = this.factor(lists, field)
        const [score, held] = [this.score[field.space], this.held[field.space]]
        const { references, times } = list.records()
        for (let row = 0; row < references.length; row++) {
          const reference = references[row]
          score[reference] += weight * worth(factor, times[row], field, reference)
          held[reference] |= bit
        }
      })
    }

    /** @param {Asked["lists"]} lists @param {any} field @returns {number} how much a term tells: lunr's inverse frequency */
    factor(lists, field) {
      const { manifest, fields } = this.store
      let records = 0
      lists.forEach((list, place) => {
        if (list && fields[place].space === field.space) records += list.count
      })
      const rare = (manifest.sizes[field.space] - records + 0.5) / (records + 0.5)
      return Math.log(1 + Math.abs(rare)) * (manifest.k1 + 1)
    }

    /**
     * @param {"documents" | "points"} space @param {number[]} references
     * @returns {Map<number, number>} the score lunr gives each of these records
     */
    lunr(space, references) {
      const fields = this.store.fields.filter((field) => field.space === space).map((field) => field.name)
      const invertedIndex = Object.create(null)
      const elements = {}
      this.asked.forEach(({ term, lists }, index) => {
        const posting = { _index: index }
        for (const name of fields) posting[name] = Object.create(null)
        lists.forEach((list, place) => {
          const field = this.store.fields[place]
          if (list === null || field.space !== space) return
          const factor = this.factor(lists, field)
          for (const reference of references) {
            const times = list.times(reference)
            if (!times) continue
            posting[field.name][reference] = Object.create(null)
            const vector = (elements[`${field.name}/${reference}`] ??= [])
            vector.push(index, worth(factor, times, field, reference))
          }
        })
        invertedIndex[term] = posting
      })
      return answers(invertedIndex, elements, fields, this.asked)
    }

    /** @param {number} point @param {string[]} terms @returns {boolean} whether the point's own text has every one of them */
    has(point, terms) {
      const text = this.store.fields.findIndex((field) => field.name === "text")
      return terms.every((term) => this.asked.find((asked) => asked.term === term)?.lists[text]?.times(point))
    }
  }

  /** @returns {number} BM25 of one term in one field of one record, rounded as lunr rounds it */
  function worth(factor, times, field, reference) {
    return Math.round(((factor * times) / (field.norms[reference] + times)) * field.boost * 1000) / 1000
  }

  /**
   * @param {Record<string, any>} invertedIndex @param {Record<string, number[]>} elements
   * @param {string[]} fields @param {Asked[]} asked
   */
  function answers(invertedIndex, elements, fields, asked) {
    const { lunr } = scope
    const fieldVectors = {}
    for (const name of Object.keys(elements)) fieldVectors[name] = new lunr.Vector(elements[name])
    const index = new lunr.Index({
      invertedIndex,
      fieldVectors,
      tokenSet: lunr.TokenSet.fromArray(Object.keys(invertedIndex).sort()),
      fields,
      pipeline: new lunr.Pipeline(),
    })
    const found = index.query((query) => {
      for (const { term, weight } of asked) query.term(term, { boost: weight, usePipeline: false })
    })
    return new Map(found.map(({ ref, score }) => [Number(ref), score]))
  }

  scope.VanBan = Object.assign(scope.VanBan || {}, { Scores })
})(self)
