/**
 * The classic worker of the search answers one message with one. The build puts lunr and the modules before this
 * one into a single file (`build_tools/search/engine.py`): a worker loads its scripts one after the other, and a
 * reader far away would wait for each.
 */
"use strict"

/** @type {Promise<any> | null} */
let opened = null

/** @param {string} folder @param {string} text what will be asked first */
async function open(folder, text) {
  const store = new self.VanBan.Store(folder)
  await store.open(() => self.VanBan.prefetch(store, text).catch(() => {}))
  return new self.VanBan.Search(store)
}

self.onmessage = async ({ data: { number, folder, method, values } }) => {
  try {
    opened ??= open(folder, method === "answer" ? values[0].query : "")
    const search = await opened
    self.postMessage({ number, answer: method === "open" ? null : await search[method](...values) })
  } catch (error) {
    opened = null
    self.postMessage({ number, error: String(error) })
  }
}
