/** The page of a brief, in Typst: one sheet, in the largest type with which it fits. It reads `page.json` (see export-brief.ts). */
export const briefPaper = `
#let d = json("page.json")
#set document(title: d.title, author: "Dawra", date: none)
#set page(
  paper: "a4",
  margin: (x: 18mm, top: 16mm, bottom: 24mm),
  footer: {
    set text(size: 7.5pt, fill: rgb(d.colours.inkSoft))
    for mark in d.marks [*#mark* #h(1em)]
    linebreak()
    for (at, part) in d.foot.enumerate() [#if at > 0 [ · ]#part]
  },
)
#set text(lang: d.lang, font: d.fonts, fill: rgb(d.colours.ink), fallback: false)
#show heading: set text(fill: rgb(d.colours.brandStrong))
#show heading.where(level: 1): set text(size: 1.5em)
#show heading.where(level: 2): set text(size: 1.05em)
#show heading: set block(above: 1.1em, below: 0.6em)
#let sheet = {
  set par(leading: 0.62em)
  for mark in d.marks { block(below: 0.6em, text(weight: 700, fill: rgb(d.colours.warning), mark)) }
  heading(level: 1, d.title)
  par(d.message)
  if d.figures.len() > 0 {
    block(above: 1.2em, below: 1em, grid(
      columns: (1fr,) * d.figures.len(),
      gutter: 1.2em,
      ..d.figures.map(one => block(width: 100%, stroke: (top: 2pt + rgb(d.colours.brandStrong)), inset: (top: 0.6em))[
        #text(size: 1.7em, weight: 700, fill: rgb(d.colours.brandStrong), one.text) \\
        #one.label
        #for note in one.notes [ \\ #text(size: 0.85em, fill: rgb(d.colours.inkSoft), note)]
      ]),
    ))
  }
  if d.chart != none {
    block(width: 100%, layout(room => {
      let tall = room.width * d.chart.ratio
      align(center, image("chart.svg", alt: d.chart.alt, width: room.width * calc.min(1, 70mm / tall)))
    }))
  }
  heading(level: 2, d.limits.title)
  for words in d.limits.texts { block(below: 0.6em, words) }
}
#layout(room => {
  let sizes = (10.5pt, 10pt, 9.5pt, 9pt, 8.5pt, 8pt, 7.5pt, 7pt, 6.5pt)
  let chosen = sizes.last()
  for size in sizes.rev() {
    if measure(block(width: room.width, text(size: size, sheet))).height <= room.height { chosen = size }
  }
  text(size: chosen, sheet)
})
`;
