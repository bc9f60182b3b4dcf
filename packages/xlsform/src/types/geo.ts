import type { Log } from '../log.ts';
import type { Place } from '../problem.ts';
import { yesNo } from '../parse/texts.ts';
import { numeric, oneOf, onlyKeys, present, type Additions, type Parameters } from './parameters.ts';

const truth = ['true', 'false'];

/** Capture bit by bit can only be asked for, in any spelling of yes. */
function incremental(parameters: Parameters, place: Place, log: Log): string | undefined {
  const value = parameters.get('incremental');
  if (value === undefined) return undefined;
  if (yesNo(value) !== true) log.add('parameter-value', place, value, { key: 'incremental', allowed: 'true' });
  return 'true';
}

/** Accuracy of a point, incremental capture of a line or an area, mock locations. `reference-geometry` is read elsewhere. */
export function geo(type: string, parameters: Parameters, place: Place, log: Log): Additions {
  const point = type === 'geopoint';
  const own = point ? ['capture-accuracy', 'warning-accuracy'] : ['incremental'];
  onlyKeys(parameters, ['allow-mock-accuracy', 'reference-geometry', ...own], place, log);
  return {
    bind: present([['odk:allow-mock-accuracy', oneOf(parameters, 'allow-mock-accuracy', truth, place, log)]]),
    control: point
      ? present([
          ['accuracyThreshold', numeric(parameters, 'capture-accuracy', place, log)],
          ['unacceptableAccuracyThreshold', numeric(parameters, 'warning-accuracy', place, log)],
        ])
      : present([['incremental', incremental(parameters, place, log)]]),
  };
}
