/**
 * A phrase of three words and more is looked up in the texts themselves: the index knows neighbours only.
 */
;(function (scope) {
  "use strict"

  // What lies behind so many of the best is counted as uncertain.
  const MOST_VERIFIED = 60

  /** @param {any} store @param {any} matches @param {string[][]} phrases @returns {Promise<any>} what has every phrase */
  async function verified(store, matches, phrases) {
    const long = phrases.filter((phrase) => phrase.length > 2)
    if (!long.length) return matches
    const has = (text) => long.every((phrase) => scope.VanBan.marks(text, [phrase]).length)
    const { points, heads } = matches
    const [best, whole] = await Promise.all([
      kept(points.slice(0, MOST_VERIFIED), async (point) => {
        const { heading, text, document } = await store.point(point)
        return has(`${heading}\n${text}\n${document[1]}`)
      }),
      kept(Array.from(heads.keys()).slice(0, MOST_VERIFIED), async (document) => {
        const shown = await store.point(store.starts[document])
        return has(shown.document[1])
      }),
    ])
    return {
      ...matches,
      points: [...best, ...points.slice(MOST_VERIFIED)],
      heads: new Map(whole.map((document) => [document, heads.get(document)])),
      uncertain: points.length > MOST_VERIFIED,
    }
  }

  /** @param {number[]} numbers @param {(number: number) => Promise<boolean>} fits @returns {Promise<number[]>} those that fit */
  async function kept(numbers, fits) {
    const fitting = await Promise.all(numbers.map(fits))
    return numbers.filter((_, place) => fitting[place])
  }

  scope.VanBan = Object.assign(scope.VanBan || {}, { verified })
})(self)
