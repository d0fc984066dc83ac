// Parses each query, finds its words in the text beside it and draws the result; returns what went wrong.
([queries, texts]) => {
  const VanBan = self.VanBan
  const faults = []
  VanBan.site = "https://van-ban.example/thu-muc/"
  const allowed = new Set(["li", "h2", "a", "p", "ul", "mark"])

  function parsed(query) {
    const found = VanBan.parse(query)
    const lists = [found.phrases, found.required, found.prohibited, ...Object.values(found.fields)]
    if (![found.text, ...lists.flat()].every((one) => typeof one === "string")) throw Error("no text")
    if (Object.keys(found.fields).join() !== "so,coquan,nam,loai") throw Error("fields")
    return VanBan.words(found.text).map((word) => [word.term])
  }

  function snippet(text, units) {
    const found = VanBan.snippet(text, units)
    const whole = found.map((part) => part.text).join("")
    if (![whole, whole.replace(/^… /, "").replace(/ …$/, "")].some((words) => text.includes(words))) throw Error("snippet")
    return found
  }

  function draw(query, text, units) {
    const title = VanBan.snippet(text, units, text.length)
    const point = { label: text, heading: query, anchor: text, snippet: snippet(text, units) }
    const named = { kind: "van-ban", type: text, number: query, issuer: text, date: text, title }
    const drawn = VanBan.result({ address: "van-ban/a/", ...named, points: [point], more: 0 }, [query, text])
    document.body.replaceChildren(drawn)
    if (!drawn.textContent.includes(text)) throw Error("words")
    for (const one of drawn.querySelectorAll("*")) {
      if (!allowed.has(one.localName)) throw Error(one.localName)
      if ([...one.attributes].some((attribute) => !["class", "href"].includes(attribute.name))) throw Error("attribute")
      if (one.href && !one.href.startsWith(`${VanBan.site}van-ban/a/`)) throw Error(one.href)
    }
  }

  queries.forEach((query, place) => {
    try {
      draw(query, texts[place], parsed(query))
    } catch (error) {
      faults.push([String(error), query, texts[place]])
    }
  })
  return self.ran === undefined ? faults : [...faults, "ran"]
}
