import { strFromU8, unzipSync, type UnzipFileInfo } from 'fflate';
import type { DocumentKind } from './document.ts';

/** Parts of a package that run, or bring other files with parts that may. */
const running = /(^|\/)(vbaProject\.bin|vbaData\.xml|activeX|embeddings|Basic|Scripts)(\/|$)/i;
/** Bytes of the list of parts that a package of text has. */
const mostListBytes = 1_000_000;
const entry = '[Content_Types].xml';

const starts = (bytes: Buffer, ...signs: readonly number[]): boolean => signs.every((sign, at) => bytes[at] === sign);

/**
 * What kind of document a file is by its content, whatever it is called.
 * @returns `macros` for a text with parts that run; undefined for anything else, and for what cannot be looked through
 */
export function documentKindOf(bytes: Buffer): DocumentKind | 'macros' | undefined {
  if (bytes.toString('latin1', 0, 5) === '%PDF-') return 'pdf';
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  if (starts(bytes, 0xff, 0xd8, 0xff)) return 'jpeg';
  return starts(bytes, 0x50, 0x4b, 0x03, 0x04) ? packageOf(bytes) : undefined;
}

/** OpenDocument text (its first part is its type, stored as it is) or Office Open XML text; only names are read, and the list of types of the latter. */
function packageOf(bytes: Buffer): DocumentKind | 'macros' | undefined {
  const names: string[] = [];
  const take = ({ name, originalSize }: UnzipFileInfo): boolean => {
    names.push(name);
    return name === entry && originalSize <= mostListBytes;
  };
  let list: string;
  try {
    const read = unzipSync(bytes, { filter: take })[entry];
    list = read ? strFromU8(read) : '';
  } catch {
    return undefined;
  }
  const isOpen = bytes.toString('latin1', 30, 77) === 'mimetypeapplication/vnd.oasis.opendocument.text';
  const isWord = names.includes('word/document.xml') && list.includes('wordprocessingml');
  if (!isOpen && !isWord) return undefined;
  if (names.some((name) => running.test(name)) || /macroEnabled/i.test(list)) return 'macros';
  return isOpen ? 'odt' : 'docx';
}
