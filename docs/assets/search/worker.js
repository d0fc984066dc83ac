/** The classic worker of the search: loads lunr and the modules, answers one message with one. */
"use strict"

importScripts("analysis.js", "query.js", "store.js", "restore.js", "read.js", "score.js", "match.js", "marks.js", "correct.js", "search.js")

/** @type {Promise<any> | null} */
let opened = null

/** @param {string} folder */
async function open(folder) {
  const store = new self.VanBan.Store(folder)
  await store.open()
  importScripts(folder + store.manifest.lunr)
  return new self.VanBan.Search(store)
}

self.onmessage = async ({ data: { number, folder, method, values } }) => {
  try {
    opened ??= open(folder)
    const search = await opened
    self.postMessage({ number, answer: method === "open" ? null : await search[method](...values) })
  } catch (error) {
    opened = null
    self.postMessage({ number, error: String(error) })
  }
}
