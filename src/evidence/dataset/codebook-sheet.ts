import { languages, locales, perLocale, type Locale, type Localized } from '../../platform/language/locale.ts';
import { isWritten, only, unwritten } from '../../platform/language/localized.ts';
import { error, Issues, type Issue } from './issue.contract.ts';

export type Table = readonly (readonly (string | null)[])[];

/** One row of a codebook sheet by its header, with its row in the sheet for messages. */
interface Line {
  readonly row: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** A codebook put together from sheets, not yet checked, and where in the sheets each part of it comes from. */
export interface Assembled {
  readonly value: unknown;
  readonly origin: (path: readonly PropertyKey[]) => Pick<Issue, 'sheet' | 'row' | 'column'>;
}

/**
 * Puts a codebook together from its sheets. `variables`: name, type, label_ar, label_fr, label_en, question_ar…, stage, unit_ar…, note_ar…, ordered,
 * rule_ar…, rule_version. `levels` and `missing`: variable, code, label_ar… (missing also kind). `study`: key, value (title_en, sample, weights,
 * strata, clusters, fpc, nest, lonelyPsu, eligibility, from, to, mode_en, citation_en, licence, synthetic, threshold); stages of the design are
 * separated by `;`, columns of one stage by `+`. A language that is not there stays empty; a column
 * without a language (`label`) is Arabic when it is written so, otherwise in the language of who reads it, French for a reader of Arabic.
 * @throws Issues for a sheet without names, a row without a name, a level of a variable that is not there
 */
export function codebookFromSheets(sheets: ReadonlyMap<string, Table>, reader: Locale): Assembled {
  const localized = localizedIn(reader);
  const lines = (name: string): Line[] => linesOf(name, sheets.get(name) ?? []);
  const variables = lines('variables');
  const nameless = variables.find(({ cells }) => !cells['name']);
  if (nameless) throw new Issues([error('bad-codebook', { sheet: 'variables', row: nameless.row, column: 'name' })]);
  const known = new Set(variables.map(({ cells }) => cells['name']!));
  const [levels, missing] = (['levels', 'missing'] as const).map((sheet) => byVariable(sheet, lines(sheet), known));
  const study = lines('study');
  const keys = new Map(study.map(({ cells }) => [cells['key']?.toLowerCase() ?? '', cells['value'] ?? '']));
  return {
    value: {
      format: 'dawra-codebook/1',
      title: localized(keys, 'title') ?? unwritten,
      variables: variables.map(({ cells }) =>
        variableOf(
          new Map(Object.entries(cells)),
          levels?.get(cells['name']!) ?? [],
          missing?.get(cells['name']!) ?? [],
          localized,
        ),
      ),
      design: designOf(keys, localized),
      citation: localized(keys, 'citation') ?? localized(keys, 'title') ?? unwritten,
      licence: keys.get('licence') || 'unstated',
      synthetic: yes(keys.get('synthetic')),
      threshold: Number(keys.get('threshold') || 5),
    },
    origin: ([part, index, inner, at, leaf]) => {
      if (part !== 'variables' || typeof index !== 'number') {
        const key = String((part === 'design' ? index : part) ?? '').toLowerCase();
        const row = study.find(({ cells }) => cells['key']?.toLowerCase() === (key === 'fieldwork' ? inner : key))?.row;
        return { sheet: 'study', ...(row ? { row } : {}), column: key };
      }
      const line = variables[index];
      const source = inner === 'levels' ? levels : inner === 'missing' ? missing : undefined;
      const row = source?.get(line?.cells['name'] ?? '')?.[Number(at)]?.row;
      if (row !== undefined) return { sheet: String(inner), row, column: String(leaf ?? '') };
      return { sheet: 'variables', ...(line ? { row: line.row } : {}), column: String(inner ?? 'name') };
    },
  };
}

function byVariable(sheet: string, lines: readonly Line[], known: ReadonlySet<string>): Map<string, Line[]> {
  const found = new Map<string, Line[]>();
  const stray: Issue[] = [];
  for (const line of lines) {
    const name = line.cells['variable'] ?? '';
    if (!known.has(name))
      stray.push(error('unknown-variable', { sheet, row: line.row, column: 'variable', found: name }));
    found.set(name, [...(found.get(name) ?? []), line]);
  }
  if (stray.length) throw new Issues(stray.slice(0, 50));
  return found;
}

function variableOf(
  cells: ReadonlyMap<string, string>,
  levels: readonly Line[],
  missing: readonly Line[],
  localized: Texts,
): unknown {
  const name = cells.get('name') ?? '';
  const rule = localized(cells, 'rule');
  const coded = (line: Line): { code: string; label: unknown } => ({
    code: line.cells['code'] ?? '',
    label: localized(new Map(Object.entries(line.cells)), 'label') ?? unwritten,
  });
  return {
    name,
    type: cells.get('type') || (levels.length ? 'category' : 'text'),
    label: localized(cells, 'label') ?? unwritten,
    ...optional('question', localized(cells, 'question')),
    ...optional('stage', cells.get('stage')),
    ...optional('unit', localized(cells, 'unit')),
    ...optional('note', localized(cells, 'note')),
    ...(cells.get('ordered') ? { ordered: yes(cells.get('ordered')) } : {}),
    ...(levels.length ? { levels: levels.map(coded) } : {}),
    ...(missing.length
      ? {
          missing: missing.map((line) => {
            const { code, label } = coded(line);
            return { code, kind: line.cells['kind'], label };
          }),
        }
      : {}),
    ...(rule ? { rule: { text: rule, version: cells.get('rule_version') || '1' } } : {}),
  };
}

function designOf(keys: ReadonlyMap<string, string>, localized: Texts): unknown {
  const fpc = keys
    .get('fpc')
    ?.split(';')
    .map((stage) => {
      const [kind, column] = stage.split(':').map((part) => part.trim());
      return kind && column ? { [kind]: column } : null;
    });
  return {
    sample: keys.get('sample') || 'quota',
    ...optional('strata', stagesOf(keys.get('strata'))),
    ...optional('clusters', stagesOf(keys.get('clusters'))),
    ...optional('weights', keys.get('weights')),
    ...(keys.get('fpc') ? { fpc } : {}),
    ...(keys.get('nest') ? { nest: yes(keys.get('nest')) } : {}),
    ...optional('lonelyPsu', keys.get('lonelypsu')),
    eligibility: keys.get('eligibility') || 'unstated',
    fieldwork: { from: keys.get('from') ?? '', to: keys.get('to') ?? '' },
    ...optional('mode', localized(keys, 'mode')),
  };
}

function linesOf(sheet: string, table: Table): Line[] {
  const header = (table[0] ?? []).map((cell) => (cell ?? '').trim().toLowerCase());
  const needed = sheet === 'variables' ? 'name' : sheet === 'study' ? 'key' : 'variable';
  if (table.length && !header.includes(needed))
    throw new Issues([error('bad-codebook', { sheet, row: 1, column: needed, found: header.join(', ') })]);
  return table
    .slice(1)
    .map((cells, index) => ({
      row: index + 2,
      cells: Object.fromEntries(header.map((name, at) => [name, (cells[at] ?? '').trim()])),
    }))
    .filter(({ cells }) => Object.values(cells).some(Boolean));
}

/** A text of a row in the languages in which it stands there; undefined when it stands there in none. */
type Texts = (cells: ReadonlyMap<string, string>, key: string) => Localized | undefined;

const localizedIn =
  (reader: Locale): Texts =>
  (cells, key) => {
    const of = (locale: Locale): string => cells.get(`${key}_${locale}`) || cells.get(`${key}::${locale}`) || '';
    const found = perLocale(of);
    if (isWritten(found)) return found;
    const bare = cells.get(key)?.trim();
    if (!bare) return undefined;
    const script = /\p{Script=Arabic}/u.test(bare) ? 'Arab' : 'Latn';
    const sure = [reader, ...locales].find((locale) => languages[locale].script === script);
    return only(sure ?? reader, bare);
  };

const optional = <T>(key: string, value: T | undefined): Record<string, T> =>
  value === undefined || value === '' ? {} : { [key]: value };

/** `region+urban; household`: the columns of each stage. */
const stagesOf = (text: string | undefined): (string | string[])[] | undefined =>
  text
    ? text
        .split(/[;,]/)
        .map((stage) =>
          stage
            .split('+')
            .map((name) => name.trim())
            .filter(Boolean),
        )
        .filter((names) => names.length)
        .map((names) => (names.length === 1 ? names[0]! : names))
    : undefined;
const yes = (text: string | undefined): boolean => /^(1|yes|true|oui|نعم)$/i.test(text ?? '');
