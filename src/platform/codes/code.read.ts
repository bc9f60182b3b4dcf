import type { Trx } from '../database/transaction.ts';
import { today } from '../language/dates.ts';
import { inForce, knownDay, listNamed, type CodeList } from './code.ts';
import type { ListOnDay } from './code.contract.ts';
import { linesOn, listHeads, readList } from './code.sql.ts';

/** A whole list with all its times, as the rules take it. @throws Problem codes.no-list, which names the nearest one */
export const wholeList = async (trx: Trx, id: string): Promise<CodeList> =>
  readList(trx, listNamed(await listHeads(trx), id));

/**
 * A list as it stands on a day, today unless told, with the parents by which it can be narrowed.
 * @throws Problem codes.no-list, codes.no-day
 */
export async function listOn(trx: Trx, id: string, on: string = today()): Promise<ListOnDay> {
  const heads = await listHeads(trx);
  const head = listNamed(heads, id);
  knownDay(await readList(trx, head), on);
  const codes = await linesOn(trx, id, on);
  const used = new Set(codes.map(({ parent }) => parent));
  const parents = head.parents && used.size > 1 ? await readList(trx, listNamed(heads, head.parents)) : undefined;
  const parentsOf = (parents?.codes ?? [])
    .filter((parent) => used.has(parent.code) && inForce(parent, on))
    .map(({ code, label }) => ({ code, label }));
  return { ...head, on, codes, parentsOf };
}
