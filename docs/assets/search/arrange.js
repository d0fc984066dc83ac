/**
 * Points gathered under their documents, in order, filtered and counted.
 */
;(function (scope) {
  "use strict"

  const FACETS = ["kind", "doc_type", "issuer", "year"]

  /** @typedef {{document: number, score: number, points: number[]}} Found */

  /** @param {any} store @param {any} matches @returns {Found[]} the documents found, the best first */
  function grouped(store, { points, worth, heads, own }) {
    const documents = new Map()
    const found = (document, score) => {
      const known = documents.get(document) ?? { document, score: 0, points: [] }
      known.score = Math.max(known.score, score)
      documents.set(document, known)
      return known
    }
    for (const point of points) found(store.documentOf[point], worth[point]).points.push(point)
    for (const [document, score] of heads) found(document, score)
    const first = ({ document }) => (own.has(document) ? 1 : 0)
    return Array.from(documents.values()).sort(
      (one, other) => first(other) - first(one) || other.score - one.score || one.document - other.document,
    )
  }

  /** @param {any} store @param {Found[]} documents @returns {Found[]} the newest first */
  function newest(store, documents) {
    const date = ({ document }) => store.documents.date[document]
    return documents.sort((one, other) => (date(one) < date(other) ? 1 : date(one) > date(other) ? -1 : 0))
  }

  /** @param {any} store @param {number} document @param {Record<string, string>} [filters] @param {string} [except] */
  function passes(store, document, filters = {}, except) {
    return FACETS.every((facet) => {
      const { names, of } = store.documents[facet]
      return facet === except || !filters[facet] || names[of[document]] === filters[facet]
    })
  }

  /**
   * @param {any} store @param {Found[]} documents @param {Record<string, string>} [filters]
   * @returns {Record<string, [string, number][]>} for each filter its values and how many documents they leave
   */
  function counts(store, documents, filters = {}) {
    return Object.fromEntries(
      FACETS.map((facet) => {
        const { names, of } = store.documents[facet]
        const counts = new Map()
        for (const { document } of documents) {
          const name = names[of[document]]
          if (name && passes(store, document, filters, facet)) counts.set(name, (counts.get(name) ?? 0) + 1)
        }
        return [facet, Array.from(counts).sort(facet === "year" ? latest : commonest)]
      }),
    )
  }

  function latest([one], [other]) {
    return one < other ? 1 : -1
  }

  function commonest([one, times], [other, more]) {
    return more - times || (one < other ? -1 : 1)
  }

  scope.VanBan = Object.assign(scope.VanBan || {}, { grouped, newest, passes, counts })
})(self)
