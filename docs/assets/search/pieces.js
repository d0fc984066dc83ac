/**
 * A piece of the index taken apart; how it is laid out says `build_tools/search/pieces.py`. Only what a query asks
 * for is decoded: the rest of a piece is stepped over.
 */
;(function (scope) {
  "use strict"

  /**
   * @typedef {{term: string, count: number, lists: (Posting | null)[] | null}} Entry one term, in how many records it
   * stands, and its list in every field; the lists of the commonest words come only when they are asked for
   */

  const TO_UTF8 = new TextEncoder()
  const UTF8 = new TextDecoder()

  /** Reads numbers and runs of bytes one after another. */
  class Bytes {
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

  /** In which records of a field a term stands, and how often: decoded when first needed. */
  class Posting {
    /** @param {number} count @param {Uint8Array} data */
    constructor(count, data) {
      this.count = count
      this.data = data
      this.known = null
    }

    /** @returns {{references: Int32Array, times: Int32Array}} references ascending */
    records() {
      return (this.known ??= decoded(this.count, this.data))
    }

    /** @param {number} reference @returns {number} how often the term stands in this record */
    times(reference) {
      const { references, times } = this.records()
      let low = 0
      let high = references.length
      while (low < high) {
        const middle = (low + high) >> 1
        if (references[middle] < reference) low = middle + 1
        else high = middle
      }
      return references[low] === reference ? times[low] : 0
    }
  }

  /** @param {number} count @param {Uint8Array} data */
  function decoded(count, data) {
    const bytes = new Bytes(data)
    const references = new Int32Array(count)
    const times = new Int32Array(count)
    let reference = -1
    for (let place = 0; place < count; place++) {
      const step = bytes.number()
      reference += Math.floor(step / 2)
      references[place] = reference
      times[place] = step % 2 ? bytes.number() : 1
    }
    return { references, times }
  }

  /**
   * Find a key among the groups of a piece, each of which shares its beginning with the one before.
   * @param {Uint8Array} piece @param {string} key @returns {Uint8Array | null} the body of its group
   */
  function bodyOf(piece, key) {
    const wanted = TO_UTF8.encode(key)
    const bytes = new Bytes(piece)
    let matched = 0 // so many bytes of the group's key are those of the wanted one
    while (!bytes.done) {
      const shared = bytes.number()
      const rest = bytes.slice()
      const body = bytes.slice()
      if (shared > matched) continue
      matched = shared + alike(rest, wanted, shared)
      if (matched === wanted.length && shared + rest.length === matched) return body
    }
    return null
  }

  /** @returns {number} how many bytes of `rest` are those of `wanted` from `start` on */
  function alike(rest, wanted, start) {
    let same = 0
    while (same < rest.length && start + same < wanted.length && rest[same] === wanted[start + same]) same++
    return same
  }

  /** @param {Uint8Array} body @param {number} fields how many fields there are @returns {Entry[]} the terms of one key */
  function entries(body, fields) {
    const bytes = new Bytes(body)
    return Array.from({ length: bytes.number() }, () => {
      const term = UTF8.decode(bytes.slice())
      const mask = bytes.number()
      const lists = []
      let count = 0
      for (let field = 0; field < fields; field++) {
        const list = mask & (1 << field) ? new Posting(bytes.number(), bytes.slice()) : null
        lists.push(list)
        count += list?.count ?? 0
      }
      return { term, count, lists }
    })
  }

  /** A piece as it came; the terms of a key are kept once they were asked for. */
  class Piece {
    /** @param {Uint8Array} bytes @param {number} fields */
    constructor(bytes, fields) {
      this.bytes = bytes
      this.fields = fields
      this.known = new Map()
    }

    /** @param {string} key folded @returns {Entry[] | null} */
    entries(key) {
      if (!this.known.has(key)) {
        const body = bodyOf(this.bytes, key)
        this.known.set(key, body && entries(body, this.fields))
      }
      return this.known.get(key)
    }
  }

  scope.VanBan = Object.assign(scope.VanBan || {}, { Bytes, Piece })
})(self)
