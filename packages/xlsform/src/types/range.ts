import type { ChoiceList } from '../form.ts';
import type { Log } from '../log.ts';
import type { Place } from '../problem.ts';
import { numeric, onlyKeys, type Additions, type Parameters } from './parameters.ts';

const scale = [
  ['start', '1'],
  ['end', '10'],
  ['step', '1'],
] as const;
const marks = { tick_interval: 'odk:tick-interval', placeholder: 'odk:placeholder' } as const;
const keys = ['start', 'end', 'step', 'tick_interval', 'placeholder', 'tick_labelset'];

/** Whether a value lies a whole number of steps from the start, within rounding. */
function onStep(value: number, start: number, step: number): boolean {
  const times = (value - start) / step;
  return Math.abs(times - Math.round(times)) < 1e-9;
}

/** Scale of a range question, its ticks and their labels. The answer is decimal as soon as one parameter is. */
export function range(
  parameters: Parameters,
  appearance: string | undefined,
  lists: ReadonlyMap<string, ChoiceList>,
  place: Place,
  log: Log,
): Additions {
  onlyKeys(parameters, keys, place, log);
  const before = log.problems.length;
  const ticks = keys.slice(3).filter((key) => parameters.has(key));
  if (ticks.length > 0 && appearance !== undefined && !['vertical', 'no-ticks'].includes(appearance.trim())) {
    log.add('range-appearance', place, appearance, { keys: ticks.join(', ') });
  }
  for (const key of keys.slice(0, 5)) numeric(parameters, key, place, log);
  const control = new Map<string, string>();
  for (const [key, value] of parameters) if (scale.some(([name]) => name === key)) control.set(key, value);
  for (const [key, value] of scale) if (!control.has(key)) control.set(key, value);
  for (const key of ['tick_interval', 'placeholder'] as const) {
    const value = parameters.get(key);
    if (value !== undefined) control.set(marks[key], value);
  }
  if (log.problems.length === before) {
    checkScale(control, parameters, place, log);
    checkLabels(control, parameters, appearance, lists, place, log);
  }
  const decimal = [...control.values()].some((value) => !Number.isInteger(Number(value)));
  return { control, bind: new Map([['type', decimal ? 'decimal' : 'int']]) };
}

function checkScale(control: ReadonlyMap<string, string>, parameters: Parameters, place: Place, log: Log): void {
  const [start = 0, end = 0, step = 0] = scale.map(([key]) => Number(control.get(key)));
  for (const key of ['step', 'tick_interval']) {
    const text = key === 'step' ? control.get('step') : parameters.get(key);
    if (text === undefined) continue;
    if (Number(text) === 0) log.add('range-zero', place, text, { key });
    else if (Math.abs(Number(text)) > Math.abs(end - start)) log.add('range-too-large', place, text, { key });
    else if (key === 'tick_interval' && step !== 0 && !onStep(Number(text), 0, step)) {
      log.add('range-off-step', place, text, { key });
    }
  }
  const placeholder = parameters.get('placeholder');
  if (placeholder === undefined) return;
  const value = Number(placeholder);
  if (!between(value, start, end)) log.add('range-outside', place, placeholder, { key: 'placeholder' });
  else if (step !== 0 && !onStep(value, start, step))
    log.add('range-off-step', place, placeholder, { key: 'placeholder' });
}

const between = (value: number, start: number, end: number): boolean =>
  value >= Math.min(start, end) && value <= Math.max(start, end);

function checkLabels(
  control: ReadonlyMap<string, string>,
  parameters: Parameters,
  appearance: string | undefined,
  lists: ReadonlyMap<string, ChoiceList>,
  place: Place,
  log: Log,
): void {
  const name = parameters.get('tick_labelset');
  if (name === undefined) return;
  const list = lists.get(name);
  if (!list) return log.add('range-labels-unknown', place, name);
  const [start = 0, end = 0, step = 0] = scale.map(([key]) => Number(control.get(key)));
  const interval = parameters.has('tick_interval') ? Number(parameters.get('tick_interval')) : step;
  const bare = appearance?.split(/\s+/).includes('no-ticks') === true;
  const labelled = new Set(list.choices.map((choice) => Number(choice.name)));
  if (bare && labelled.size > 2) log.add('range-label-count', place, String(labelled.size), { list: name });
  else if (bare && !(labelled.has(start) && labelled.has(end)))
    log.add('range-label-ends', place, name, { list: name });
  for (const choice of list.choices) {
    const value = Number(choice.name);
    if (Number.isNaN(value)) log.add('range-label-number', place, choice.name, { list: name });
    else if (!between(value, start, end)) log.add('range-outside', place, choice.name, { key: 'tick_labelset' });
    else if (interval !== 0 && !onStep(value, start, interval)) {
      log.add('range-off-step', place, choice.name, { key: 'tick_labelset' });
    }
  }
}
