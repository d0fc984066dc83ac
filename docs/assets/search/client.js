/** Asks the search worker; one worker serves the header and the page. */
;(function (scope) {
  "use strict"

  const base = new URL(".", document.currentScript.src)
  const folder = new URL("../../tim-kiem/chi-muc/", base).href
  const waiting = new Map()
  let worker = null
  let last = 0

  function started() {
    if (worker) return worker
    worker = new Worker(`${folder}engine.js`)
    worker.onmessage = ({ data: { number, answer, error } }) => {
      const { resolve, reject } = waiting.get(number)
      waiting.delete(number)
      if (error === undefined) resolve(answer)
      else reject(new Error(error))
    }
    return worker
  }

  /** @param {"open" | "answer" | "points" | "complete"} method @param {any[]} values @returns {Promise<any>} */
  function ask(method, ...values) {
    return new Promise((resolve, reject) => {
      const number = ++last
      waiting.set(number, { resolve, reject })
      started().postMessage({ number, folder, method, values })
    })
  }

  /** The address of the site's first page. */
  const site = new URL("../../", base).href

  scope.VanBan = Object.assign(scope.VanBan || {}, { ask, site })
})(self)
