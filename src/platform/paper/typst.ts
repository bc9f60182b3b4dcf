import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { dirname, join } from 'node:path';
import { fontFiles } from '../chart/fonts.ts';
import { outlinesOf } from '../chart/picture.ts';
import { languages, type Locale } from '../language/locale.ts';

/** A folder that need not exist: every file the page reads is given in memory. */
const desk = '/dawra-paper';

let compiler: NodeCompiler | undefined;
const openCompiler = (): NodeCompiler =>
  (compiler ??= NodeCompiler.create({
    workspace: desk,
    fontArgs: [{ fontPaths: [...new Set(fontFiles.map(dirname))] }],
  }));

/** Type of the installation for a language, the other script behind it. */
export const typeOf = (locale: Locale): string[] =>
  languages[locale].script === 'Arab' ? ['Noto Sans Arabic', 'Noto Sans'] : ['Noto Sans', 'Noto Sans Arabic'];

/**
 * PDF/UA-1 from a page in Typst, what stands on it (`page.json`) and its drawings by name. No clock and no network: the same page gives the same bytes.
 * @throws Error when the page cannot be set, with what Typst says
 */
export function setPage(page: string, holds: unknown, drawings: Readonly<Record<string, string>>): Uint8Array {
  const typst = openCompiler();
  for (const [name, svg] of Object.entries(drawings)) typst.mapShadow(join(desk, name), Buffer.from(outlinesOf(svg)));
  typst.mapShadow(join(desk, 'paper.typ'), Buffer.from(page));
  try {
    return set(typst, JSON.stringify(holds));
  } finally {
    typst.resetShadow();
    typst.evictCache(10);
  }
}

/** Sets the page. What the type has no shape for stands as a question mark: a label in another script keeps nobody from the figures. */
function set(typst: NodeCompiler, json: string): Uint8Array {
  const attempt = (text: string): Uint8Array => {
    typst.mapShadow(join(desk, 'page.json'), Buffer.from(text));
    const page = typst.compile({ mainFilePath: join(desk, 'paper.typ') });
    if (!page.result) throw new Error(`the page cannot be set: ${JSON.stringify(page.takeError()?.shortDiagnostics)}`);
    return typst.pdf(page.result, { pdfStandard: 'ua-1' });
  };
  try {
    return attempt(json);
  } catch (cause) {
    const unshown = new Set(
      [...String(cause).matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/gsu)]
        .flatMap(([, found]) => [
          ...found!.replace(/\\+u\{([0-9a-f]+)\}/gu, (_, hex) => String.fromCodePoint(parseInt(String(hex), 16))),
        ]) // prettier-ignore
        .filter((character) => character > '\u007f'),
    );
    if (unshown.size === 0) throw cause;
    return attempt([...json].map((character) => (unshown.has(character) ? '?' : character)).join(''));
  }
}
