import type { Route } from '../http/route.ts';
import { record } from '../journal/journal.ts';
import type { Problem } from '../problem/problem.ts';
import { accountProblem } from './account.problems.ts';
import type { Credentials } from './account.sql.ts';
import { clearAttempts, countFailure, lockAttempts } from './attempt.sql.ts';
import { endCeremony, openCeremony, spendCeremony } from './ceremony.ts';
import { attemptSource } from './device.ts';
import { beginAnew, enter, whoEnters } from './enter.ts';
import { implement } from './implement.ts';
import { provePasskey, relyingParty } from './passkey.ts';
import { providerApi } from './provider.contract.ts';
import { linkStands } from './provider.sql.ts';
import { actFor, proveSecond, type SignIn } from './sign-in.ts';
import type { z } from 'zod';

type Given = z.output<NonNullable<typeof providerApi.second.body>>;

/** By what the second factor is proven, or the problem that the route must *return*. */
async function prove(
  { trx, services }: SignIn,
  person: Credentials,
  challenge: string,
  given: Given,
): Promise<string | Problem> {
  const { secret, settings } = services;
  if ('code' in given) return (await proveSecond(trx, secret, person, given.code)) ?? accountProblem('code-wrong');
  const party = relyingParty(settings);
  const proof = party ? await provePasskey(trx, { party, secret, challenge }, given.answer, person.id) : undefined;
  if (proof?.outcome === 'proven') return 'passkey';
  return accountProblem(proof?.outcome === 'copied' ? 'passkey-copied' : 'passkey-refused');
}

export const secondRoutes: Route[] = [
  implement(providerApi.second, {
    permission: 'session.open',
    perMinute: 20,
    work: async (context) => {
      const { trx, body, services, request, reply } = context;
      await actFor(trx, null);
      const begun = openCeremony(services, request, ['second']);
      const person = begun && (await whoEnters(context, begun.account));
      if (!begun || !person || (begun.link && !(await linkStands(trx, begun.link, person.id))))
        return beginAnew(context);
      const source = attemptSource(services, person.email, request);
      const { failures, wait } = await lockAttempts(trx, source);
      if (wait > 0) return accountProblem('wait-before-sign-in', { seconds: wait });
      // A challenge is answered once, right or wrong; a code may be typed again.
      if ('answer' in body && !(await spendCeremony(trx, begun))) return beginAnew(context);
      const by = await prove(context, person, begun.challenge, body);
      if (typeof by !== 'string') {
        await countFailure(trx, source, failures + 1);
        const acting = { actor: null, compartment: 'administration', request: request.id } as const;
        await record(trx, acting, { act: 'session.refuse', subject: 'account', subjectId: person.id });
        return by;
      }
      if ('code' in body && !(await spendCeremony(trx, begun))) return beginAnew(context);
      await clearAttempts(trx, source);
      endCeremony(services, reply);
      const through = begun.link ? { link: begun.link, factor: false } : null;
      return { ...(await enter(context, person, by, through)), to: begun.to };
    },
  }),
];
