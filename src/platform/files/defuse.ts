const unseen =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/g;
/** What begins a formula, white space before it or not, in full width too. */
const formula = /^\s*[=+\-@|%\uff1d\uff0b\uff0d\uff20\u2212]|^[\t\r\n]/;

/**
 * A text cell that no spreadsheet runs. Marks that nobody sees are taken off first, for a formula behind one of them is a formula all the same; then what
 * begins as a formula is kept text by a leading apostrophe. Numbers never come here. Source: OWASP, CSV injection.
 */
export function defused(value: string): string {
  const text = value.replace(unseen, '');
  return formula.test(text) ? `'${text}` : text;
}

/** One field of a CSV line (RFC 4180): numbers with a decimal point, texts defused and quoted where they must be, nothing for null. */
export function csvField(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = defused(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A CSV file (RFC 4180, UTF-8 with byte order mark) of these lines. */
export const csvFile = (lines: readonly (readonly (string | number | null)[])[]): string =>
  `\ufeff${lines.map((line) => line.map(csvField).join(',')).join('\r\n')}\r\n`;
