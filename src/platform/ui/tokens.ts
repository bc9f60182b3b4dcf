/**
 * The colours and sizes of the installation, for charts, PDF and pictures; `tokens.css` holds the same values for the pages
 * (a test compares them). Decided and compelled return are told apart by blue and amber: distinct for every common colour
 * vision deficiency, in grey print (together with `dash` and `symbol`), and without the judgement of red and green.
 */
export const colours = {
  paper: '#fbf9f4',
  surface: '#ffffff',
  sunken: '#f2eee5',
  line: '#d9d2c4',
  lineStrong: '#857c6b',
  ink: '#1c2730',
  inkSoft: '#4d5862',
  brand: '#0f4c55',
  brandStrong: '#0a363d',
  brandSoft: '#e0eeee',
  accent: '#b98a2f',
  decided: '#1d5fa3',
  decidedSoft: '#e1ecf8',
  compelled: '#a84f08',
  compelledSoft: '#fbeadb',
  compelledMark: '#cf7418',
  expelled: '#47133a',
  expelledSoft: '#e6d3e1',
  info: '#1d5a82',
  infoSoft: '#e4eff7',
  success: '#14664f',
  successSoft: '#e0f1ea',
  warning: '#7a5200',
  warningSoft: '#fdf1d3',
  error: '#a11d3b',
  errorSoft: '#fbe6ea',
  focus: '#0b63ce',
} as const;
export type ColourName = keyof typeof colours;

/**
 * How the kinds of return are drawn wherever they stand: hue, lightness (40, 58 and 16 of 100, so that grey print tells them), line and mark all differ.
 * The orange of compelled return is for marks; its text takes `compelled`.
 */
export const returnMarks = {
  decided: { colour: colours.decided, soft: colours.decidedSoft, dash: undefined, symbol: 'circle', pattern: 0 },
  compelled: {
    colour: colours.compelledMark,
    soft: colours.compelledSoft,
    text: colours.compelled,
    dash: '6 3',
    symbol: 'diamond',
    pattern: 0,
  },
  expelled: { colour: colours.expelled, soft: colours.expelledSoft, dash: '2 3', symbol: 'square', pattern: 0 },
} as const;

/** Series without such a meaning, in order of use: lightness apart for grey print, none of them blue, orange or plum, all 3:1 on white. */
export const seriesColours = ['#0f4c55', '#8a8f1e', '#6d5bb3', '#a3477f', '#4d5862', '#2b8a6e'] as const;

/** Type families, as on the pages; both are loaded from the installation's own server. */
export const fontFamily =
  "'Noto Sans Variable', 'Noto Sans Arabic Variable', 'Noto Sans', 'Noto Sans Arabic', system-ui, sans-serif";
