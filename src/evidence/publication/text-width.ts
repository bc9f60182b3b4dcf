/** Widths of characters in hundredths of the type size, read off Noto Sans and Noto Sans Arabic (regular), by class. */
function widthOf(character: string): number {
  if (/[\u2066-\u2069\u200b-\u200f\u061c\p{M}]/u.test(character)) return 0;
  if (/[\u0600-\u06ff]/.test(character))
    return /[سشصضطظ]/.test(character) ? 82 : /[اأإآلدذرزو]/.test(character) ? 36 : 56;
  if (/[ \u00a0.,;:!'’|()[\]ijltfr]/.test(character)) return 30;
  if (/[mwMW%—@]/.test(character)) return 86;
  return /\p{Lu}/u.test(character) ? 66 : 57;
}

/** Width in px of a text set in the installation's type at `size` px: an estimate on the generous side, the same on every machine. */
export const textWidth = (text: string, size: number): number =>
  ([...text].reduce((sum, character) => sum + widthOf(character), 0) * size) / 100;

/** Breaks a text at spaces into lines no wider than `width` px; a word that is wider by itself is cut. */
export function wrapText(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((part) => cut(part, size, width))) {
    const longer = line ? `${line} ${word}` : word;
    if (line && textWidth(longer, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

function cut(word: string, size: number, width: number): string[] {
  const pieces = [''];
  for (const character of word) {
    const last = pieces.length - 1;
    if (pieces[last] && textWidth(pieces[last] + character, size) > width) pieces.push(character);
    else pieces[last] += character;
  }
  return pieces;
}

/** A text with its direction stated inside it, so that it keeps its order in a picture whose own direction is left to right. */
export const directed = (text: string, rtl: boolean): string => (rtl && text ? `\u200f${text}\u200f` : text);
