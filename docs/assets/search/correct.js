/**
 * One-letter slips: `tuyen truyn` → `tuyen truyen`. Tried only when nothing was found.
 */
;(function (scope) {
  "use strict"

  const MOST_CANDIDATES = 6
  const SHORTEST = 3
  // A mended word has to stand beside its neighbour in one of five places of the rarer one.
  const CONVINCING = 0.2

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

  /** @param {any} mended @param {any} before @returns {boolean} whether the word that was mended forms a word of the collection with a neighbour */
  function convincing(mended, before) {
    const count = (term) => (mended.found.get(scope.VanBan.fold(term)) ?? []).find((entry) => entry.term === term)?.count ?? 0
    const { words } = mended
    const changed = words.findIndex((word, place) => word.term !== before.words[place]?.term)
    const beside = [words[changed - 1], words[changed + 1]].filter(Boolean)
    if (!beside.length) return changed >= 0 && count(words[changed].term) > 0
    const pair = (left, right) => left && right && right.joined && scope.VanBan.isWord(`${left.term}_${right.term}`, count, CONVINCING)
    return pair(words[changed - 1], words[changed]) || pair(words[changed], words[changed + 1]) || false
  }

  scope.VanBan = Object.assign(scope.VanBan || {}, { corrections, convincing, near })
})(self)
