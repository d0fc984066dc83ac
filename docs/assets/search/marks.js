/**
 * Where the words of a query stand in a text, as the text writes them, and the passage that shows most of them.
 */
;(function (scope) {
  "use strict"

  /** @typedef {{start: number, end: number, unit: number}} Mark */
  /** @typedef {{text: string, marked: boolean}} Segment */

  // About three lines of a result.
  const SNIPPET = 260
  const LEAD = 60
  // A passage that nearly reaches the end is shown to the end.
  const SLACK = 40

  /**
   * @param {string} text @param {string[][]} units each a row of neighbouring words, or one document number
   * @returns {Mark[]} in order, none overlapping another
   */
  function marks(text, units) {
    const words = scope.VanBan.words(text)
    const numbers = new Set(units.flat().filter((term) => term.startsWith("#")))
    const found = []
    words.forEach((_, place) => {
      units.forEach((unit, number) => {
        const end = stands(text, words, place, unit)
        if (end > 0) found.push({ start: words[place].start, end, unit: number })
      })
    })
    if (numbers.size) {
      for (const token of scope.VanBan.numbers(text)) {
        if (numbers.has(token.term)) found.push({ start: token.start, end: token.end, unit: -1 })
      }
    }
    return merged(found.sort((one, other) => one.start - other.start || other.end - one.end))
  }

  /** @returns {number} where the unit that starts at `place` ends, -1 when it does not stand there */
  function stands(text, words, place, unit) {
    for (let step = 0; step < unit.length; step++) {
      const word = words[place + step]
      if (word === undefined || word.term !== unit[step]) return -1
      if (step && !scope.VanBan.joined(text, words[place + step - 1], word)) return -1
    }
    return words[place + unit.length - 1].end
  }

  /** @param {Mark[]} found @returns {Mark[]} */
  function merged(found) {
    const rows = []
    for (const mark of found) {
      const last = rows[rows.length - 1]
      if (last && mark.start < last.end) last.end = Math.max(last.end, mark.end)
      else rows.push({ ...mark })
    }
    return rows
  }

  /** @param {string} text @param {string[][]} units @param {number} [length] @returns {Segment[]} */
  function snippet(text, units, length = SNIPPET) {
    const found = marks(text, units)
    const start = text.length <= length ? 0 : bestStart(text, found, length)
    const end = text.length - start <= length + SLACK ? text.length : wordEnd(text, start + length)
    const shown = found.filter((mark) => mark.start >= start && mark.end <= end)
    const segments = start > 0 ? [{ text: "… ", marked: false }] : []
    let place = start
    for (const mark of shown) {
      if (mark.start > place) segments.push({ text: text.slice(place, mark.start), marked: false })
      segments.push({ text: text.slice(mark.start, mark.end), marked: true })
      place = mark.end
    }
    if (place < end) segments.push({ text: text.slice(place, end), marked: false })
    if (end < text.length) segments.push({ text: " …", marked: false })
    return segments
  }

  /** @returns {number} where the passage with most different and longest marks starts */
  function bestStart(text, found, length) {
    let best = { start: 0, worth: 0 }
    found.forEach((mark, place) => {
      const start = wordStart(text, Math.max(0, mark.start - LEAD))
      const inside = found.slice(place).filter((other) => other.end <= start + length)
      const worth = new Set(inside.map((other) => other.unit)).size * 1000 + inside.reduce((sum, other) => sum + other.end - other.start, 0)
      if (worth > best.worth) best = { start, worth }
    })
    return Math.min(best.start, wordStart(text, Math.max(0, text.length - length)))
  }

  function wordStart(text, place) {
    const space = text.slice(0, place).search(/\s\S*$/u)
    return place === 0 || space < 0 ? 0 : space + 1
  }

  function wordEnd(text, place) {
    const space = text.slice(0, place).search(/\s\S*$/u)
    return space < 0 ? place : space
  }

  scope.VanBan = Object.assign(scope.VanBan || {}, { marks, snippet })
})(self)
