import { z } from 'zod';
import type { Trx } from '../../platform/database/transaction.ts';
import { platformProblem } from '../../platform/http/problems.ts';
import { defineRoute, Raw } from '../../platform/http/route.ts';
import { ReleasedResults } from '../finding/read.ts';
import { pathOfResult } from '../finding/path.ts';
import { behindPages, type PortalRoute } from '../page/page-route.ts';
import { behindShort } from './share.sql.ts';

/** The twelve digits of `shortOf`, or more of the id. */
const digits = z.string().regex(/^[0-9a-f]{12,64}$/);

/** Each kind of short address, and where it leads: a path below the language. */
const kinds = {
  a: { of: 'an answer', id: digits, lead: (trx: Trx, id: string) => behindShort(trx, 'answer', id) },
  p: { of: 'a recommendation', id: digits, lead: (trx: Trx, id: string) => behindShort(trx, 'recommendation', id) },
  r: {
    of: 'a result',
    id: digits,
    lead: async (trx: Trx, id: string) => {
      const found = await new ReleasedResults(trx).read(id);
      return found && pathOfResult(found.id);
    },
  },
  d: {
    of: 'a data set',
    id: z.string().regex(/^[a-z0-9-]{1,80}$/),
    lead: (_trx: Trx, slug: string) => Promise.resolve(`/data/${slug}`),
  },
};

/** Short addresses lead to the reader's language; `shortOf` writes them. */
export const shortRoutes: readonly PortalRoute[] = Object.entries(kinds).map(
  ([kind, { of, id, lead }]): PortalRoute =>
    (assets) =>
      behindPages(
        defineRoute({
          method: 'GET',
          url: `/${kind}/:id`,
          permission: 'installation.see',
          compartment: 'public',
          summary: `The short address of ${of}`,
          params: z.object({ id }),
          work: async ({ trx, params, locale }) => {
            const path = await lead(trx, params.id);
            if (!path) throw platformProblem('not-found');
            return new Raw(
              null,
              { location: `/${locale}${path}`, 'cache-control': 'private, no-cache', vary: 'accept-language, cookie' },
              302,
            );
          },
        }),
        assets,
      ),
);
