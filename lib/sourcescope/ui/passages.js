// Article text enters the page only through textContent and createTextNode: it can never become markup.
const LAYERS = {
  quotes: "Quotes",
  speakers: "Speakers",
  countries: "Countries",
  restrictions: "Restrictions",
}

// What each mark looks like, in the words that stand in it: the layer, its classes, the words.
const KEY = [
  ["quotes", "quotes-direct", "quoted in marks"],
  ["quotes", "quotes-indirect", "reported"],
  ["speakers", "speakers-speaker speakers-s speakers-e", "who says it"],
  ["speakers", "speakers-cue", "the word that introduces it"],
  ["countries", "countries-name", "country"],
  ["restrictions", "restrictions-permit", "permitted or eased"],
  ["restrictions", "restrictions-prohibit", "restricted or prohibited"],
  ["restrictions", "restrictions-require", "required"],
  ["restrictions", "restrictions-open", "not in force: past, proposed, denied"],
]

function node(name, attributes, ...children) {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (key === "text") made.textContent = value
    else if (key.startsWith("on")) made[key] = value
    else if (value !== undefined && value !== null && value !== false) made.setAttribute(key, value)
  }
  made.append(...children.filter(Boolean))
  return made
}

function piece(part, seen, open) {
  if (!part.m.length) return document.createTextNode(part.t)
  const [, row, variant] = part.m[part.m.length - 1]
  const first = !seen.has(row)
  seen.add(row)
  const mark = node("mark", {
    text: part.t,
    class: part.m
      .map(([layer, , looks, edges]) => [layer, ...[...looks.split(" "), ...edges].map(look => `${layer}-${look}`)].join(" "))
      .join(" "),
    "data-rows": part.m.map(([, key]) => key).join(" "),
  })
  if (!part.t.trim()) return mark
  // A role is named where it begins, also where another begins with it: later would be inside of a word.
  const begun = part.m.filter(([layer, row, kind]) => layer === "roles" && !seen.has(`${row} ${kind}`))
  begun.forEach(([, row, kind]) => seen.add(`${row} ${kind}`))
  if (begun.length) mark.setAttribute("data-label", [...new Set(begun.map(([, , kind]) => kind))].join(", "))
  if (open) {
    mark.setAttribute("role", "button")
    if (first) mark.tabIndex = 0
    mark.onclick = event => open(event.currentTarget, false)
    mark.onkeydown = event => {
      if (event.key !== "Enter" && event.key !== " ") return
      event.preventDefault()
      open(event.currentTarget, true)
    }
  }
  return mark
}

function button(label, action, kind) {
  return node("button", { type: "button", class: kind ?? "link", text: label, onclick: action })
}

function card(data, send) {
  const seen = new Set()
  const actions = node(
    "div",
    { class: "actions" },
    button(`Read in “${data.title}”`, () => send("open", { article: data.article, sentence: data.sentence })),
    Object.keys(data.selects).length && button(data.select_label, () => send("select", data.selects)),
  )
  return node(
    "article",
    { class: `card ${data.status ? `status-${data.status.replaceAll(" ", "-")}` : ""}`, "data-id": data.id },
    node(
      "header",
      {},
      node("strong", { text: data.heading }),
      data.sub && node("span", { class: "sub", text: data.sub }),
      ...data.chips.map(chip => node("span", { class: "chip", text: chip })),
    ),
    node("p", { class: "words" }, ...data.pieces.map(part => piece(part, seen, null))),
    data.note && node("p", { class: "note", text: data.note }),
    actions,
  )
}

function details(rows, keys, send, close) {
  const cards = keys.map(key => {
    const row = rows[key]
    if (!row) return null
    return node(
      "section",
      {},
      node("h3", { text: row.title }),
      node("dl", {}, ...row.fields.flatMap(([term, value]) => [node("dt", { text: term }), node("dd", { text: value })])),
      node(
        "div",
        { class: "actions" },
        Object.keys(row.selects).length && button("Only this, on every page", () => send("select", row.selects)),
        button("See its row in Tables", () => send("row", { table: row.table, row: row.row })),
      ),
    )
  })
  return node("div", {}, button("Close", close, "close"), ...cards)
}

