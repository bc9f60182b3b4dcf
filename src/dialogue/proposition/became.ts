import { agreementOf, type Ballot } from '../agreement/agreement.ts';
import type { Became, Trace } from './became.contract.ts';
import { isCommon, type PropositionState } from './proposition.ts';

/** What is known of a proposition from which is read what became of it. */
export interface Facts extends Trace {
  readonly state: PropositionState;
  /** Votes that count on the wording that stands. */
  readonly votes: readonly Ballot[];
  readonly adopted: readonly { readonly country: string }[];
  /** The proposition into which it went. */
  readonly into?: { readonly id: string; readonly number: number } | null;
  /** Why it was withdrawn, where somebody said so and whoever reads may know. */
  readonly reason?: string | null;
}

/** What became of a proposition, in the order in which such things happen; nothing while nothing is on record. A vote under way is no result. */
export function becameOf(facts: Facts): Became[] {
  const { state, amended, votes, adopted, recommendations, actions, into, reason } = facts;
  return [
    ...(amended ? [{ kind: 'amended' as const, times: amended }] : []),
    ...(state === 'voted' ? [{ kind: 'voted' as const, label: agreementOf(votes).label }] : []),
    ...(isCommon(adopted) ? [{ kind: 'adopted' as const, countries: adopted.map(({ country }) => country) }] : []),
    ...recommendations.map((one) => ({ kind: 'recommended' as const, ...one })),
    ...actions.map((one) => ({ kind: 'promised' as const, ...one })),
    ...(state === 'withdrawn' ? [{ kind: 'withdrawn' as const, reason: reason ?? null }] : []),
    ...(state === 'merged' && into ? [{ kind: 'merged' as const, ...into }] : []),
  ];
}
