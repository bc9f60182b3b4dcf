/** Overrides, embeddings, isolates and marks of direction; zero-width space, word joiner and byte order mark; interlinear marks; tags. */
const invisible =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;
/** Joiners that do not stand between two letters. */
const looseJoiner = /(?<!\p{L}\p{M}*)[\u200c\u200d]|[\u200c\u200d](?!\p{L})/gu;
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

const tidyLine = (line: string): string => line.replace(controls, '').replace(invisible, '').replace(looseJoiner, '');

/**
 * Takes off the marks that no text needs and that deceive whoever reads it: control characters, marks and overrides of direction, characters of no width.
 * Line ends and tabs stay, and joiners where letters stand on both sides, as Persian and some Arabic names write them.
 * Source: Unicode TR 36 (security considerations), UAX 9.
 */
export const tidyLines = (text: string): string =>
  text
    .split(/\r\n|\r|\n/)
    .map(tidyLine)
    .join('\n');

/** What stands on paper without a mark: spaces, characters of no width, fillers, marks without a letter, the empty Braille cell. */
const unseen = /[\p{Z}\p{C}\p{M}\p{Default_Ignorable_Code_Point}\s\u2800\u0640]/gu;

/** Whether anything of a text can be read. */
export const isReadable = (text: string): boolean => text.replace(unseen, '') !== '';

/** The same for names of one line: line ends and tabs become spaces. */
export const tidyText = (text: string): string => tidyLine(text.replace(/[\t\r\n\u2028\u2029]+/g, ' ')).trim();
