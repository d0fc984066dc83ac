/**
 * The words of a text as search knows them; `build_tools/search/analysis.py` computes the same and says the rules.
 * Both pass `tests/search/vectors.json`.
 */
;(function (scope) {
  "use strict"

  /** @typedef {{term: string, start: number, end: number}} Token */

  const INVISIBLE = "\\u00ad\\u200b-\\u200d\\u2060\\ufeff"
  const WORD = new RegExp(`[\\p{L}\\p{N}][\\p{L}\\p{N}\\u0300-\\u036f${INVISIBLE}]*`, "gu")
  const UNSEEN = new RegExp(`[${INVISIBLE}]`, "gu")
  const BREAK = /[.;:!?…\r\n\u2028\u2029]/u
  const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu
  const SYLLABLE = /^(qu|gi(?=[aeiouyăâêôơư])|[^aeiouyăâêôơư]*)([aeiouyăâêôơư]{1,3})([^aeiouyăâêôơư]*)$/u
  const SHAPED = "ăâêôơư"

  const DASH = "[-\\u2010-\\u2015\\u2212]"
  const SYMBOL = "[A-ZĐƯ][0-9A-Za-zĐđƯư]{0,14}"
  const NUMBER = new RegExp(
    "(?<![\\p{L}\\p{N}_/.,-])([0-9]{1,5}[a-zđ]?)(?:\\s?/\\s?((?:19|20)[0-9]{2}))?" +
      `(?:\\s?(?:/|${DASH})\\s?|\\s?)(${SYMBOL}(?:\\s?(?:/|${DASH})\\s?${SYMBOL}){0,3})(?![\\p{L}\\p{N}_])`,
    "gu",
  )
  const PART = /[0-9]+(?:[a-zđ](?!\p{L}))?|\p{L}[\p{L}\p{N}]*/gu
  const COUNTED = /QHK?[0-9]+$/u

  /** @param {string} term @returns {string} the term without its marks: `công_đoàn` → `cong_doan` */
  function fold(term) {
    return term.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").replace(/Đ/g, "D")
  }

  // The same few thousand words come again and again.
  const known = new Map()
  const MOST_KNOWN = 50_000

  /** @param {string} word @returns {string} the one form of all spellings: `HOÀ` → `hòa`, `06` → `6` */
  function normal(word) {
    const before = known.get(word)
    if (before !== undefined) return before
    if (known.size > MOST_KNOWN) known.clear()
    const form = formed(word)
    known.set(word, form)
    return form
  }

  /** @param {string} word */
  function formed(word) {
    const composed = word.replace(UNSEEN, "").normalize("NFC").toLowerCase()
    if (/^[0-9]+$/.test(composed)) return composed.replace(/^0+(?=.)/, "")
    return /^[\x00-\x7f]*$/.test(composed) ? composed : placed(composed)
  }

  /** @param {string} word */
  function placed(word) {
    const letters = word.normalize("NFD")
    const tones = letters.match(TONES) || []
    const bare = letters.replace(TONES, "").normalize("NFC")
    const found = SYLLABLE.exec(bare)
    if (tones.length !== 1 || found === null) return word
    const place = found[1].length + bearer(found[2], found[3] !== "")
    return (bare.slice(0, place + 1) + tones[0] + bare.slice(place + 1)).normalize("NFC")
  }

  /** @param {string} vowels @param {boolean} closed @returns {number} which vowel bears the tone */
  function bearer(vowels, closed) {
    for (let place = vowels.length - 1; place >= 0; place--) if (SHAPED.includes(vowels[place])) return place
    if (closed) return vowels.length - 1
    return vowels.length % 2 ? (vowels.length - 1) / 2 : 0
  }

  /** @param {string} text @returns {Token[]} */
  function words(text) {
    return Array.from(text.matchAll(WORD), (found) => ({
      term: normal(found[0]),
      start: found.index,
      end: found.index + found[0].length,
    }))
  }

  /** @param {string} text @returns {Token[]} the document numbers in the text: `05 – CT/TW` → `#5-ct-tw` */
  function numbers(text) {
    return Array.from(text.matchAll(NUMBER))
      .filter((found) => (found[3].match(/\p{Lu}/gu) || []).length >= 2)
      .map((found) => ({ term: numberTerm(found[0]), start: found.index, end: found.index + found[0].length }))
  }

  /** @param {string} written @returns {string} the term all spellings share: `217/QĐ-TW` → `#217-qd-tw` */
  function numberTerm(written) {
    const parts = written.replace(UNSEEN, "").normalize("NFC").match(PART) || []
    const first = Math.max(0, parts.findIndex((part) => /^[0-9]/.test(part)))
    return "#" + parts.slice(first).map(numberPart).join("-")
  }

  /** @param {string} part */
  function numberPart(part) {
    if (/^[0-9]/.test(part)) return fold(part.toLowerCase()).replace(/^0+(?=.)/, "")
    const symbol = part.toUpperCase().replaceAll("TƯ", "TW")
    return fold(COUNTED.test(symbol) ? symbol : symbol.replace(/[0-9]+$/, "")).toLowerCase()
  }

  /**
   * @param {string} text @param {Token} left @param {Token} right
   * @returns {boolean} whether two neighbouring words make a pair: a comma parts nothing, a full stop does
   */
  function joined(text, left, right) {
    return !BREAK.test(text.slice(left.end, right.start))
  }

  /** @param {string} text @returns {string[]} all terms as the index stores them: words, pairs, numbers */
  function terms(text) {
    const found = words(text)
    const pairs = []
    for (let place = 1; place < found.length; place++) {
      if (joined(text, found[place - 1], found[place])) pairs.push(`${found[place - 1].term}_${found[place].term}`)
    }
    return [...found.map((token) => token.term), ...pairs, ...numbers(text).map((token) => token.term)]
  }

  scope.VanBan = Object.assign(scope.VanBan || {}, { fold, normal, words, numbers, numberTerm, joined, terms })
})(self)
