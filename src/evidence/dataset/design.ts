import type { Codebook } from '../codebook/codebook.contract.ts';
import { literal, type Duck } from '../duck.ts';
import { below, cellOf, cellsBelow, clean, numberSql } from './cell.ts';
import { error, warning, type Issue } from './issue.contract.ts';
import { rowOf, type Place } from './place.ts';
import type { Writings } from './writing.ts';

const listOf = (names: readonly (string | readonly string[])[] | undefined): string[] =>
  (names ?? []).flatMap((name) => name);

/** Columns that the declared design needs. */
export function designColumns({ design }: Codebook): string[] {
  const counts = (design.fpc ?? []).flatMap((stage) =>
    stage === null ? [] : 'count' in stage ? [stage.count] : [stage.fraction],
  );
  return [
    ...new Set([
      ...listOf(design.strata),
      ...listOf(design.clusters),
      ...(design.weights ? [design.weights] : []),
      ...counts,
      ...(design.replicates?.weights ?? []),
    ]),
  ];
}

/** Columns of the design that must hold numbers. */
const numericColumns = ({ design }: Codebook): string[] => [
  ...(design.weights ? [design.weights] : []),
  ...(design.replicates?.weights ?? []),
  ...(design.fpc ?? []).flatMap((stage) => (stage === null ? [] : 'count' in stage ? [stage.count] : [stage.fraction])),
];

/** What can be said of a declared design before looking at the rows. */
export function designHeaderIssues(codebook: Codebook): Issue[] {
  const types = new Map(codebook.variables.map(({ name, type }) => [name, type]));
  const { design } = codebook;
  return [
    ...designColumns(codebook)
      .filter((name) => !types.has(name))
      .map((name) => error('design-column', { column: name })),
    ...[...new Set(numericColumns(codebook))]
      .filter((name) => types.has(name) && types.get(name) !== 'number')
      .map((name) => error('design-number', { column: name })),
    ...(design.eligibility === 'unstated' ? [warning('eligibility-unstated')] : []),
    ...(design.fieldwork.from && design.fieldwork.to ? [] : [warning('fieldwork-unstated')]),
    ...(design.fieldwork.from && design.fieldwork.to && design.fieldwork.from > `${design.fieldwork.to}~`
      ? [error('fieldwork-order', { found: design.fieldwork.from, expected: design.fieldwork.to })]
      : []),
  ];
}

/** Design values cannot be missing; weights are numbers that are not negative; a stratum with one cluster is announced. */
export async function designIssues(duck: Duck, place: Place, codebook: Codebook, writings: Writings): Promise<Issue[]> {
  const { design } = codebook;
  const source = `read_parquet(${literal(place.parquet)}, file_row_number = true)`;
  const replicated = new Set(design.replicates?.weights);
  const issues: Issue[] = await replicateIssues(duck, place, [...replicated], writings);
  for (const column of designColumns(codebook).filter((name) => !replicated.has(name))) {
    const rows = await duck.all(
      `select file_row_number::double as at, count(*) over ()::double as times from ${source} where ${clean(column)} is null order by 1 limit 3`,
    );
    issues.push(
      ...rows.map((row) =>
        error('missing-design-value', { row: rowOf(place, Number(row['at'])), column, count: Number(row['times']) }),
      ),
    );
  }
  if (design.weights) {
    const weight = numberSql(cellOf(design.weights), writings.get(design.weights));
    const rows = await duck.all(
      `select file_row_number::double as at, ${clean(design.weights)} as found, count(*) over ()::double as times from ${source} where ${weight} < 0 order by 1 limit 3`,
    );
    issues.push(
      ...rows.map((row) =>
        error('negative-weight', {
          row: rowOf(place, Number(row['at'])),
          column: design.weights!,
          found: String(row['found']),
          count: Number(row['times']),
        }),
      ),
    );
    const [sum] = await duck.all(`select coalesce(sum(${weight}), 0)::double as total from ${source}`);
    if (Number(sum?.['total']) === 0) issues.push(error('zero-weights', { column: design.weights }));
  }
  const strata = listOf(design.strata?.slice(0, 1));
  const clusters = listOf(design.clusters?.slice(0, 1));
  if (strata.length && clusters.length && issues.length === 0) {
    const names = strata.map(clean).join(" || ' / ' || ");
    const lonely = await duck.all(
      `select ${names} as stratum from ${source} group by 1 having count(distinct ${clusters.map(clean).join(" || ' / ' || ")}) = 1 order by 1 limit 20`,
    );
    issues.push(
      ...lonely.map((row) =>
        warning('lonely-psu', {
          column: strata.join(' × '),
          found: String(row['stratum']),
          expected: design.lonelyPsu ?? 'fail',
        }),
      ),
    );
  }
  return issues;
}

/** Replicate weights are numbers that are not negative, in every row; looked at 500 columns a pass. */
async function replicateIssues(
  duck: Duck,
  place: Place,
  columns: readonly string[],
  writings: Writings,
): Promise<Issue[]> {
  const issues: Issue[] = [];
  for (let from = 0; from < columns.length; from += 500) {
    const group = columns.slice(from, from + 500);
    const number = numberSql(below, writings.get(group[0]!));
    const found = await duck.all(
      `select place, count(*)::double as answers, count(*) filter (where bad)::double as bads, min(spot) filter (where bad) as at, min_by(text, spot) filter (where bad) as found
      from (select place, spot, text, coalesce(${number} < 0, true) as bad from (${cellsBelow(place.parquet, group, { spot: true })})) group by place`,
    );
    const facts = new Map(found.map((row) => [String(row['place']), row]));
    const [all] = await duck.all(`select count(*)::double as n from read_parquet(${literal(place.parquet)})`);
    for (const [at, column] of group.entries()) {
      const row = facts.get(`c${at}`);
      const empty = Number(all?.['n']) - Number(row?.['answers'] ?? 0);
      if (empty > 0) issues.push(error('missing-design-value', { column, count: empty }));
      if (Number(row?.['bads'] ?? 0) > 0)
        issues.push(
          error('replicates-value', {
            row: rowOf(place, Number(row?.['at'])),
            column,
            found: String(row?.['found']),
            count: Number(row?.['bads']),
          }),
        );
    }
  }
  return issues.slice(0, 20);
}
