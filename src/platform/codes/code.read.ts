import type { Trx } from '../database/transaction.ts';
import { nearest } from '../language/nearest.ts';
import { codesAt, knownDay, today, type CodeList } from './code.ts';
import type { ListHead, ListOnDay } from './code.contract.ts';
import { linesOn, listHeads, readList } from './code.sql.ts';
import { codeProblem } from './problems.ts';

const absent = (lists: readonly ListHead[], id: string) => {
  const ids = lists.map((list) => list.id);
  return codeProblem('no-list', { list: id, nearest: nearest(id, ids) ?? ids.join(', ') });
};

/** A whole list by its id. @throws Problem codes.no-list, which names the nearest one */
export async function wholeList(trx: Trx, id: string): Promise<CodeList> {
  const list = await readList(trx, id);
  if (!list) throw absent(await listHeads(trx), id);
  return list;
}

/**
 * A list as it stands on a day, today unless told, with the parents by which it can be narrowed.
 * @throws Problem codes.no-list, codes.no-day
 */
export async function listOn(trx: Trx, id: string, on: string = today()): Promise<ListOnDay> {
  const heads = await listHeads(trx);
  const head = heads.find((list) => list.id === id);
  if (!head) throw absent(heads, id);
  const list = await wholeList(trx, id);
  knownDay(list, on);
  const codes = await linesOn(trx, id, on);
  const used = new Set(codes.map(({ parent }) => parent));
  const parents = head.parents && used.size > 1 ? codesAt(await wholeList(trx, head.parents), on) : [];
  const parentsOf = parents.filter(({ code }) => used.has(code)).map(({ code, label }) => ({ code, label }));
  return { ...head, on, codes, parentsOf };
}
