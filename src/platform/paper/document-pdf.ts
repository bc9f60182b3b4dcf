import { colours } from '../ui/tokens.ts';
import type { PaperDocument, PaperFile } from './document.ts';
import { documentPage } from './document.typ.ts';
import { setPage, typeOf } from './typst.ts';

/** A document as PDF/UA-1: its marks at the head and, with page, address and hash, at the foot of every sheet. @throws Error when it cannot be set, with what Typst says */
export function documentPdf({ locale, name, ...page }: PaperDocument): PaperFile {
  const holds = { ...page, lang: locale, fonts: typeOf(locale), colours };
  return { type: 'application/pdf', name: `${name}.pdf`, body: setPage(documentPage, holds, {}) };
}
