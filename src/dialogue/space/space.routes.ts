import type { Route } from '../../platform/http/route.ts';
import type { Trx } from '../../platform/database/transaction.ts';
import { implementActs } from '../../platform/lifecycle/acts.routes.ts';
import { found, versioned } from '../../platform/record/record.ts';
import { implement } from '../implement.ts';
import { dialogueProblem } from '../problems.ts';
import { spaceApi, type SpaceView } from './space.contract.ts';
import {
  endMandate,
  getSpace,
  insertMandate,
  insertSpace,
  listMandates,
  listSpaces,
  spaceActs,
  spaceOfMandate,
  spaceSlugTaken,
  updateSpace,
} from './space.sql.ts';

const write = 'space.write';
const absent = () => dialogueProblem('no-space');

/** A space with who speaks in it. @throws Problem dialogue.no-space */
export async function readSpace(trx: Trx, id: string): Promise<SpaceView> {
  const header = found(await getSpace(trx, id), absent);
  return { ...header, members: await listMandates(trx, id), acts: await spaceActs.list(trx, id) };
}

export const spaceRoutes: Route[] = [
  implement(spaceApi.list, { permission: 'space.read', work: ({ trx, query }) => listSpaces(trx, query) }),
  implement(spaceApi.establish, {
    permission: write,
    work: async ({ trx, body, actor, journal }) => {
      const made = await insertSpace(trx, body, actor!.id);
      const id = found(made, () => dialogueProblem('space-slug-taken', { slug: body.slug }));
      await journal({ act: 'space.establish', subject: 'space', subjectId: id });
      return readSpace(trx, id);
    },
  }),
  implement(spaceApi.read, { permission: 'space.read', work: ({ trx, params }) => readSpace(trx, params.id) }),
  implement(spaceApi.change, {
    permission: write,
    work: async ({ trx, params, body, journal }) => {
      const { revision, ...form } = body;
      found(await spaceActs.lock(trx, params.id), absent);
      const now = found(await getSpace(trx, params.id), absent);
      await versioned(now.revision, revision, () => readSpace(trx, params.id));
      if (await spaceSlugTaken(trx, form.slug, params.id))
        throw dialogueProblem('space-slug-taken', { slug: form.slug });
      await updateSpace(trx, params.id, form);
      await journal({ act: 'space.change', subject: 'space', subjectId: params.id });
      return readSpace(trx, params.id);
    },
  }),
  implementActs(implement, spaceApi.act, spaceActs, {
    absent,
    read: ({ trx, params }) => readSpace(trx, params.id),
  }),
  implement(spaceApi.give, {
    permission: write,
    work: async ({ trx, params, body, actor, journal }) => {
      const held = found(await spaceActs.lock(trx, params.id), absent);
      if (held.state === 'ended') throw dialogueProblem('space-ended');
      const id = await insertMandate(trx, held.id, body, { by: actor!.id });
      await journal({ act: 'mandate.give', subject: 'mandate', subjectId: id });
      return readSpace(trx, held.id);
    },
  }),
  implement(spaceApi.end, {
    permission: write,
    work: async ({ trx, params, body, journal }) => {
      const space = found(await spaceOfMandate(trx, params.id), () => dialogueProblem('no-such-mandate'));
      await endMandate(trx, params.id, body.ends);
      await journal({ act: 'mandate.end', subject: 'mandate', subjectId: params.id, detail: { ends: body.ends } });
      return readSpace(trx, space);
    },
  }),
];
