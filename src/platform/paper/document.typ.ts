/** The page of a document, in Typst. It reads `page.json` (`PaperDocument` with type and colours). */
export const documentPage = `
#let d = json("page.json")
#set document(title: d.title, author: "Dawra", date: none)
#set page(
  paper: "a4",
  margin: (x: 20mm, top: 18mm, bottom: 26mm),
  footer: context {
    set text(size: 7.5pt, fill: rgb(d.colours.inkSoft))
    for mark in d.marks [*#mark* #h(1em)]
    linebreak()
    for (at, part) in d.foot.enumerate() [#if at > 0 [ · ]#part]
    h(1fr)
    counter(page).display("1 / 1", both: true)
  },
)
#set text(lang: d.lang, font: d.fonts, size: 10.5pt, fill: rgb(d.colours.ink), fallback: false)
#set par(leading: 0.68em)
#show heading: set text(fill: rgb(d.colours.brandStrong))
#show heading.where(level: 1): set text(size: 17pt)
#show heading.where(level: 2): set text(size: 12.5pt)
#show heading: set block(above: 1.5em, below: 0.7em, sticky: true)
#for mark in d.marks { block(below: 0.6em, text(weight: 700, fill: rgb(d.colours.warning), mark)) }
#heading(level: 1, d.title)
#for line in d.lead { block(below: 0.5em, text(fill: rgb(d.colours.inkSoft), line)) }
#let said(it) = [#set text(lang: it.locale)
  #it.text.split("\\n").map(line => par(line)).join()]
#for part in d.parts {
  [#set text(lang: part.heading.locale)
    #heading(level: 2, part.heading.text)]
  for one in part.blocks {
    if one.kind == "text" {
      said(one.said)
      if "note" in one { text(size: 8.5pt, fill: rgb(d.colours.inkSoft), one.note) }
    } else if one.kind == "list" {
      for item in one.items {
        block(breakable: true, above: 0.8em, below: 0.8em, grid(
          columns: (auto, 1fr), gutter: 0.8em,
          text(weight: 700, fill: rgb(d.colours.brandStrong), item.label), said(item.said),
        ))
      }
    } else {
      set text(size: 9pt)
      table(
        columns: (2fr,) + (1fr,) * (one.header.len() - 1),
        stroke: (x: none, y: 0.4pt + rgb(d.colours.line)),
        inset: (x: 4pt, y: 5pt),
        table.header(..one.header.map(words => text(weight: 600, words))),
        ..one.rows.flatten(),
      )
    }
  }
}
`;
