/**
 * The best of what was found, put in order by lunr, and then by whether words that belong together stand together.
 */
;(function (scope) {
  "use strict"

  // lunr orders this many of the best, more than a page shows; what follows keeps the order of the same scores
  // added up beforehand.
  const LUNR_BEST = 50
  // Among so many of the best, a point that has the words together counts so many times more.
  const MOST_NEAR = 20
  const TOGETHER = 1.5

  /** Let lunr score the best points and their documents. @param {any} store @param {any} matches */
  function scored(store, matches) {
    const best = matches.points.slice(0, LUNR_BEST)
    if (!best.length) return matches
    const { scores } = matches
    const documents = Array.from(new Set(best.map((point) => store.documentOf[point])))
    const points = scores.lunr("points", best)
    const heads = scores.lunr("documents", documents)
    // lunr divides by the length of the query; the scores behind the best are not divided.
    const length = Math.hypot(...scores.asked.map((term) => term.weight))
    return again(matches, best, (point) => {
      const head = heads.get(store.documentOf[point]) ?? 0
      return ((points.get(point) ?? 0) + scope.VanBan.DOCUMENT_SHARE * head) * length
    })
  }

  /**
   * Words that belong together count more where their pairs all stand than scattered over title and text.
   * @param {any} matches @param {string[][]} units
   */
  function nearest(matches, units) {
    const pairs = units.filter((unit) => unit.length > 2).flatMap(scope.VanBan.termsOf)
    if (!pairs.length) return matches
    const { scores, worth } = matches
    return again(matches, matches.points.slice(0, MOST_NEAR), (point) => worth[point] * (scores.has(point, pairs) ? TOGETHER : 1))
  }

  /** @param {any} matches @param {number[]} best the first of its points @param {(point: number) => number} score */
  function again(matches, best, score) {
    const { points, worth } = matches
    best.map(score).forEach((value, place) => (worth[best[place]] = value))
    return { ...matches, points: [...scope.VanBan.ranked(best, worth), ...points.slice(best.length)] }
  }

  scope.VanBan = Object.assign(scope.VanBan || {}, { scored, nearest })
})(self)
