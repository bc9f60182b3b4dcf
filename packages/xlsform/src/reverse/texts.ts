import type { Document } from './document.ts';
import type { Paths } from './paths.ts';
import { element, elements, type Node } from './xml.ts';

/** Cells of a row, by header. */
export type Cells = Record<string, string>;

const mediaForms = new Set(['image', 'big-image', 'audio', 'video']);
const itextCall = /^\s*jr:itext\(\s*(?:'([^']*)'|"([^"]*)")\s*\)\s*$/;
/** Inserted expressions are escaped once more than the document asks for; the reference converter does so, and readers undo it. */
const unescape = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
const addMedia = /^jr:\/\/(?:images|audio|video)\//;

/** Texts of a form: reads labels, hints and messages into columns, one for each language. */
export interface Texts {
  readonly defaultLanguage: string | undefined;
  /** A label, hint or the like, written in place or by `jr:itext`. `kind` is the column of its plain value. */
  put(cells: Cells, kind: string, node: Node | undefined, at: string): void;
  /** A message of a bind: a text, or `jr:itext('…')`. */
  putMessage(cells: Cells, kind: string, text: string | undefined, at: string): void;
  /** A text by its identifier. */
  putItext(cells: Cells, kind: string, id: string, at: string): void;
}

/** Reads the translations. `lost` is told of every inserted value that a cell cannot hold. */
export function texts(
  document: Document,
  { expression, reference }: Paths,
  lost: (found: string, at: string) => void,
): Texts {
  const translations = elements(element(document.model, 'itext'), 'translation');
  const byLanguage = new Map(
    translations.map((translation) => {
      const byId = elements(translation, 'text').map((text) => [text.attributes.get('id') ?? '', text] as const);
      return [translation.attributes.get('lang') ?? 'default', new Map(byId)] as const;
    }),
  );
  const standard = translations.find(({ attributes }) => attributes.get('default') !== undefined);

  const written = (node: Node, at: string): string =>
    node.children
      .map((child) => {
        if (typeof child === 'string') return child;
        const value = child.attributes.get('value') ?? child.attributes.get('ref') ?? '';
        const found = child.name === 'output' ? reference(value, at) : undefined;
        if (found !== undefined) return found;
        if (child.name === 'output' && /^\s*instance\(/.test(value)) return expression(unescape(value), at);
        lost(value || child.name, at);
        return '';
      })
      .join('')
      .trim();

  const header = (column: string, language: string) => (language === 'default' ? column : `${column}::${language}`);

  const putItext = (cells: Cells, kind: string, id: string, at: string): void => {
    for (const [language, byId] of byLanguage) {
      for (const value of elements(byId.get(id), 'value')) {
        const form = value.attributes.get('form');
        const text = written(value, at);
        if (text === '-' || text === '') continue;
        if (form === undefined || form === 'long') cells[header(kind, language)] = text;
        else if (form === 'guidance') cells[header('guidance_hint', language)] = text;
        else if (mediaForms.has(form)) cells[header(`media::${form}`, language)] = text.replace(addMedia, '');
        else lost(`${id} ${form}`, at);
      }
    }
  };

  const putText = (cells: Cells, kind: string, text: string, at: string): void => {
    const id = itextCall.exec(text);
    if (id) putItext(cells, kind, id[1] ?? id[2] ?? '', at);
    else if (text !== '') cells[kind] = text;
  };

  return {
    defaultLanguage: standard?.attributes.get('lang'),
    putItext,
    putMessage: (cells, kind, text, at) => text !== undefined && putText(cells, kind, text, at),
    put: (cells, kind, node, at) => {
      if (node) putText(cells, kind, node.attributes.get('ref') ?? written(node, at), at);
    },
  };
}
