/**
 * One-letter slips: `tuyen truyn` → `tuyen truyen`. Tried only when nothing was found.
 */
;(function (scope) {
  "use strict"

  const MOST_CANDIDATES = 6
  const SHORTEST = 3

  /** @param {string} one @param {string} other @returns {boolean} whether one letter is wrong, missing, too many or swapped */
  function near(one, other) {
    if (one === other || Math.abs(one.length - other.length) > 1) return false
    let start = 0
    while (start < one.length && one[start] === other[start]) start++
    const [left, right] = [one.slice(start), other.slice(start)]
    if (left.slice(1) === right.slice(1) || left.slice(1) === right || left === right.slice(1)) return true
    return left.length > 1 && left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2)
  }

  /**
   * @param {any} store @param {string} text the words of the query
   * @param {(key: string) => boolean} known whether the collection has a word of this folded key
   * @returns {Promise<string[]>} the text with one word mended, the likeliest first
   */
  async function corrections(store, text, known) {
    const words = scope.VanBan.words(text).map((word) => ({ ...word, key: scope.VanBan.fold(word.term) }))
    const lettered = words.filter((word) => word.key.length >= SHORTEST && /^\p{L}+$/u.test(word.key))
    const unknown = lettered.filter((word) => !known(word.key))
    if (unknown.length > 1) return []
    const syllables = await store.syllables()
    const mended = []
    for (const word of unknown.length ? unknown : lettered) {
      for (const [key, weight] of syllables) {
        if (near(word.key, key)) mended.push({ weight, text: text.slice(0, word.start) + key + text.slice(word.end) })
      }
    }
    return mended.sort((one, other) => other.weight - one.weight).slice(0, MOST_CANDIDATES).map((change) => change.text)
  }

  scope.VanBan = Object.assign(scope.VanBan || {}, { corrections, near })
})(self)
