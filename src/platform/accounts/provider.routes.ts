import type { Route } from '../http/route.ts';
import type { Services } from '../http/services.ts';
import { record } from '../journal/journal.ts';
import { sendSecurity } from '../mail/send.ts';
import { Problem } from '../problem/problem.ts';
import type { IdentityProvider } from '../settings/providers.ts';
import { done } from './account.contract.ts';
import { accountProblem } from './account.problems.ts';
import { beginCeremony, endCeremony, openCeremony, spendCeremony } from './ceremony.ts';
import { askSecond, beginAnew, enter, whoEnters } from './enter.ts';
import { implement, ofOneself } from './implement.ts';
import { relyingParty } from './passkey.ts';
import { proveOwnPassword } from './prove.ts';
import { providerApi } from './provider.contract.ts';
import { findLink, insertLink, removeLink, useLink } from './provider.sql.ts';
import { arrive, depart, type Arrival } from './provider.ts';
import type { SignedIn } from './session.contract.ts';
import { actFor, currentSession, signedIn, type SignIn } from './sign-in.ts';

/** @throws Problem accounts.no-such-provider */
function named({ settings }: Services, key: string): IdentityProvider {
  const provider = settings.providers.find((one) => one.key === key);
  if (!provider) throw accountProblem('no-such-provider');
  return provider;
}

/** Lets in whoever the provider vouches for, when an account is connected with them; their own second factor is asked for unless the provider proved one. */
async function enterThrough(
  context: SignIn,
  { issuer, subject, factor }: Arrival,
  to: string,
): Promise<SignedIn | Problem> {
  const { trx, request } = context;
  const link = await findLink(trx, issuer, subject);
  const person = link && (await whoEnters(context, link.account));
  if (!link || !person) {
    const acting = { actor: null, compartment: 'administration', request: request.id } as const;
    const refused = { act: 'session.refuse', subject: 'account', subjectId: link?.account ?? 'provider' } as const;
    await record(trx, acting, { ...refused, detail: { by: 'provider' } });
    return accountProblem('provider-unlinked');
  }
  await useLink(trx, link.id);
  if (person.factor && !factor) return askSecond(context, person.id, { link: link.id, to });
  return { ...(await enter(context, person, 'provider', { link: link.id, factor })), to };
}

export const providerRoutes: Route[] = [
  implement(providerApi.ways, {
    permission: 'session.open',
    work: async ({ services: { settings } }) => ({
      passkeys: relyingParty(settings) !== null,
      providers: settings.providers.map(({ key, issuer, label }) => ({ key, issuer, label: { ...label } })),
    }),
  }),
  implement(providerApi.begin, {
    permission: 'session.open',
    perMinute: 20,
    transaction: 'phases',
    work: async ({ params, body, services, reply }) => {
      const provider = named(services, params.provider);
      const { url, ...kept } = await depart(provider, services.settings.publicUrl, false);
      beginCeremony(services, reply, { kind: 'provider', provider: provider.key, ...kept, to: body.to });
      return { url };
    },
  }),
  implement(providerApi.link, {
    ...ofOneself,
    perMinute: 20,
    transaction: 'phases',
    work: async ({ params, body, actor, services, request, reply, phase }) => {
      const provider = named(services, params.provider);
      const account = signedIn(actor).id;
      const session = await phase(async (trx) => {
        const person = await proveOwnPassword({ trx, services, request }, account, body.password);
        return person instanceof Problem ? person : currentSession({ trx, services, request });
      });
      if (session instanceof Problem) return session;
      if (!session) return beginAnew({ services, reply });
      const { url, ...kept } = await depart(provider, services.settings.publicUrl, true);
      beginCeremony(services, reply, { kind: 'link', provider: provider.key, ...kept, account, session });
      return { url };
    },
  }),
  implement(providerApi.finish, {
    permission: 'session.open',
    perMinute: 20,
    transaction: 'phases',
    work: async ({ params, body, actor, services, request, reply, phase }) => {
      const provider = named(services, params.provider);
      const begun = openCeremony(services, request, ['provider', 'link']);
      // Compared before it is used up: an answer that somebody else made up must not spoil the sign-in under way.
      const state = new URLSearchParams(body.answer).getAll('state');
      if (!begun || begun.provider !== provider.key || state.length !== 1 || state[0] !== begun.state)
        return accountProblem('begin-anew');
      if (!(await phase((trx) => spendCeremony(trx, begun)))) return beginAnew({ services, reply });
      endCeremony(services, reply);
      const arrival = await arrive(provider, services.settings.publicUrl, body.answer, begun);
      return phase(async (trx, { journal }): Promise<SignedIn | Problem> => {
        const context = { trx, services, request, reply };
        if (begun.kind === 'provider') {
          await actFor(trx, null);
          return enterThrough(context, arrival, begun.to);
        }
        // Whoever signed out on the way, or as somebody else, connects nothing.
        if (actor?.id !== begun.account || (await currentSession(context)) !== begun.session)
          return accountProblem('begin-anew');
        await actFor(trx, null);
        if (!(await insertLink(trx, begun.account, arrival.issuer, arrival.subject)))
          return accountProblem('provider-linked');
        await actFor(trx, begun.account);
        await sendSecurity(trx, services.secret, { kind: 'account.ways', account: begun.account });
        const detail = { provider: provider.key };
        await journal({ act: 'provider.link', subject: 'account', subjectId: begun.account, detail });
        return { step: 'linked', session: null, factorRemovalAt: null, to: '/account' };
      });
    },
  }),
  implement(providerApi.unlink, {
    ...ofOneself,
    perMinute: 20,
    work: async ({ trx, actor, params, body, services, request, journal }) => {
      const { id } = signedIn(actor);
      const person = await proveOwnPassword({ trx, services, request }, id, body.password);
      if (person instanceof Problem) return person;
      const session = await currentSession({ trx, services, request });
      if (!(await removeLink(trx, id, params.id, session))) throw accountProblem('no-such-link');
      await sendSecurity(trx, services.secret, { kind: 'account.ways', account: id });
      await journal({ act: 'provider.unlink', subject: 'account', subjectId: id });
      return done;
    },
  }),
];
