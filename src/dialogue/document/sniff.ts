import type { DocumentKind } from './document.ts';
import { readPackage, type Package } from './package.ts';
import { areInside, isPlainXml } from './relations.ts';

const list = '[Content_Types].xml';
const openText = 'application/vnd.oasis.opendocument.text';
const isRead = (name: string): boolean => name === list || name === 'mimetype' || /\.rels$/i.test(name);

/** Names that parts of a text have: others run, or are other files. */
const wordPart =
  /^(\[Content_Types\]\.xml|(_rels|word|docProps|docMetadata|customXml)\/([^\\/]+\/)*([^\\/]*\.(xml|rels|png|jpe?g|gif|bmp|tiff?|emf|wmf|svg|webp|odttf|ttf))?)$/i;
const openPart =
  /^(mimetype|content\.xml|styles\.xml|meta\.xml|settings\.xml|manifest\.rdf|layout-cache|META-INF\/((manifest|documentsignatures)\.xml)?|Thumbnails\/(thumbnail\.png)?|Pictures\/([^\\/]+\.(png|jpe?g|gif|bmp|tiff?|emf|wmf|svg|svm|webp))?|Configurations2\/([^\\/]+\/)*([^\\/]+\.(xml|png))?)$/;
/** Parts that run, or bring other files, wherever they lie. */
const running = /(^|\/)(vbaProject\.bin|vbaData\.xml|activeX|embeddings|webextensions|afchunk|Basic|Scripts)(\/|$)/i;
const runningType =
  /macroEnabled|vbaProject|vbaData|oleObject|activeX|webextension|spreadsheetml|presentationml|officedocument\.package/i;

/** Bytes that may stand behind the end of a picture (phones write a little there) or of a PDF. */
const mostBehind = 4096;

/** Whether a file begins and ends as its kind does, in Latin-1, and has so many bytes at least. */
const isWhole = (bytes: Buffer, least: number, begins: string, ends: string): boolean =>
  bytes.length >= least &&
  bytes.toString('latin1', 0, begins.length) === begins &&
  bytes.subarray(-mostBehind).includes(ends, 0, 'latin1');

/**
 * What kind of document a file is by its content, whatever it is called. Pictures and PDF are known by their beginning and end only.
 * @returns `macros` for a text with parts that run or with other files; undefined for anything else, and for what cannot be looked through
 */
export function documentKindOf(bytes: Buffer): DocumentKind | 'macros' | undefined {
  if (isWhole(bytes, 64, '%PDF-', '%%EOF')) return 'pdf';
  if (isWhole(bytes, 57, '\x89PNG\r\n\x1a\n', 'IEND\xae\x42\x60\x82')) return 'png';
  if (isWhole(bytes, 100, '\xff\xd8\xff', '\xff\xd9')) return 'jpeg';
  if (bytes.toString('latin1', 0, 4) !== 'PK\x03\x04') return undefined;
  const parts = readPackage(bytes, isRead);
  if (!parts) return undefined;
  if (bytes.toString('latin1', 30, 77) === `mimetype${openText}`)
    return parts.text('mimetype') === openText ? openKind(parts) : undefined;
  return wordKind(parts);
}

/** OpenDocument text: its first part is its type, stored as it is. */
function openKind({ names }: Package): 'odt' | 'macros' | undefined {
  if (!names.includes('content.xml')) return undefined;
  return names.every((name) => openPart.test(name)) ? 'odt' : 'macros';
}

/** Office Open XML text: its list of types and the relations of its parts are read. */
function wordKind({ names, text }: Package): 'docx' | 'macros' | undefined {
  const types = text(list);
  if (!types?.includes('wordprocessingml') || !names.includes('word/document.xml')) return undefined;
  const isFree =
    isPlainXml(types) &&
    !runningType.test(types) &&
    names.every((name) => wordPart.test(name) && !running.test(name)) &&
    names.filter((name) => /\.rels$/i.test(name)).every((name) => areInside(text(name) ?? ''));
  return isFree ? 'docx' : 'macros';
}
