/**
 * Document numbers in a query, however hurriedly they are typed: `20 nq tu`, `so 5 ct/tw`.
 */
;(function (scope) {
  "use strict"

  const NUMBER_RUN = /[0-9][\p{L}\p{N}]*(?:[\s/\u2010-\u2015\u2212-]+[\p{L}\p{N}]+){0,6}/gu
  const MOST_PARTS = 6

  /** @param {string} text @returns {{term: string, start: number, end: number}[]} possible numbers, longest first */
  function numberCandidates(text) {
    const candidates = []
    for (const run of text.matchAll(NUMBER_RUN)) {
      const parts = Array.from(run[0].matchAll(/[\p{L}\p{N}]+/gu))
      parts.forEach((part, first) => {
        if (!/^[0-9]/.test(part[0])) return
        for (let last = Math.min(parts.length, first + MOST_PARTS) - 1; last >= first; last--) {
          const end = parts[last].index + parts[last][0].length
          for (const term of spellings(run[0].slice(part.index, end))) {
            candidates.push({ term, start: run.index + part.index, end: run.index + end })
          }
        }
      })
    }
    return candidates
  }

  /** @param {string} written @returns {string[]} `20 nq tu` may also be a hurried `20-NQ/TƯ`, the Party centre */
  function spellings(written) {
    const term = scope.VanBan.numberTerm(written)
    if (!term.includes("-")) return []
    return /-tu(?=-|$)/.test(term) ? [term, term.replace(/-tu(?=-|$)/, "-tw")] : [term]
  }

  /** @param {any[]} candidates @param {Map<string, any>} found @returns {{term: string, start: number, end: number}[]} the candidates that are numbers of the collection */
  function knownNumbers(candidates, found) {
    const kept = []
    for (const candidate of candidates) {
      const clashes = (other) =>
        candidate.start < other.end && other.start < candidate.end && (candidate.start !== other.start || candidate.end !== other.end)
      if (found.has(candidate.term) && !kept.some(clashes)) kept.push(candidate)
    }
    return kept
  }

  scope.VanBan = Object.assign(scope.VanBan || {}, { numberCandidates, spellings, knownNumbers })
})(self)
