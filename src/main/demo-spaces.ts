import {
  INVENTED_ASSEMBLY,
  INVENTED_LINKS,
  INVENTED_ORIGINS,
  INVENTED_PLAN,
  INVENTED_POLICIES,
  INVENTED_PRINCIPLE_VOTES,
  INVENTED_PROPOSITIONS,
  INVENTED_SOURCE,
  INVENTED_SPACES,
  INVENTED_TERMS,
  type InventedMandate,
  type InventedProposition,
} from '../../demo/index.ts';
import {
  linkAdvice,
  loadPlan,
  loadPolicy,
  loadSpaces,
  loadStatementList,
  nameOrigin,
  principleText,
  settleTerms,
  type PolicyContent,
  type PrincipleId,
  type SpaceContent,
} from '../dialogue/index.ts';
import { transact } from '../platform/database/transaction.ts';
import type { Services } from '../platform/http/services.ts';
import { demoPlan } from './demo-plan.ts';
import { demoStatementLists } from './demo-statements.ts';
import { together } from './meeting-content.ts';

type People = Readonly<Record<string, string>>;
/** Days that invented mandates have lasted and will last. */
const term = { since: 200, until: 530 };
const day = (from: Date, days: number): string =>
  new Date(from.getTime() + days * 86_400_000).toISOString().slice(0, 10);

const mandateOf = (people: People, now: Date, { id, institution, person, side, family, country }: InventedMandate) => ({
  ...{ key: id, account: (person && people[person]) ?? null, name: institution, side, family, country },
  ...{ basis: INVENTED_SOURCE, starts: day(now, -term.since), ends: day(now, term.until) },
});

/** What was proposed, invented votes on the principles among it. */
const proposed: readonly (InventedProposition & { readonly principle?: PrincipleId })[] = [
  ...INVENTED_PROPOSITIONS,
  ...INVENTED_PRINCIPLE_VOTES.map((one) => ({
    ...{ ...one, original: 'fr' as const, state: 'voted' as const, text: principleText[one.principle] },
  })),
];

/** The invented spaces and propositions in the form that the dialogue loads, with mandates in force on the day. */
export const demoSpaces = (people: People, now: Date): SpaceContent[] =>
  [...INVENTED_SPACES, INVENTED_ASSEMBLY].map((space) => ({
    form: {
      ...{ slug: space.slug, kind: space.kind, title: space.title, purpose: together(space.purpose) },
      ...{ origin: space.origin, destination: space.destination, quotas: [] },
    },
    ...(space.meets ? { meets: { ...space.meets, except: [], revision: 0 } } : {}),
    mandates: space.mandates.map((mandate) => mandateOf(people, now, mandate)),
    propositions: proposed
      .filter((one) => one.space === space.slug)
      .map((one) => ({
        ...{ by: one.by, state: one.state, adopted: one.adopted ?? [], text: together(one.text, one.original) },
        principle: one.principle ?? null,
        ...(one.amendment
          ? {
              amendment: {
                by: one.amendment.by,
                text: together(one.amendment.text, 'fr'),
                reason: together(one.amendment.reason, 'fr'),
              },
            }
          : {}),
        votes: (one.votes ?? []).map(({ by, stance, reason }) => ({
          ...{ by, stance },
          reason: reason ? together(reason, 'fr') : null,
        })),
        positions: (one.positions ?? []).map(({ country, stance, text, body }) => ({
          ...{ country, stance, text: together(text), source: INVENTED_SOURCE, dated: day(now, -30) },
          body: body ?? null,
        })),
        replies: (one.replies ?? []).map(({ by, text, ago }) => ({
          ...(typeof by === 'string' ? { by } : { letter: { ...by, source: INVENTED_SOURCE } }),
          ...{ text: together(text, 'fr'), dated: day(now, -ago) },
        })),
      })),
  }));

/** The invented policy texts in the form that the dialogue loads. */
export const demoPolicies = (): PolicyContent[] =>
  INVENTED_POLICIES.map(({ consulted, title, countries, ...of }) => ({
    form: { ...of, title: together(title), countries: [...countries], url: null },
    consulted: consulted.map(({ outcome, ...one }) => ({
      ...{ ...one, source: INVENTED_SOURCE, consultation: null },
      outcome: outcome ? together(outcome) : null,
    })),
  }));

/** Loads them with the wordings of terms, the invented plan, policy texts and the invented lists of statements, by the account of the secretariat. */
export const loadDemoSpaces = (services: Services, people: People): Promise<void> =>
  transact(services.db, { compartment: 'dialogue', account: people['youssef'] ?? null }, async (trx) => {
    const now = new Date();
    const spaces = await loadSpaces(trx, services.files, demoSpaces(people, now), people['youssef']!);
    await settleTerms(trx, INVENTED_TERMS, people['youssef']!);
    for (const origin of INVENTED_ORIGINS) await nameOrigin(trx, origin);
    await loadPlan(trx, spaces.get(INVENTED_PLAN.space)!, demoPlan(now), people['youssef']!);
    for (const link of INVENTED_LINKS) await linkAdvice(trx, link, people['youssef']!);
    const by = { account: people['youssef']!, moderator: people['salma']! };
    for (const policy of demoPolicies())
      await loadPolicy(trx, policy, { account: people['youssef']!, second: people['salma']! });
    for (const list of demoStatementLists(now))
      await loadStatementList(trx, spaces.get(INVENTED_ASSEMBLY.slug)!, list, by);
  });
