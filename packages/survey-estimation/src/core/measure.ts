/** Measures: what is estimated, as columns of numbers. */
import { categoryOf, columnOf, type Frame } from './frame.ts';
import { checkLevels, evaluate, levelIn, UNKNOWN } from './expression.ts';
import { refuse } from './refusal.ts';
import type { Measured } from './context.ts';
import type { Measure } from './circumstances.ts';

/** 1 where the code is that of the level, 0 elsewhere, NaN where missing. */
export function indicator(codes: Int32Array, level: number): Float64Array {
  const out = new Float64Array(codes.length);
  for (let i = 0; i < out.length; i++) out[i] = codes[i]! < 0 ? NaN : codes[i] === level ? 1 : 0;
  return out;
}

/** One measure; a bare category gives one for each level. Refuses `unknown-column`, `unknown-level`, `wrong-type`. */
export function measuresOf(frame: Frame, measure: Measure, categories: boolean): Measured[] {
  if (typeof measure === 'string') {
    const column = columnOf(frame, measure);
    if (column.type === 'number') return [{ label: measure, values: column.values }];
    if (!categories) refuse('wrong-type', `"${measure}" is a category; name one level, or ask for a proportion`);
    return column.levels.map((level, code) => ({
      label: `${measure}=${level}`,
      values: indicator(column.codes, code),
    }));
  }
  if ('where' in measure) {
    checkLevels(measure.where, frame);
    const truth = evaluate(measure.where, frame);
    return [{ label: measure.label ?? 'where', values: Float64Array.from(truth, (t) => (t === UNKNOWN ? NaN : t)) }];
  }
  const column = categoryOf(frame, measure.column);
  const code = levelIn(measure.column, column.levels, measure.level);
  return [{ label: `${measure.column}=${measure.level}`, values: indicator(column.codes, code) }];
}

/** Several measures, one after another. */
export function manyMeasures(frame: Frame, of: Measure | readonly Measure[], categories: boolean): Measured[] {
  return listed(of).flatMap((measure) => measuresOf(frame, measure, categories));
}

/** Refuses `bad-spec` unless an event is 0 or 1 in all used rows. */
export function refuseOtherEvents(event: Float64Array, used: Uint8Array): void {
  for (let i = 0; i < used.length; i++)
    if (used[i] === 1 && event[i] !== 0 && event[i] !== 1) refuse('bad-spec', `an event is 0 or 1, not ${event[i]}`);
}

/** Refuses `bad-spec` for times before the beginning in used rows. */
export function refuseNegativeTimes(time: Float64Array, used: Uint8Array): void {
  for (let i = 0; i < used.length; i++)
    if (used[i] === 1 && time[i]! < 0) refuse('bad-spec', `a time is not negative, and is ${time[i]} in a row`);
}

/** One measure or several, as a list. */
export function listed(of: Measure | readonly Measure[]): Measure[] {
  return Array.isArray(of) ? [...(of as readonly Measure[])] : [of as Measure];
}

/** A name or several names, as a list. */
export function namesOf(names: string | readonly string[] | undefined): readonly string[] {
  return names === undefined ? [] : typeof names === 'string' ? [names] : names;
}
