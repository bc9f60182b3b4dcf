import type { Codebook } from '../codebook/codebook.contract.ts';
import { literal, type Duck } from '../duck.ts';
import { cellOf, clean, numberSql } from './cell.ts';
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
    ]),
  ];
}

/** Columns of the design that must hold numbers. */
const numericColumns = ({ design }: Codebook): string[] => [
  ...(design.weights ? [design.weights] : []),
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
  const issues: Issue[] = [];
  for (const column of designColumns(codebook)) {
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
