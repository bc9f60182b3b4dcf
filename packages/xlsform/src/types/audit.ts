import type { Log } from '../log.ts';
import type { Place } from '../problem.ts';
import { numeric, oneOf, onlyKeys, present, type Additions, type Parameters } from './parameters.ts';

const location = ['location-priority', 'location-min-interval', 'location-max-age'] as const;
const truth = ['true', 'false'] as const;

/** Audit log: places and times to record, changes to track. Places need all three location parameters. */
export function audit(parameters: Parameters, place: Place, log: Log): Additions {
  onlyKeys(parameters, [...location, 'track-changes', 'identify-user', 'track-changes-reasons'], place, log);
  const located = location.filter((key) => parameters.has(key));
  if (located.length > 0 && located.length < location.length) {
    log.add('parameters-together', place, located.join(', '), { keys: location.join(', ') });
  }
  const age = seconds(parameters, 'location-max-age', place, log);
  const interval = seconds(parameters, 'location-min-interval', place, log);
  if (age !== undefined && interval !== undefined && Number(age) < Number(interval)) {
    log.add('audit-max-age', place, age, { interval });
  }
  const priorities = ['no-power', 'low-power', 'balanced', 'high-accuracy'];
  return {
    bind: present([
      ['odk:track-changes', oneOf(parameters, 'track-changes', truth, place, log)],
      ['odk:track-changes-reasons', oneOf(parameters, 'track-changes-reasons', ['on-form-edit'], place, log)],
      ['odk:identify-user', oneOf(parameters, 'identify-user', truth, place, log)],
      ['odk:location-max-age', age],
      ['odk:location-min-interval', interval],
      ['odk:location-priority', oneOf(parameters, 'location-priority', priorities, place, log)],
    ]),
  };
}

function seconds(parameters: Parameters, key: string, place: Place, log: Log): string | undefined {
  const value = numeric(parameters, key, place, log, 'integer');
  if (value !== undefined && Number(value) < 0) log.add('parameter-negative', place, value, { key });
  return value;
}
