/**
 * What a reader may write into the search box: words, "cụm từ", + and -, so: coquan: nam: loai:.
 * Whatever does not fit these rules is searched as words; there are no errors.
 */
;(function (scope) {
  "use strict"

  /**
   * @typedef {{
   *   text: string,
   *   phrases: string[],
   *   required: string[],
   *   prohibited: string[],
   *   fields: {so: string[], coquan: string[], nam: string[], loai: string[]},
   * }} Query `text` is what is left to search as words, with its punctuation
   */

  const PART = /([+-])?(?:([\p{L}\p{M}]{2,9}):)?(?:["“”]([^"“”]*)["“”]|(\S+))|\s+/gu
  const YEARS = /^[0-9]{4}(?:[-–][0-9]{4})?$/

  /** @param {string} written @returns {Query} */
  function parse(written) {
    const query = {
      text: "",
      phrases: [],
      required: [],
      prohibited: [],
      fields: { so: [], coquan: [], nam: [], loai: [] },
    }
    for (const found of written.normalize("NFC").matchAll(PART)) {
      if (!take(query, found)) query.text += found[0].replace(/["“”]/gu, " ")
    }
    return query
  }

  /** @param {Query} query @param {RegExpMatchArray} found @returns {boolean} whether the part is more than words */
  function take(query, found) {
    const [, sign, name, phrase, word] = found
    const value = phrase ?? word
    if (value === undefined || !scope.VanBan.words(value).length) return phrase !== undefined
    if (name) return takeField(query, scope.VanBan.fold(name.toLowerCase()), value)
    if (sign === "-" && (phrase !== undefined || /^\p{L}/u.test(value))) return Boolean(query.prohibited.push(value))
    if (phrase !== undefined) return takePhrase(query, phrase)
    if (sign === "+") {
      query.required.push(value)
      query.text += ` ${value} `
      return true
    }
    return false
  }

  /** @param {Query} query @param {string} phrase */
  function takePhrase(query, phrase) {
    query.phrases.push(phrase)
    query.text += ` ${phrase} `
    return true
  }

  /** @param {Query} query @param {string} name @param {string} value @returns {boolean} */
  function takeField(query, name, value) {
    if (!Object.hasOwn(query.fields, name) || (name === "nam" && !YEARS.test(value))) return false
    query.fields[name].push(value)
    return true
  }

  scope.VanBan = Object.assign(scope.VanBan || {}, { parse })
})(self)
