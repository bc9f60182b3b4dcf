/** Specs that come as JSON from outside: what is wrong in one estimate is refused there, the others are answered. */
import { estimate } from './estimate.ts';
import { SpecError } from '../core/refusal.ts';
import type { Source } from '../source/source.ts';
import { validateSpec, type Answer, type Result, type Spec } from './spec.ts';

/**
 * Answers a spec given as JSON. An estimate that is not in the format, or circumstances (variables, design, ...) that are
 * not, become results `{error: {code: "bad-spec", ...}}`. Throws SpecError only if there is no list of estimates.
 */
export async function estimateJson(json: unknown, source: Source): Promise<Answer> {
  const { rest, estimates } = parted(json);
  const checked = estimates.map((one): Spec | Result => {
    try {
      return validateSpec({ ...rest, estimates: [one] });
    } catch (e) {
      if (e instanceof SpecError) return { error: { code: e.code, message: e.message, path: e.path } };
      throw e;
    }
  });
  const valid = checked.filter((one): one is Spec => 'estimates' in one);
  const first = valid[0];
  const answer = first
    ? await estimate({ ...first, estimates: valid.flatMap((spec) => spec.estimates) }, source)
    : { results: [] };
  let next = 0;
  return { results: checked.map((one) => ('estimates' in one ? answer.results[next++]! : one)) };
}

function parted(json: unknown): { rest: object; estimates: unknown[] } {
  if (typeof json !== 'object' || json === null) throw new SpecError('bad-spec', 'a spec is a JSON object', '');
  const { estimates, estimate: single, ...rest } = json as { estimates?: unknown; estimate?: unknown };
  const list = estimates ?? (single === undefined ? undefined : [single]);
  if (!Array.isArray(list))
    throw new SpecError('bad-spec', 'a spec has "estimates" (a list) or "estimate"', '/estimates');
  return { rest, estimates: list };
}
