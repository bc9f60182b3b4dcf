import { languages, locales, perLocale, type Locale, type Localized } from '../../platform/language/locale.ts';
import { isWritten, only, unwritten } from '../../platform/language/localized.ts';
import { columnsOfPattern } from '../codebook/replicates.ts';
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
 * rule_ar…, rule_version, code_list. `levels` and `missing`: variable or list, code, label_ar… (missing also kind). `sets`: set, variable, code, label_ar…,
 * question_ar…, chosen, blank, column, separator; a row for each option. `study`: key, value (title_en, sample, weights, replicates…, strata, clusters, fpc, nest,
 * lonelyPsu, eligibility, from, to, mode_en, citation_en, licence, synthetic, threshold); stages of the design are separated by `;`, columns of one stage by
 * `+`. A language that is not there stays empty; a column
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
  const [levels, missing] = (['levels', 'missing'] as const).map((sheet) => byOwner(sheet, lines(sheet), known));
  const lists = [...(levels?.keys() ?? [])].flatMap((owner) => listName(owner) ?? []);
  const sets = setsOf(lines('sets'), localized);
  const names = variables.map(({ cells }) => cells['name']!);
  const study = lines('study');
  const keys = new Map(study.map(({ cells }) => [cells['key']?.toLowerCase() ?? '', cells['value'] ?? '']));
  return {
    value: {
      format: 'dawra-codebook/1',
      title: localized(keys, 'title') ?? unwritten,
      ...(lists.length
        ? {
            codeLists: lists.map((name) => ({
              name,
              ...codesOf(levels?.get(listOwner(name)) ?? [], missing?.get(listOwner(name)) ?? [], localized),
            })),
          }
        : {}),
      variables: variables.map(({ cells }) =>
        variableOf(
          new Map(Object.entries(cells)),
          levels?.get(cells['name']!) ?? [],
          missing?.get(cells['name']!) ?? [],
          localized,
        ),
      ),
      ...(sets.length ? { answerSets: sets.map(({ set }) => set) } : {}),
      design: designOf(keys, localized, names),
      citation: localized(keys, 'citation') ?? localized(keys, 'title') ?? unwritten,
      licence: keys.get('licence') || 'unstated',
      synthetic: yes(keys.get('synthetic')),
      threshold: Number(keys.get('threshold') || 5),
    },
    origin: ([part, index, inner, at, leaf]) => {
      if (part === 'answerSets') {
        const row = typeof index === 'number' ? sets[index]?.row : undefined;
        return { sheet: 'sets', ...(row ? { row } : {}), column: String(inner ?? 'set') };
      }
      if (part === 'codeLists') return { sheet: inner === 'missing' ? 'missing' : 'levels', column: 'list' };
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

/** Codes belong to a variable, or to a list that several variables name. */
const listOwner = (name: string): string => `list:${name}`;
const listName = (owner: string): string | undefined => (owner.startsWith('list:') ? owner.slice(5) : undefined);

function byOwner(sheet: string, lines: readonly Line[], known: ReadonlySet<string>): Map<string, Line[]> {
  const found = new Map<string, Line[]>();
  const stray: Issue[] = [];
  for (const line of lines) {
    const list = line.cells['list'] ?? '';
    const name = line.cells['variable'] ?? '';
    if (!list && !known.has(name))
      stray.push(error('unknown-variable', { sheet, row: line.row, column: 'variable', found: name }));
    const owner = list && !name ? listOwner(list) : name;
    const own = found.get(owner);
    if (own) own.push(line);
    else found.set(owner, [line]);
  }
  if (stray.length) throw new Issues(stray.slice(0, 50));
  return found;
}

/** Levels and codes for missing answers, of a variable or of a list. */
function codesOf(levels: readonly Line[], missing: readonly Line[], localized: Texts): Record<string, unknown> {
  const coded = ({ cells }: Line): { code: string; label: unknown } => ({
    code: cells['code'] ?? '',
    label: localized(new Map(Object.entries(cells)), 'label') ?? unwritten,
  });
  return {
    ...(levels.length ? { levels: levels.map(coded) } : {}),
    ...(missing.length ? { missing: missing.map((line) => ({ ...coded(line), kind: line.cells['kind'] })) } : {}),
  };
}

/** The multi-answer sets, a row for each option; what belongs to the set stands on its first row. */
function setsOf(lines: readonly Line[], localized: Texts): { row: number; set: unknown }[] {
  const sets = new Map<string, Line[]>();
  for (const line of lines) {
    const name = line.cells['set'] ?? '';
    sets.set(name, [...(sets.get(name) ?? []), line]);
  }
  return [...sets].map(([name, own]) => {
    const cells = new Map(Object.entries(own[0]!.cells));
    const separator = cells.get('separator');
    return {
      row: own[0]!.row,
      set: {
        name,
        label: localized(cells, 'label') ?? unwritten,
        ...optional('question', localized(cells, 'question')),
        chosen: cells.get('chosen') || '1',
        blank: cells.get('blank') || 'no-answer',
        options: own.map(({ cells: option }) => ({
          variable: option['variable'] ?? '',
          ...optional('code', option['code']),
        })),
        ...(cells.get('column')
          ? { from: { column: cells.get('column'), separator: separator === 'space' || !separator ? ' ' : separator } }
          : {}),
      },
    };
  });
}

function variableOf(
  cells: ReadonlyMap<string, string>,
  levels: readonly Line[],
  missing: readonly Line[],
  localized: Texts,
): unknown {
  const name = cells.get('name') ?? '';
  const rule = localized(cells, 'rule');
  return {
    name,
    type: cells.get('type') || (levels.length || cells.get('code_list') ? 'category' : 'text'),
    label: localized(cells, 'label') ?? unwritten,
    ...optional('question', localized(cells, 'question')),
    ...optional('stage', cells.get('stage')),
    ...optional('unit', localized(cells, 'unit')),
    ...optional('note', localized(cells, 'note')),
    ...(cells.get('ordered') ? { ordered: yes(cells.get('ordered')) } : {}),
    ...optional('codeList', cells.get('code_list')),
    ...codesOf(levels, missing, localized),
    ...(rule ? { rule: { text: rule, version: cells.get('rule_version') || '1' } } : {}),
  };
}

function designOf(keys: ReadonlyMap<string, string>, localized: Texts, names: readonly string[]): unknown {
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
    ...(keys.get('replicates') ? { replicates: replicatesFrom(keys, names) } : {}),
    ...(keys.get('nest') ? { nest: yes(keys.get('nest')) } : {}),
    ...optional('lonelyPsu', keys.get('lonelypsu')),
    eligibility: keys.get('eligibility') || 'unstated',
    fieldwork: { from: keys.get('from') ?? '', to: keys.get('to') ?? '' },
    ...optional('mode', localized(keys, 'mode')),
  };
}

/** `replicates` names the type, `replicate_weights` the columns by pattern (`repwt1-repwt80`). */
function replicatesFrom(keys: ReadonlyMap<string, string>, names: readonly string[]): unknown {
  const of = (key: string): string => keys.get(`replicate_${key}`) ?? '';
  const numbers = of('rscales')
    .split(/[\s;]+/)
    .filter(Boolean)
    .map(Number);
  return {
    type: keys.get('replicates'),
    weights: columnsOfPattern(of('weights'), names),
    ...(of('fay') ? { fay: Number(of('fay')) } : {}),
    ...(of('scale') ? { scale: Number(of('scale')) } : {}),
    ...(numbers.length ? { rscales: numbers.length === 1 ? numbers[0] : numbers } : {}),
    ...(of('df') ? { df: Number(of('df')) } : {}),
    ...(of('combined') ? { combined: yes(of('combined')) } : {}),
    ...(of('mse') ? { mse: yes(of('mse')) } : {}),
  };
}

function linesOf(sheet: string, table: Table): Line[] {
  const header = (table[0] ?? []).map((cell) => (cell ?? '').trim().toLowerCase());
  const needed = needs[sheet] ?? 'variable';
  if (table.length && !header.includes(needed) && !(needed === 'variable' && header.includes('list')))
    throw new Issues([error('bad-codebook', { sheet, row: 1, column: needed, found: header.join(', ') })]);
  return table
    .slice(1)
    .map((cells, index) => ({
      row: index + 2,
      cells: Object.fromEntries(header.map((name, at) => [name, (cells[at] ?? '').trim()])),
    }))
    .filter(({ cells }) => Object.values(cells).some(Boolean));
}

const needs: Readonly<Record<string, string>> = { variables: 'name', study: 'key', sets: 'set' };

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
