/**
 * A document that a question names, `Theo Bộ luật Hình sự năm 2015, …`, says where to look, not what for.
 */
;(function (scope) {
  "use strict"

  // A document named in a question says where to look, not what for (measured: nDCG@10 .949 → .954).
  const NAMED_WEIGHT = 0.4
  const LONG = 6
  const NAMED_TYPES = ["hiến pháp", "bộ luật", "luật", "pháp lệnh", "nghị định", "nghị quyết", "thông tư", "quyết định"]

  /** @template {{term: string, pause: boolean, weight: number}} W @param {W[]} words @returns {W[]} */
  function weighed(words) {
    if (words.length < LONG) return words
    const named = new Set()
    words.forEach((_, place) => {
      for (let step = leading(words, place); step < namedEnd(words, place); step++) named.add(step)
    })
    if (named.size > words.length - 2) return words
    return words.map((word, place) => (named.has(place) ? { ...word, weight: NAMED_WEIGHT } : word))
  }

  /** @returns {number} where the document named from `place` on ends: behind its year, or at the comma after `theo` */
  function namedEnd(words, place) {
    const rest = words.slice(place, place + 14).map((word) => word.term)
    if (!NAMED_TYPES.some((type) => rest.slice(0, 2).join(" ").startsWith(type) && type.split(" ").every((word, step) => rest[step] === word))) return -1
    const pause = words.slice(place + 1, place + 14).findIndex((word) => word.pause)
    const open = pause < 0 ? rest : rest.slice(0, pause + 1)
    const year = open.findIndex((term) => /^(?:19|20)[0-9]{2}$/.test(term))
    if (year > 0) return place + year + 1
    return pause >= 0 && leading(words, place) === 0 && words[0].term === "theo" ? place + pause + 1 : -1
  }

  /** @returns {number} where `theo quy định của` in front of the document starts */
  function leading(words, place) {
    const before = words.slice(Math.max(0, place - 4), place).map((word) => word.term).join(" ")
    const found = /(?:^| )((?:(?:theo|trong) )?quy định (?:của|tại)|theo|trong|của|tại)$/u.exec(before)
    return found ? place - found[1].split(" ").length : place
  }

  scope.VanBan = Object.assign(scope.VanBan || {}, { weighed })
})(self)
