/**
 * The files of the index in the browser: fetched when asked for, and kept.
 */
;(function (scope) {
  "use strict"

  // What is kept at most of pieces and texts; the oldest are forgotten first.
  const MOST_KEPT = 400

  /** @param {(string | number)[]} firsts @param {string | number} wanted @returns {number} the part that holds it */
  function partOf(firsts, wanted) {
    let low = 0
    let high = firsts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (firsts[middle] <= wanted) low = middle + 1
      else high = middle
    }
    return low - 1
  }

  /** @param {number[]} steps @returns {number[]} `[0, 4, 5]` → `[0, 4, 9]` */
  function added(steps) {
    let sum = 0
    return steps.map((step) => (sum += step))
  }

  class Store {
    /** @param {string} folder the address of the index, with a slash behind */
    constructor(folder) {
      this.folder = folder
      this.kept = new Map()
    }

    /** Load what every search needs. @param {(store: Store) => void} [meanwhile] what can be asked for at once */
    async open(meanwhile = () => {}) {
      const manifest = await (await this.response("manifest.json", "no-cache")).json()
      manifest.texts.firsts = added(manifest.texts.steps)
      this.manifest = manifest
      const tables = Promise.all([
        this.response(manifest.documents).then((response) => response.json()),
        this.response(manifest.lengths).then((response) => response.arrayBuffer()),
        this.response(manifest.phrases).then((response) => response.json()),
      ])
      meanwhile(this)
      const [documents, lengths, phrases] = await tables
      this.documents = documents
      this.phrases = phrases
      this.readColumns(documents)
      this.readLengths(new scope.VanBan.Bytes(new Uint8Array(lengths)))
    }

    /** @param {{starts: number[]}} documents */
    readColumns(documents) {
      this.starts = added(documents.starts)
      this.documentOf = new Int32Array(this.manifest.sizes.points)
      this.starts.forEach((first, document) => this.documentOf.fill(document, first, this.starts[document + 1]))
    }

    /** @param {any} bytes */
    readLengths(bytes) {
      const { k1, b, sizes } = this.manifest
      this.fields = this.manifest.fields.map((field) => {
        const norms = new Float64Array(sizes[field.space])
        for (let place = 0; place < norms.length; place++) {
          norms[place] = k1 * (1 - b + b * (bytes.number() / (field.average || 1)))
        }
        return { ...field, norms }
      })
    }

    /** @param {string} name @param {RequestCache} cache */
    async response(name, cache = "default") {
      const response = await fetch(this.folder + name, { cache })
      if (!response.ok) throw new Error(`${response.status} ${name}`)
      return response
    }

    /** @param {string} name @param {(response: Response) => Promise<any>} read */
    keep(name, read) {
      const known = this.kept.get(name)
      if (known) return known
      const loaded = this.response(name).then(read)
      loaded.catch(() => this.kept.delete(name))
      this.kept.set(name, loaded)
      if (this.kept.size > MOST_KEPT) this.kept.delete(this.kept.keys().next().value)
      return loaded
    }

    /** @param {{firsts: any[], names: string}} parts @param {string | number} wanted @returns {string | null} */
    nameOf(parts, wanted) {
      const place = partOf(parts.firsts, wanted)
      return place < 0 ? null : parts.names.slice(place * 8, place * 8 + 8)
    }

    /**
     * @param {Iterable<string>} keys folded @param {boolean} [whole] with the lists of the commonest words too
     * @returns {Promise<Map<string, any[]>>} the terms of every key
     */
    async lookup(keys, whole = false) {
      if (whole) return this.lists(keys)
      const { keys: common } = this.manifest.common
      const wanted = new Set(keys)
      const found = await this.lists(Array.from(wanted).filter((key) => !Object.hasOwn(common, key)))
      for (const key of wanted) {
        if (Object.hasOwn(common, key)) found.set(key, common[key].map(([term, count]) => ({ term, count, lists: null })))
      }
      return found
    }

    /** @param {Iterable<string>} keys folded @returns {Promise<Map<string, any[]>>} the terms of every key */
    async lists(keys) {
      const found = new Map()
      const fields = this.manifest.fields.length
      await Promise.all(
        Array.from(new Set(keys), async (key) => {
          const name = this.nameOf(this.manifest.pieces, key)
          if (name === null) return
          const piece = await this.keep(
            `p/${name}.bin`,
            async (response) => new scope.VanBan.Piece(new Uint8Array(await response.arrayBuffer()), fields),
          )
          const entries = piece.entries(key)
          if (entries) found.set(key, entries)
        }),
      )
      return found
    }

    /** @param {number} point @returns {Promise<{document: string[], anchor: string, label: string, heading: string, text: string}>} */
    async point(point) {
      const place = partOf(this.manifest.texts.firsts, point)
      const name = this.nameOf(this.manifest.texts, point)
      const chunk = await this.keep(`t/${name}.json`, (response) => response.json())
      const [document, anchor, label, heading, text] = chunk.points[point - this.manifest.texts.firsts[place]]
      return { document: chunk.documents[document], anchor, label, heading, text }
    }

    /** @returns {Promise<[string, number][]>} the folded words of the collection and how common they are */
    syllables() {
      return this.keep(this.manifest.syllables, async (response) =>
        (await response.text()).split("\n").map((line) => {
          const [key, weight] = line.split(" ")
          return [key, Number(weight)]
        }),
      )
    }
  }

  scope.VanBan = Object.assign(scope.VanBan || {}, { Store })
})(self)
