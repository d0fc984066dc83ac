/**
 * The files of the index in the browser: fetched when asked for, kept, and taken apart.
 * How a piece is laid out says `build_tools/search/pieces.py`.
 */
;(function (scope) {
  "use strict"

  /** @typedef {{count: number, data: Uint8Array}} Posting */
  /**
   * @typedef {{term: string, count: number, lists: (Posting | null)[] | null}} Entry one term, in how many records it
   * stands, and its list in every field; the lists of the commonest words come only with `lists`
   */

  // What is kept at most of pieces and texts; the oldest are forgotten first.
  const MOST_KEPT = 400
  const UTF8 = new TextDecoder()

  /** Reads numbers and texts one after another. */
  class Reader {
    /** @param {Uint8Array} bytes */
    constructor(bytes) {
      this.bytes = bytes
      this.place = 0
    }
    get done() {
      return this.place >= this.bytes.length
    }
    number() {
      let value = 0
      for (let shift = 1; ; shift *= 128) {
        const byte = this.bytes[this.place++]
        value += (byte & 0x7f) * shift
        if (byte < 0x80) return value
      }
    }
    slice() {
      const size = this.number()
      this.place += size
      return this.bytes.subarray(this.place - size, this.place)
    }
  }

  /**
   * @param {Uint8Array} bytes a piece @param {number} fields how many fields there are
   * @returns {Map<string, Uint8Array>} the body of every key; bodies are taken apart when asked for
   */
  function groups(bytes) {
    const reader = new Reader(bytes)
    const found = new Map()
    let key = new Uint8Array(0)
    while (!reader.done) {
      const shared = reader.number()
      const rest = reader.slice()
      const next = new Uint8Array(shared + rest.length)
      next.set(key.subarray(0, shared))
      next.set(rest, shared)
      found.set(UTF8.decode(next), reader.slice())
      key = next
    }
    return found
  }

  /** @param {Uint8Array} body @param {number} fields @returns {Entry[]} the terms of one key */
  function entries(body, fields) {
    const reader = new Reader(body)
    return Array.from({ length: reader.number() }, () => {
      const term = UTF8.decode(reader.slice())
      const mask = reader.number()
      const lists = []
      let count = 0
      for (let field = 0; field < fields; field++) {
        const list = mask & (1 << field) ? { count: reader.number(), data: reader.slice() } : null
        lists.push(list)
        count += list?.count ?? 0
      }
      return { term, count, lists }
    })
  }

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

    /** Load what every search needs. */
    async open() {
      const manifest = await (await this.response("manifest.json", "no-cache")).json()
      const [documents, lengths, phrases] = await Promise.all([
        this.response(manifest.documents).then((response) => response.json()),
        this.response(manifest.lengths).then((response) => response.arrayBuffer()),
        this.response(manifest.phrases).then((response) => response.json()),
      ])
      this.manifest = manifest
      manifest.texts.firsts = added(manifest.texts.steps)
      this.documents = documents
      this.phrases = phrases
      this.readColumns(documents)
      this.readLengths(new Reader(new Uint8Array(lengths)))
    }

    /** @param {{starts: number[]}} documents */
    readColumns(documents) {
      this.starts = added(documents.starts)
      this.documentOf = new Int32Array(this.manifest.sizes.points)
      this.starts.forEach((first, document) => this.documentOf.fill(document, first))
    }

    /** @param {Reader} reader */
    readLengths(reader) {
      const { k1, b, sizes } = this.manifest
      this.fields = this.manifest.fields.map((field) => {
        const norms = new Float64Array(sizes[field.space])
        for (let place = 0; place < norms.length; place++) {
          norms[place] = k1 * (1 - b + b * (reader.number() / (field.average || 1)))
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
     * @param {Iterable<string>} keys folded @returns {Promise<Map<string, Entry[]>>} the terms of every key, the
     * commonest words without their lists
     */
    async lookup(keys) {
      const { keys: common } = this.manifest.common
      const wanted = new Set(keys)
      const found = await this.lists(Array.from(wanted).filter((key) => !Object.hasOwn(common, key)))
      for (const key of wanted) {
        if (Object.hasOwn(common, key)) found.set(key, common[key].map(([term, count]) => ({ term, count, lists: null })))
      }
      return found
    }

    /** @param {Iterable<string>} keys folded @returns {Promise<Map<string, Entry[]>>} the terms of every key */
    async lists(keys) {
      const found = new Map()
      await Promise.all(
        Array.from(keys, async (key) => {
          const name = this.nameOf(this.manifest.pieces, key)
          if (name === null) return
          const piece = await this.keep(`p/${name}.bin`, async (response) =>
            groups(new Uint8Array(await response.arrayBuffer())),
          )
          const body = piece.get(key)
          if (body) found.set(key, entries(body, this.fields.length))
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

  /**
   * @param {Posting} posting
   * @param {(reference: number, times: number) => void} each
   */
  function eachRecord(posting, each) {
    const reader = new Reader(posting.data)
    let reference = -1
    for (let place = 0; place < posting.count; place++) {
      const step = reader.number()
      reference += Math.floor(step / 2)
      each(reference, step % 2 ? reader.number() : 1)
    }
  }

  scope.VanBan = Object.assign(scope.VanBan || {}, { Store, eachRecord })
})(self)
