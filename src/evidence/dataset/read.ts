import type { Codebook } from '../codebook/codebook.contract.ts';
import type { ProposedSet } from '../codebook/answer-set.contract.ts';
import { answerSetIssues, setColumns, withAnswerSets } from './answer-sets.ts';
import { proposeSets, setFinding } from './propose-sets.ts';
import { Issues, type Issue } from './issue.contract.ts';
import type { Report } from './import.contract.ts';
import { inferCodebook } from './infer.ts';
import type { Place } from './place.ts';
import type { RowSource } from './source.ts';
import { stage, statedOf, type Staged } from './staged.ts';
import { headerIssues, renamedIssues, validate } from './validate.ts';
import { writingsOf } from './writing.ts';
import type { Watch } from './watch.ts';
import type { WorkDirectory } from './work-directory.ts';

export interface Reading {
  readonly report: Report;
  /** The codebook given, or the one proposed when none was given; null when the file could not be read at all. */
  readonly codebook: Codebook | null;
}

/** Findings that were not told before: marks that were found when the codebook was proposed, the order of dates that a person is still asked for. */
function untold(found: readonly Issue[], told: readonly Issue[]): Issue[] {
  const key = ({ code, column, found: text }: Issue): string => JSON.stringify([code, column, text]);
  const known = new Set(told.map(key));
  const asked = new Set(told.flatMap(({ code, column }) => (code === 'two-orders' ? [column] : [])));
  return found.filter(
    (one) => !(one.code === 'mark-like' && known.has(key(one))) && !(one.code === 'day-first' && asked.has(one.column)),
  );
}

/**
 * Reads what comes in into the workDirectory (`stage.parquet`) and reports everything found: never throws for what is wrong with it.
 * @throws the signal's reason, or DuckDB's interruption, when `watch.signal` is raised
 */
export async function readSource(
  workDirectory: WorkDirectory,
  { codebook: given, rows }: RowSource,
  watch: Watch,
): Promise<Reading> {
  const duck = await workDirectory.duck();
  const stop = (): void => duck.connection.interrupt();
  watch.signal.addEventListener('abort', stop);
  let table: Staged | undefined;
  const issues: Issue[] = [];
  let sets: ProposedSet[] = [];
  const report = (): Report => ({
    rows: table?.rows ?? 0,
    columns: table?.header ?? [],
    sheets: table?.sheets ?? [],
    issues,
    preview: table?.preview ?? [],
    sets,
    labels: table?.labels ?? [],
  });
  try {
    table = await stage(workDirectory, duck, rows, watch);
    issues.push(...table.issues);
    const stated = statedOf(rows, table);
    const staged = workDirectory.path('stage.parquet');
    watch.signal.throwIfAborted();
    watch.phase('checking', 0, given ? 0 : 0.4, duck.progress, table.rows);
    const proposed = given ? undefined : await inferCodebook(duck, staged, table.header, stated, table.labels);
    const codebook = given ?? proposed!.codebook;
    issues.push(...(proposed?.issues ?? []));
    if (given) issues.push(...renamedIssues(table.issues, given));
    sets = await proposeSets(duck, staged, codebook);
    if (!given) issues.push(...sets.map(setFinding));
    const columns = setColumns(table.header, codebook);
    const found = [...columns.issues, ...headerIssues(columns.header, codebook, table.sheet)];
    issues.push(...found);
    if (found.some(({ code }) => ['absent-column', 'design-column', 'design-number', 'set-column'].includes(code)))
      return { report: report(), codebook };
    const place: Place = {
      parquet: await withAnswerSets(duck, staged, codebook),
      firstRow: table.headerRow + 1,
      sheet: table.sheet,
      skipped: table.skipped,
    };
    const { writings, issues: readings } = await writingsOf(duck, place.parquet, codebook.variables, stated);
    issues.push(...readings);
    const start = given ? 0 : 0.4;
    const part = (share: number): number => start + (1 - start) * share;
    const checked = await validate(duck, place, codebook, writings, (from, to) => {
      watch.signal.throwIfAborted();
      watch.phase('checking', part(from), part(to), duck.progress, table?.rows);
    });
    issues.push(...untold(checked, issues), ...(await answerSetIssues(duck, place, codebook)));
    return { report: report(), codebook };
  } catch (cause) {
    if (!(cause instanceof Issues)) throw cause;
    issues.push(...cause.issues);
    return { report: report(), codebook: given };
  } finally {
    watch.signal.removeEventListener('abort', stop);
    await duck.close();
  }
}
