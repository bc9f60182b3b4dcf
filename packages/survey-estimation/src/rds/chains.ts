/** Chains of referral: the seed and the wave of every respondent. */
import { refuse } from '../core/refusal.ts';
import type { ReferralSample } from './recruitment.ts';

export interface Chains {
  /** Position of the seed of each respondent; recruits of rows that are left out begin chains of their own. */
  readonly seed: Int32Array;
  /** Steps from the seed. */
  readonly wave: Int32Array;
}

/** Follows the links back. Refuses `bad-spec` where they run in a circle. */
export function chainsOf({ recruiter }: Pick<ReferralSample, 'recruiter'>): Chains {
  const n = recruiter.length;
  const seed = new Int32Array(n).fill(-1);
  const wave = new Int32Array(n);
  for (let start = 0; start < n; start++) {
    const path: number[] = [];
    let at = start;
    while (seed[at]! < 0 && recruiter[at]! >= 0) {
      path.push(at);
      at = recruiter[at]!;
      if (path.length > n) refuse('bad-spec', 'the links of recruitment run in a circle');
    }
    if (seed[at]! < 0) seed[at] = at;
    for (const i of path.reverse()) {
      seed[i] = seed[recruiter[i]!]!;
      wave[i] = wave[recruiter[i]!]! + 1;
    }
  }
  return { seed, wave };
}
