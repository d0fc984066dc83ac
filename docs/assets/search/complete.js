/**
 * How the word that is being typed may go on: `dang vi` → `đảng viên`.
 */
;(function (scope) {
  "use strict"

  const MOST_CONTINUED = 24
  const COMPLETIONS = 3

  /**
   * @param {any} store @param {string} text
   * @returns {Promise<string[]>} the text with its last word completed, marks not restored yet, the likeliest first
   */
  async function completions(store, text) {
    const words = scope.VanBan.typedWords(text)
    const last = words[words.length - 1]
    if (!last || last.end < text.length || !/^\p{L}+$/u.test(last.term)) return []
    const prefix = scope.VanBan.fold(last.term)
    const known = (await store.syllables()).filter(([key]) => key.startsWith(prefix))
    const likely = known.sort((one, other) => other[1] - one[1]).slice(0, MOST_CONTINUED)
    const count = last.joined ? await beside(store, scope.VanBan.fold(words[words.length - 2].term), likely) : ([, weight]) => weight
    const best = likely.filter((row) => count(row) > 0 && row[0] !== prefix).sort((one, other) => count(other) - count(one))
    return best.slice(0, COMPLETIONS).map(([key]) => text.slice(0, last.start) + key)
  }

  /** @returns {Promise<(row: [string, number]) => number>} how often each word stands beside the one before */
  async function beside(store, before, rows) {
    const pairs = await store.lookup(rows.map(([key]) => `${before}_${key}`))
    return ([key]) => (pairs.get(`${before}_${key}`) ?? []).reduce((sum, entry) => sum + entry.count, 0)
  }

  scope.VanBan = Object.assign(scope.VanBan || {}, { completions })
})(self)
