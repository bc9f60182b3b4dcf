/** The page of a printed result, in Typst. It reads `page.json` (see export-pdf.ts) and the pictures beside it; all words come from there. */
export const paper = `
#let d = json("page.json")
#set document(title: d.title, author: "Dawra", keywords: (d.hash,), date: none)
#set page(
  paper: "a4",
  margin: (x: 18mm, top: 18mm, bottom: 22mm),
  footer: context [
    #set text(size: 7.5pt, fill: rgb(d.colours.inkSoft))
    #for mark in d.marks [*#mark* #h(1em)]
    #d.hashLabel: #text(dir: ltr, d.hash) #h(1fr) #counter(page).display()
  ],
)
#set text(lang: d.lang, font: d.fonts, size: 10pt, fill: rgb(d.colours.ink), fallback: false)
#set par(leading: 0.65em)
#show heading.where(level: 1): set text(size: 17pt, fill: rgb(d.colours.brandStrong))
#show heading.where(level: 2): set text(size: 12pt, fill: rgb(d.colours.brandStrong))
#show heading: set block(above: 1.4em, below: 0.8em)

#heading(level: 1, d.title)
#for words in d.warnings {
  block(
    fill: rgb(d.colours.warningSoft), inset: 7pt, width: 100%, below: 0.6em,
    stroke: if d.lang == "ar" { (right: 2.5pt + rgb(d.colours.warning)) } else { (left: 2.5pt + rgb(d.colours.warning)) },
     text(weight: 600, words),
  )
}
#for (at, part) in d.blocks.enumerate() {
  heading(level: 2, part.caption)
  if part.text != none { par(part.text) }
  if part.table != none {
    set text(size: 8.5pt)
    table(
      columns: (2.4fr,) + (1fr,) * (part.table.header.len() - 1),
      stroke: (x: none, y: 0.4pt + rgb(d.colours.line)),
      inset: (x: 4pt, y: 4pt),
      table.header(..part.table.header.map(words => text(weight: 600, words))),
      ..part.table.rows.flatten(),
    )
  }
  if part.image != none {
    block(breakable: false, width: 100%, layout(room => {
      let tall = room.width * part.ratio
      align(center, image(part.image, alt: part.alt, width: room.width * calc.min(0.9, 200mm / tall)))
    }))
  }
}
#line(length: 100%, stroke: 0.5pt + rgb(d.colours.line))
#set text(size: 8.5pt)
#for (label, words) in d.about {
  block(below: 0.55em)[#text(weight: 600)[#label:] #words]
}
`;
