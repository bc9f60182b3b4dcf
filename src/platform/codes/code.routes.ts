import { implementing } from '../http/implement.ts';
import { defineRoute, Raw, type Route } from '../http/route.ts';
import { today } from '../language/dates.ts';
import { restate } from './code.ts';
import { codeApi, codeFile, type CodeView } from './code.contract.ts';
import { listOn, wholeList } from './code.read.ts';
import { listHeads, searchCodes } from './code.sql.ts';
import { listCsv } from './csv.ts';

/** Codes are anyone's to read; they are corrected by an update of the content, not here. */
const implement = implementing({ compartment: 'public' });
const permission = 'installation.see';

export const codeRoutes: readonly Route[] = [
  implement(codeApi.lists, { permission, work: ({ trx }) => listHeads(trx) }),
  implement(codeApi.codes, {
    permission,
    work: async ({ trx, query }) => {
      // A list or a day that nobody knows is an error, not an empty page.
      if (query.list) await listOn(trx, query.list, query.on);
      return searchCodes(trx, query);
    },
  }),
  implement(codeApi.read, { permission, work: ({ trx, params, query }) => listOn(trx, params.id, query.on) }),
  implement(codeApi.restate, {
    permission,
    work: async ({ trx, params, query: { code, from, on = today() } }) => {
      const list = await wholeList(trx, params.id);
      return restate(list, { code, from, on }) as CodeView;
    },
  }),
  defineRoute({
    method: 'GET',
    url: codeFile.url,
    params: codeFile.params,
    query: codeFile.query,
    permission,
    compartment: 'public',
    summary: 'A coded list as it stands on a day, as CSV',
    work: async ({ trx, params, query, locale, services }) => {
      const list = await listOn(trx, params.id, query.on);
      return new Raw(listCsv(list, locale, services.settings.installation), {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${list.id}-${list.on}.csv"`,
      });
    },
  }),
];
