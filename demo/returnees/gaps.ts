import { MISSING } from '../../content/codebook.ts';
import type { Random } from '../random.ts';

/** How often an answer is missing although the question was asked, by kind; probabilities. */
export interface Gaps {
  readonly refused?: number;
  readonly unknown?: number;
  readonly unreadable?: number;
}

/** The answer, or now and then one of the missing codes. */
export function withGaps(random: Random, value: string, gaps: Gaps): string {
  const draw = random.next();
  const refused = gaps.refused ?? 0;
  const unknown = gaps.unknown ?? 0;
  if (draw < refused) return MISSING.refused;
  if (draw < refused + unknown) return MISSING.doesNotKnow;
  if (draw < refused + unknown + (gaps.unreadable ?? 0)) return MISSING.notReadable;
  return value;
}

export function yesNo(yes: boolean): 'yes' | 'no' {
  return yes ? 'yes' : 'no';
}
