import { error, Faults } from './fault.contract.ts';

export type Table = readonly (readonly (string | null)[])[];

/** One row of a codebook sheet by its header, with its row in the sheet for messages. */
interface Line {
  readonly row: number;
  readonly cells: Readonly<Record<string, string>>;
}

/**
 * Puts a codebook together from its sheets. `variables`: name, type, label_ar, label_fr, label_en, question_ar…, stage, unit_ar…, ordered.
 * `levels` and `missing`: variable, code, label_ar… (missing also kind). `study`: key, value (title_en, sample, weights, strata, clusters,
 * eligibility, from, to, citation_en, licence, synthetic, threshold). A language that is not there takes the text of one that is.
 */
export function codebookFromSheets(sheets: ReadonlyMap<string, Table>): unknown {
  const lines = (name: string): Line[] => linesOf(name, sheets.get(name) ?? []);
  const study = Object.fromEntries(
    lines('study').map(({ cells }) => [cells['key']?.toLowerCase() ?? '', cells['value'] ?? '']),
  );
  const of = (name: string, variable: string): Line[] =>
    lines(name).filter(({ cells }) => cells['variable'] === variable);
  const variables = lines('variables').map(({ cells, row }) => {
    const name = cells['name'];
    if (!name) throw new Faults([error('bad-codebook', { sheet: 'variables', row, column: 'name' })]);
    const levels = of('levels', name).map(({ cells: level }) => ({
      code: level['code'],
      label: text3(level, 'label') ?? text3({ label: level['code'] ?? '' }, 'label'),
    }));
    const missing = of('missing', name).map(({ cells: code }) => ({
      code: code['code'],
      kind: code['kind'],
      label: text3(code, 'label') ?? text3({ label: code['kind'] ?? '' }, 'label'),
    }));
    return {
      name,
      type: cells['type'] || (levels.length ? 'category' : 'text'),
      label: text3(cells, 'label') ?? text3({ label: name }, 'label'),
      ...optional('question', text3(cells, 'question')),
      ...optional('stage', cells['stage']),
      ...optional('unit', text3(cells, 'unit')),
      ...optional('note', text3(cells, 'note')),
      ...(cells['ordered'] ? { ordered: yes(cells['ordered']) } : {}),
      ...(levels.length ? { levels } : {}),
      ...(missing.length ? { missing } : {}),
    };
  });
  return {
    format: 'dawra-codebook/1',
    title: text3(study, 'title') ?? text3({ title: 'data' }, 'title'),
    variables,
    design: {
      sample: study['sample'] || 'quota',
      ...optional('strata', list(study['strata'])),
      ...optional('clusters', list(study['clusters'])),
      ...optional('weights', study['weights']),
      ...(study['nest'] ? { nest: yes(study['nest']) } : {}),
      ...optional('lonelyPsu', study['lonelypsu']),
      eligibility: study['eligibility'] || 'unstated',
      fieldwork: { from: study['from'] ?? '', to: study['to'] ?? '' },
    },
    citation: text3(study, 'citation') ?? text3(study, 'title') ?? text3({ citation: 'data' }, 'citation'),
    licence: study['licence'] || 'unstated',
    synthetic: yes(study['synthetic']),
    threshold: Number(study['threshold'] || 5),
  };
}

function linesOf(sheet: string, table: Table): Line[] {
  const header = (table[0] ?? []).map((cell) => (cell ?? '').trim().toLowerCase());
  if (table.length && sheet === 'variables' && !header.includes('name'))
    throw new Faults([error('bad-codebook', { sheet, row: 1, column: 'name', found: header.join(', ') })]);
  return table
    .slice(1)
    .map((cells, index) => ({
      row: index + 2,
      cells: Object.fromEntries(header.map((name, at) => [name, (cells[at] ?? '').trim()])),
    }))
    .filter(({ cells }) => Object.values(cells).some(Boolean));
}

function text3(
  cells: Readonly<Record<string, string>>,
  key: string,
): { ar: string; fr: string; en: string } | undefined {
  const of = (locale: string): string | undefined =>
    cells[`${key}_${locale}`] || cells[`${key}::${locale}`] || undefined;
  const any = of('en') ?? of('fr') ?? of('ar') ?? (cells[key] || undefined);
  return any === undefined ? undefined : { ar: of('ar') ?? any, fr: of('fr') ?? any, en: of('en') ?? any };
}

const optional = <T>(key: string, value: T | undefined): Record<string, T> =>
  value === undefined || value === '' ? {} : { [key]: value };
const list = (text: string | undefined): string[] | undefined =>
  text
    ? text
        .split(/[,;]/)
        .map((name) => name.trim())
        .filter(Boolean)
    : undefined;
const yes = (text: string | undefined): boolean => /^(1|yes|true|oui|نعم)$/i.test(text ?? '');