function legend(root, counts, hidden, send) {
  const bar = node("div", { class: "legend", role: "group", "aria-label": "What is marked" })
  for (const [layer, label] of Object.entries(LAYERS)) {
    const toggle = button(`${label} ${counts[layer] ?? 0}`, () => {
      const off = root.classList.toggle(`hide-${layer}`)
      toggle.setAttribute("aria-pressed", String(!off))
      send("layers", Object.keys(LAYERS).filter(name => root.classList.contains(`hide-${name}`)))
    }, `toggle toggle-${layer}`)
    toggle.setAttribute("aria-pressed", String(!hidden.includes(layer)))
    root.classList.toggle(`hide-${layer}`, hidden.includes(layer))
    bar.append(toggle)
  }
  return bar
}

function keyToMarks() {
  const samples = KEY.map(([layer, kind, words]) =>
    node("span", { class: `key-${layer}` }, node("span", { class: `${layer} ${kind}`, text: words })),
  )
  return node("div", { class: "key", role: "note", "aria-label": "Key to the marks" }, ...samples)
}

function reading(root, data, send) {
  const aside = node("aside", { "aria-live": "polite", "aria-label": "The marked row" })
  const hint = () => aside.replaceChildren(node("p", { class: "hint", text: "Click a mark to see who, what and why." }))
  let opener = null
  const close = () => {
    root.classList.remove("opened")
    body.querySelectorAll(".picked").forEach(mark => mark.classList.remove("picked"))
    hint()
    opener?.focus({ preventScroll: true })
    opener = null
  }
  const open = (mark, byKey) => {
    opener = byKey ? mark : null
    const keys = [...new Set(mark.dataset.rows.split(" "))].reverse()
    body.querySelectorAll(".picked").forEach(other => other.classList.remove("picked"))
    body.querySelectorAll(`[data-rows~="${keys[0]}"]`).forEach(other => other.classList.add("picked"))
    aside.replaceChildren(details(data.rows, keys, send, close))
    root.classList.add("opened")
    if (byKey) aside.querySelector("button").focus({ preventScroll: true })
  }
  const seen = new Set()
  const found = new Set(data.found)
  const body = node(
    "div",
    { class: "text" },
    ...data.paragraphs.map((sentences, place) =>
      node(
        data.headline && place === 0 ? "h2" : "p",
        {},
        ...sentences.flatMap(sentence => [
          node(
            "span",
            { class: found.has(sentence.n) ? "sentence found" : "sentence", "data-n": sentence.n, id: `s${sentence.n}` },
            ...sentence.p.map(part => piece(part, seen, open)),
          ),
          document.createTextNode(" "),
        ]),
      ),
    ),
  )
  hint()
  root.onkeydown = event => {
    if (event.key === "Escape" && root.classList.contains("opened")) close()
  }
  root.append(legend(root, data.counts, data.hidden ?? [], send), keyToMarks(), node("div", { class: "columns" }, body, aside))
  const target = data.at === null || data.at === undefined ? null : body.querySelector(`[data-n="${Number(data.at)}"]`)
  if (target) {
    target.classList.add("target")
    requestAnimationFrame(() => target.scrollIntoView({ block: "center" }))
  }
}

export default function (component) {
  const { data, parentElement, setTriggerValue, setStateValue } = component
  const root = parentElement.querySelector(".passages")
  if (!root || root.dataset.made === data.made) return
  root.dataset.made = data.made
  root.className = "passages"
  root.replaceChildren()
  const send = (kind, value) => (kind === "layers" ? setStateValue(kind, value) : setTriggerValue(kind, value))
  if (data.paragraphs) reading(root, data, send)
  else root.append(...data.cards.map(each => card(each, send)))
}
