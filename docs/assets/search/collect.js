/**
 * From scores to points: those that meet every need of the query and pass its filters, the best first.
 */
;(function (scope) {
  "use strict"

  // How much the title, issuer and type of its document add to a point (measured: .1 to 1 do equally well).
  const DOCUMENT_SHARE = 0.5
  // In a question, what scores below this share of the best has little to do with it.
  const LEAST_SHARE = 0.1
  // Nobody reads further, and a question may find fifty thousand points of a large collection.
  const MOST_RANKED = 1000

  /**
   * @typedef {{
   *   wanted: number, spread: boolean, everything: boolean, documents: Uint8Array,
   *   barred: {points: Uint8Array, documents: Uint8Array},
   * }} Limits `wanted` has a bit for every need; `spread`: a document may meet them in several points; `everything`:
   * what scores low is kept too; `documents` that pass the filters
   */

  /**
   * @param {any} store @param {any} scores @param {Limits} limits
   * @returns {{points: number[], worth: Float64Array, heads: Map<number, number>}}
   */
  function collect(store, scores, limits) {
    const worth = new Float64Array(store.manifest.sizes.points)
    const heads = whole(scores, limits)
    let points = meeting(store, scores, limits, scores.held.documents)
    if (limits.spread && limits.wanted && !points.length && !heads.size) {
      points = meeting(store, scores, limits, union(store, scores, limits))
    }
    for (const point of points) worth[point] = total(store, scores.score, point)
    return { points: ranked(limits.everything ? points : nearBest(points, worth), worth), worth, heads }
  }

  /** @returns {number} what a point scores with its share of the document's score */
  function total(store, score, point) {
    return score.points[point] + DOCUMENT_SHARE * score.documents[store.documentOf[point]]
  }

  /** @returns {Map<number, number>} the documents that meet every need by title, issuer, type or number */
  function whole({ score, held, asked }, { wanted, documents, barred }) {
    const heads = new Map()
    score.documents.forEach((worth, document) => {
      if (!documents[document] || barred.documents[document] || (held.documents[document] & wanted) !== wanted) return
      if (!asked.length || (worth > 0 && wanted > 0)) heads.set(document, worth)
    })
    return heads
  }

  /** @param {Int32Array} held the needs each document meets @returns {number[]} the points that meet the others */
  function meeting({ documentOf }, scores, { wanted, documents, barred }, held) {
    const points = []
    const own = scores.held.points
    const score = scores.score.points
    for (let point = 0; point < score.length; point++) {
      const document = documentOf[point]
      if (score[point] === 0 || !documents[document] || barred.points[point]) continue
      if (wanted && (own[point] & wanted) === 0) continue
      if (((own[point] | held[document]) & wanted) === wanted) points.push(point)
    }
    return points
  }

  /** @returns {Int32Array} the needs that a document meets with all its points together */
  function union({ documentOf }, { held }, { barred }) {
    const union = Int32Array.from(held.documents)
    held.points.forEach((bits, point) => {
      if (!barred.points[point]) union[documentOf[point]] |= bits
    })
    return union
  }

  /**
   * @param {number[]} points @param {Float64Array} worth
   * @returns {number[]} the same, the best first; behind the best thousand in the order of the texts
   */
  function ranked(points, worth) {
    const scores = Float64Array.from(points, (point) => worth[point]).sort()
    const least = scores[Math.max(0, scores.length - MOST_RANKED)]
    const best = points.filter((point) => worth[point] >= least)
    const rest = points.filter((point) => worth[point] < least)
    return best.sort((one, other) => worth[other] - worth[one] || one - other).concat(rest)
  }

  /** @param {number[]} points @param {Float64Array} worth @returns {number[]} those near the best */
  function nearBest(points, worth) {
    const most = points.reduce((most, point) => Math.max(most, worth[point]), 0)
    return points.filter((point) => worth[point] >= LEAST_SHARE * most)
  }

  scope.VanBan = Object.assign(scope.VanBan || {}, { collect, ranked, DOCUMENT_SHARE })
})(self)
