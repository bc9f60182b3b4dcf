import type { ChoiceList, Item, Localised } from '../form.ts';
import { hasReference } from '../reference/find.ts';
import type { Spot } from '../reference/spot.ts';
import { outputs } from './output.ts';
import { descend, spotOf, type Writing } from './writing.ts';
import { el, lazily, type Element } from './xml.ts';

const folder: Readonly<Record<string, string>> = {
  image: 'jr://images/',
  'big-image': 'jr://images/',
  audio: 'jr://audio/',
  video: 'jr://video/',
};
const messages = ['jr:constraintMsg', 'jr:requiredMsg', 'jr:noAppErrorString'];

/** One text: its form (`long`, `guidance`, `image`, …) and the element it belongs to. */
interface Text {
  readonly kind: string;
  readonly prefix: string;
  readonly text: string;
  readonly source: Spot;
}

/** Texts of one language, by id. */
type Texts = Map<string, Text[]>;

/** Whether an element's label stands in itext. */
export const labelInItext = ({ label, media }: Item): boolean =>
  media.size > 0 || (label !== undefined && typeof label !== 'string');

/** Whether an element's hint stands in itext. */
export const hintInItext = ({ hint, guidance }: Item): boolean =>
  guidance !== undefined || (hint !== undefined && typeof hint !== 'string');

/** Whether a bind's message stands in itext: it is translated, or holds a reference. */
export const messageInItext = (attribute: string, value: Localised): boolean =>
  messages.includes(attribute) && (typeof value !== 'string' || hasReference(value));

/** Collects every text that stands in itext, by language, in order of appearance. */
export function collectTexts(writing: Writing): Map<string, Texts> {
  const { form, places } = writing;
  const languages = new Map<string, Texts>();
  const put = (language: string, id: string, text: Text): void => {
    let texts = languages.get(language);
    if (!texts) languages.set(language, (texts = new Map()));
    const others = texts.get(id);
    if (others) others.push(text);
    else texts.set(id, [text]);
  };
  const add = (id: string, kind: string, value: Localised | undefined, source: Spot): void => {
    if (value === undefined) return;
    const prefix = folder[kind] ?? '';
    if (typeof value === 'string') put(form.settings.defaultLanguage, id, { kind, prefix, text: value, source });
    else for (const [language, text] of value) put(language, id, { kind, prefix, text, source });
  };
  for (const list of form.lists.values()) {
    for (const language of choiceLanguages(list, form.settings.defaultLanguage)) {
      if (!languages.has(language)) languages.set(language, new Map());
    }
  }
  for (const item of descend(form.items)) addItem(item, spotOf(writing, item), add);
  fillGaps(languages, places.root);
  return languages;
}

type Add = (id: string, kind: string, value: Localised | undefined, source: Spot) => void;

function addItem(item: Item, spot: Spot, add: Add): void {
  for (const attribute of messages) {
    const value = item.bind.get(attribute);
    if (value !== undefined && messageInItext(attribute, value)) add(`${spot.path}:${attribute}`, 'long', value, spot);
  }
  if (labelInItext(item)) add(`${spot.path}:label`, 'long', item.label, spot);
  if (hintInItext(item)) {
    add(`${spot.path}:hint`, 'long', item.hint, spot);
    add(`${spot.path}:hint`, 'guidance', item.guidance, spot);
  }
  for (const [kind, value] of item.media) add(`${spot.path}:label`, kind, value, spot);
}

/** A text present in one language has a dash where another lacks it; media are not filled in, but for an empty text that holds their place. */
function fillGaps(languages: Map<string, Texts>, source: Spot): void {
  if (languages.size < 2) return;
  const needed = new Map<string, string[]>();
  for (const texts of languages.values()) {
    for (const [id, all] of texts) {
      let kinds = needed.get(id);
      if (!kinds) needed.set(id, (kinds = []));
      for (const { kind } of all)
        if ((kind === 'long' || kind === 'guidance') && !kinds.includes(kind)) kinds.push(kind);
    }
  }
  for (const texts of languages.values()) {
    for (const [id, kinds] of needed) {
      let present = texts.get(id);
      if (!present) texts.set(id, (present = []));
      for (const kind of kinds) {
        if (!present.some((text) => text.kind === kind)) present.push({ kind, prefix: '', text: '-', source });
      }
    }
  }
}

/** The itext block; none when no text stands in it. */
export function itext(writing: Writing, languages: ReadonlyMap<string, Texts>): Element[] {
  if (languages.size === 0) return [];
  const translations = [...languages].map(([language, texts]) =>
    el(
      'translation',
      { lang: language, default: language === writing.form.settings.defaultLanguage ? 'true()' : undefined },
      lazily(() => translation(writing, language, texts)),
    ),
  );
  return [el('itext', {}, translations)];
}

function* translation(writing: Writing, language: string, texts: Texts): Generator<Element> {
  for (const list of writing.form.lists.values()) yield* choiceTexts(writing, list, language);
  for (const [id, all] of texts) yield textElement(writing, id, all);
}

function textElement(writing: Writing, id: string, all: readonly Text[]): Element {
  const values = all.map(({ kind, prefix, text, source }) =>
    el('value', kind === 'long' ? {} : { form: kind }, outputs(writing, source, prefix + text)),
  );
  return el('text', { id }, values);
}

/** Languages of a list's texts, in order of appearance. */
function choiceLanguages({ choices, itext: wanted }: ChoiceList, usual: string): Set<string> {
  const found = new Set<string>();
  if (!wanted) return found;
  for (const { label, media } of choices) {
    for (const value of [label, ...media.values()]) {
      if (typeof value === 'string') found.add(usual);
      else for (const language of value?.keys() ?? []) found.add(language);
    }
  }
  return found;
}

/** Texts of a list in one language, made one by one: a long list has no second copy in memory. */
function* choiceTexts(writing: Writing, list: ChoiceList, language: string): Generator<Element> {
  if (!list.itext) return;
  const usual = writing.form.settings.defaultLanguage;
  const inLanguage = (value: Localised): string | undefined =>
    typeof value === 'string' ? (language === usual ? value : undefined) : value.get(language);
  const source = writing.places.root;
  for (const [index, { label, media }] of list.choices.entries()) {
    const all: Text[] = [];
    if (label !== undefined) all.push({ kind: 'long', prefix: '', text: inLanguage(label) ?? '-', source });
    for (const [kind, value] of media) {
      const text = inLanguage(value);
      if (text !== undefined) all.push({ kind, prefix: folder[kind] ?? '', text, source });
    }
    if (label !== undefined || media.size > 0) yield textElement(writing, `${list.name}-${index}`, all);
  }
}
