import type { Offer } from '../form.ts';
import type { Place } from '../problem.ts';
import type { Parameters } from '../types/parameters.ts';
import type { Reading } from './reading.ts';
import { checkReferences } from './references.ts';

/** Shapes to show as background: the `geometry` of each instance of a repeat, or the items of an instance. */
export function referenceGeometry(parameters: Parameters, place: Place, { names }: Reading): Offer | undefined {
  const value = parameters.get('reference-geometry');
  if (value === undefined) return undefined;
  const reference = /^\$\{(.*)\}$/.exec(value);
  if (!reference) return { from: 'nodes', instance: value };
  checkReferences(value, place, names);
  return { from: 'geometry', repeat: reference[1] ?? '' };
}
