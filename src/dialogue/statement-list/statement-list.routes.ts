import type { Route } from '../../platform/http/route.ts';
import { implementActs } from '../../platform/lifecycle/acts.routes.ts';
import { found, versioned } from '../../platform/record/record.ts';
import { implement } from '../implement.ts';
import { dialogueProblem } from '../problems.ts';
import { requireActive } from '../proposition/read.ts';
import { getSpace, mandateIn } from '../space/space.sql.ts';
import { statementProblem } from '../statement-problems.ts';
import { noList, readStatementList, requireList } from './read.ts';
import { statementApi } from './statement-list.contract.ts';
import {
  insertStatementList,
  listStatementLists,
  statementListActs,
  updateStatementList,
} from './statement-list.sql.ts';
import { digestOf, newCode } from './code.ts';
import { insertCodes } from './code.sql.ts';
import { insertMark, insertStatement, insertTranslation, statementOf } from './statement.sql.ts';

const subject = 'statement_list';
const noSpace = () => dialogueProblem('no-space');
const missing = (number: number) => () => statementProblem('no-statement', { number });

/** Lists of statements: preparing, adding, moderating, opening and closing them. */
export const statementListRoutes: Route[] = [
  implement(statementApi.list, {
    permission: 'statement.read',
    work: ({ trx, query }) => listStatementLists(trx, query),
  }),
  implement(statementApi.prepare, {
    permission: 'statement.list',
    work: async ({ trx, body, actor, journal }) => {
      const { space, ...form } = body;
      found(await getSpace(trx, space), noSpace);
      await requireActive(trx, space);
      const id = await insertStatementList(trx, space, form, actor!.id);
      await journal({ act: 'statement_list.prepare', subject, subjectId: id });
      return readStatementList(trx, id);
    },
  }),
  implement(statementApi.read, {
    permission: 'statement.read',
    work: ({ trx, params }) => readStatementList(trx, params.id),
  }),
  implement(statementApi.change, {
    permission: 'statement.list',
    work: async ({ trx, params, body, journal }) => {
      const { revision, ...form } = body;
      await requireList(trx, params.id);
      const held = found(await statementListActs.lock(trx, params.id), noList);
      if (held.state !== 'prepared') throw statementProblem('stands');
      const now = await requireList(trx, held.id);
      await versioned(now.revision, revision, () => readStatementList(trx, held.id));
      await updateStatementList(trx, held.id, form);
      await journal({ act: 'statement_list.change', subject, subjectId: held.id });
      return readStatementList(trx, held.id);
    },
  }),
  implementActs(implement, statementApi.act, statementListActs, {
    absent: noList,
    see: async ({ trx, id }) => void (await requireList(trx, id)),
    guard: async ({ trx, held, asked }) => {
      if (asked.act === 'open' && !(await requireList(trx, held.id)).statements) throw statementProblem('empty');
    },
    read: ({ trx, params }) => readStatementList(trx, params.id),
  }),
  implement(statementApi.add, {
    permission: 'statement.write',
    work: async ({ trx, params, body, actor, scope, journal }) => {
      const list = await requireList(trx, params.id);
      const held = found(await statementListActs.lock(trx, params.id), noList);
      const mandate = await mandateIn(trx, list.space);
      if (!mandate && scope !== 'any') throw dialogueProblem('no-mandate');
      const of = { text: body.text, mandate: mandate?.id ?? null, account: actor!.id };
      const number = await insertStatement(trx, held.id, of);
      await journal({ act: 'statement.add', subject, subjectId: held.id, detail: { number } });
      return readStatementList(trx, held.id);
    },
  }),
  implement(statementApi.translate, {
    permission: 'statement.moderate',
    work: async ({ trx, params, body, actor, journal }) => {
      const { id, number, locale } = params;
      await requireList(trx, id);
      const item = found(await statementOf(trx, id, number), missing(number));
      if (Object.hasOwn(item.text, locale)) throw statementProblem('written-language');
      await insertTranslation(trx, item.id, { ...body, locale, account: actor!.id });
      await journal({ act: 'statement.translate', subject, subjectId: id, detail: { number, locale } });
      return readStatementList(trx, id);
    },
  }),
  implement(statementApi.draw, {
    permission: 'statement.list',
    perMinute: 10,
    work: async ({ trx, params, body, journal }) => {
      await requireList(trx, params.id);
      const held = found(await statementListActs.lock(trx, params.id), noList);
      const codes = Array.from({ length: body.count }, newCode);
      await insertCodes(trx, held.id, codes.map(digestOf));
      await journal({ act: 'statement_list.draw', subject, subjectId: held.id, detail: { codes: codes.length } });
      return { codes };
    },
  }),
  implement(statementApi.mark, {
    permission: 'statement.moderate',
    work: async ({ trx, params, body, actor, journal }) => {
      const { number, act, reason } = body;
      await requireList(trx, params.id);
      const item = found(await statementOf(trx, params.id, number), missing(number));
      await insertMark(trx, item.id, { act, reason, account: actor!.id });
      await journal({ act: `statement.${act}`, subject, subjectId: params.id, detail: { number } });
      return readStatementList(trx, params.id);
    },
  }),
];
