import type { Log } from '../log.ts';
import type { Place } from '../problem.ts';
import { numeric, oneOf, onlyKeys, present, type Additions, type Parameters } from './parameters.ts';

const qualities = ['normal', 'low', 'voice-only'];

/** Recording quality of an audio question. */
export function audio(parameters: Parameters, place: Place, log: Log): Additions {
  onlyKeys(parameters, ['quality'], place, log);
  return { bind: present([['odk:quality', oneOf(parameters, 'quality', [...qualities, 'external'], place, log)]]) };
}

/** Recording quality of a recording made in the background. */
export function backgroundAudio(parameters: Parameters, place: Place, log: Log): string | undefined {
  onlyKeys(parameters, ['quality'], place, log);
  return oneOf(parameters, 'quality', qualities, place, log);
}

const packageName = /^[A-Za-z][A-Za-z0-9_]*(\.[A-Za-z][A-Za-z0-9_]*)+$/;

/** Size limit of an image and the application that takes it (only without appearance, or to annotate). */
export function image(parameters: Parameters, appearance: string | undefined, place: Place, log: Log): Additions {
  onlyKeys(parameters, ['app', 'max-pixels'], place, log);
  if (!parameters.has('max-pixels')) log.add('image-size', { sheet: place.sheet, row: place.row });
  const pixels = numeric(parameters, 'max-pixels', place, log, 'integer');
  const app = parameters.get('app');
  const applies = app !== undefined && (appearance === undefined || appearance === 'annotate');
  if (applies && !packageName.test(app)) log.add('parameter-app', place, app);
  return { bind: present([['orx:max-pixels', pixels]]), control: present([['intent', applies ? app : undefined]]) };
}
