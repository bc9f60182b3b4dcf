import { addAccount, ensureInstitution } from '../../platform/accounts/enrol.ts';
import { transact } from '../../platform/database/transaction.ts';
import type { TestApp } from '../../platform/http/testing.ts';
import type { Family, Side } from '../meeting/meeting.ts';
import type { SpaceView } from '../space/space.contract.ts';
import { localized } from '../testing.ts';

/** An invented institution around the table, and who speaks for it. */
export interface Voice {
  readonly account: string;
  readonly institution: string;
  readonly side: Side;
  readonly family: Family;
  readonly country: string | null;
}

let made = 0;
/** An account of an institution of its own. */
export async function voice(t: TestApp, side: Side, family: Family, country: string | null): Promise<Voice> {
  made += 1;
  const name = localized(`Institution ${made}`);
  const institution = await transact(t.db, { compartment: 'administration', account: null }, (trx) =>
    ensureInstitution(trx, { name, country, side, family }),
  );
  const person = {
    email: `voice-${made}@example.org`,
    name: `Voice ${made}`,
    locale: 'fr',
    roles: ['delegate'],
  } as const;
  return { account: await addAccount(t.db, { ...person, institution }), institution, side, family, country };
}

/** A corridor in which these voices have a mandate from the first of the year on. */
export async function spaceWith(t: TestApp, voices: readonly Voice[], form: object = {}): Promise<SpaceView> {
  made += 1;
  const youssef = t.as('youssef');
  const established = await youssef.post('/api/spaces', {
    ...{ slug: `space-${made}`, kind: 'corridor', title: localized(`Space ${made}`), origin: 'MA', destination: 'FR' },
    ...form,
  });
  if (established.statusCode !== 201) throw new Error(established.body);
  let space = established.json<SpaceView>();
  for (const { institution, side, family, country } of voices) {
    const name = localized(`Institution of ${country ?? 'all'}`);
    const mandate = { institution, name, country, side, family, basis: 'Letter of the ministry', starts: '2020-01-01' };
    const given = await youssef.post(`/api/spaces/${space.id}/mandates`, mandate);
    if (given.statusCode !== 201) throw new Error(given.body);
    space = given.json<SpaceView>();
  }
  return space;
}
