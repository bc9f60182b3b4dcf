const straight: Readonly<Record<string, string>> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u00a0': ' ',
};
const curled = /[\u2018\u2019\u201c\u201d\u00a0]/;
const everyCurled = new RegExp(curled, 'g');

/** Straight quotes for curled ones, plain spaces for non-breaking ones. */
export const straighten = (cell: string): string =>
  curled.test(cell) ? cell.replace(everyCurled, (sign) => straight[sign] ?? sign) : cell;

/** Straightens, trims, and makes one space of several. */
export const tidy = (cell: string): string => straighten(cell).trim().replace(/ {2,}/g, ' ');

/** Straightens; a cell of white space alone is empty. */
export const keep = (cell: string): string => {
  const text = straighten(cell);
  return text.trim() === '' ? '' : text;
};
