import { type Truth, NO, UNKNOWN, YES, not, truthWords } from '../core/truth.ts';
import type { Reason } from '../evaluate/result.ts';
import type { Run } from '../evaluate/run.ts';
import { merged } from './meta.ts';
import type { ConditionNode } from './nodes.ts';
import type { Texts } from '../model/text.ts';

/** How many are joined: `all` is no where one is no, `any` is yes where one is yes; all of nothing is yes, any of nothing is no. */
export interface Joint {
  readonly kind: 'all' | 'any';
  /** The answer of one that decides for all. */
  readonly decides: Truth;
}

export const joints: Record<'all' | 'any', Joint> = {
  all: { kind: 'all', decides: NO },
  any: { kind: 'any', decides: YES },
};

/** The reason that several give together: those that have its answer, or all of them where the run asks for it. */
export function joinedReason(
  { kind, decides }: Joint,
  reasons: Reason[],
  run: Run,
  around: Reason['citations'],
  open = false,
): Reason {
  const has = (word: string): boolean => reasons.some(({ answer }) => answer === word);
  const decisive = truthWords[decides];
  const answer = has(decisive) ? decisive : open || has('unknown') ? 'unknown' : truthWords[not(decides)];
  return {
    kind,
    answer,
    citations: around,
    because: run.full ? reasons : reasons.filter((reason) => reason.answer === answer),
  };
}

/** The truth of several together. */
function joined({ decides }: Joint, truths: readonly ((run: Run) => Truth)[]): (run: Run) => Truth {
  const otherwise = not(decides);
  return (run) => {
    let found: Truth = otherwise;
    for (const truth of truths) {
      const one = truth(run);
      if (one === decides) return one;
      if (one === UNKNOWN) found = UNKNOWN;
    }
    return found;
  };
}

export function joinNode(joint: Joint, parts: readonly ConditionNode[], place: string): ConditionNode {
  const truth = joined(
    joint,
    parts.map((part) => part.truth),
  );
  return {
    ...merged(parts, place),
    truth,
    reason: (run, around) =>
      joinedReason(
        joint,
        parts.map((part) => part.reason(run, around)),
        run,
        around,
      ),
    rest(run) {
      if (truth(run) !== UNKNOWN) return truth;
      const open = parts.filter((part) => part.truth(run) === UNKNOWN).map((part) => part.rest(run));
      return open.length === 1 ? open[0]! : joined(joint, open);
    },
    open(run, visit) {
      if (truth(run) === UNKNOWN) for (const part of parts) part.open(run, visit);
    },
  };
}

export function notNode(part: ConditionNode, place: string): ConditionNode {
  return {
    ...merged([part], place),
    truth: (run) => not(part.truth(run)),
    reason(run, around) {
      const because = part.reason(run, around);
      const answer = because.answer === 'unknown' ? 'unknown' : because.answer === 'yes' ? 'no' : 'yes';
      return { kind: 'not', answer, citations: around, because: [because] };
    },
    rest(run) {
      const rest = part.rest(run);
      return (now) => not(rest(now));
    },
    open: (run, visit) => part.open(run, visit),
  };
}

/** A branch: where the question is open, the answer that both branches share. */
export function ifNode(when: ConditionNode, yes: ConditionNode, no: ConditionNode, place: string): ConditionNode {
  const truth = (run: Run): Truth => {
    const asked = when.truth(run);
    if (asked === YES) return yes.truth(run);
    if (asked === NO) return no.truth(run);
    const one = yes.truth(run);
    return one === no.truth(run) ? one : UNKNOWN;
  };
  return {
    ...merged([when, yes, no], place),
    truth,
    reason(run, around) {
      const asked = when.reason(run, around);
      const branches = asked.answer === 'yes' ? [yes] : asked.answer === 'no' ? [no] : [yes, no];
      const because = [asked, ...branches.map((branch) => branch.reason(run, around))];
      return { kind: 'if', answer: truthWords[truth(run)], citations: around, because };
    },
    rest: () => truth,
    open(run, visit) {
      if (truth(run) !== UNKNOWN) return;
      const asked = when.truth(run);
      if (asked === UNKNOWN) when.open(run, visit);
      if (asked !== NO) yes.open(run, visit);
      if (asked !== YES) no.open(run, visit);
    },
  };
}

export function constantNode(value: boolean, place: string): ConditionNode {
  const truth = (): Truth => (value ? YES : NO);
  return {
    ...merged([], place),
    truth,
    rest: () => truth,
    reason: (_run, around) => ({ kind: 'constant', answer: value ? 'yes' : 'no', citations: around, because: [] }),
    open: () => undefined,
  };
}

/** What is not established: unknown, with a warning that says what. */
export function notEstablishedNode(label: Texts, name: string): ConditionNode {
  return {
    ...merged([], name, false),
    truth: () => UNKNOWN,
    rest: () => () => UNKNOWN,
    reason(run, around) {
      run.warn?.({ code: 'not-established', name, label, citations: around });
      return { kind: 'constant', answer: 'unknown', label, citations: around, because: [] };
    },
    open: () => undefined,
  };
}
