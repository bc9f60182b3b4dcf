import type { Record } from '../columns/table.ts';
import { text } from '../columns/tree.ts';
import type { Action, Item, Localised } from '../form.ts';
import { at, atRow } from '../log.ts';
import { isDynamic } from '../reference/dynamic.ts';
import { audit } from '../types/audit.ts';
import { geo } from '../types/geo.ts';
import { audio, backgroundAudio, image } from '../types/media.ts';
import { numeric, onlyKeys, parseParameters, present, type Additions, type Parameters } from '../types/parameters.ts';
import { range } from '../types/range.ts';
import type { QuestionType } from '../types/table.ts';
import { newItem } from './item.ts';
import { properties, type Properties } from './properties.ts';
import type { Reading } from './reading.ts';
import { referenceGeometry } from './geometry.ts';

/** Attributes of the type, then of the row, then of the parameters; an attribute keeps the place where it was first. */
function merge(
  base: readonly (readonly [string, Localised])[],
  ...more: (ReadonlyMap<string, Localised> | undefined)[]
): Map<string, Localised> {
  const merged = new Map<string, Localised>(base);
  for (const map of more) for (const [key, value] of map ?? []) merged.set(key, value);
  return merged;
}

function additions(
  type: string,
  parameters: Parameters,
  given: Properties,
  record: Record,
  reading: Reading,
): Additions {
  const place = at(record.origin, 'parameters');
  const { log, lists } = reading;
  const appearance = given.control.get('appearance');
  switch (type) {
    case 'audit':
      return audit(parameters, place, log);
    case 'audio':
      return audio(parameters, place, log);
    case 'image':
      return image(parameters, appearance, place, log);
    case 'geopoint':
    case 'geotrace':
    case 'geoshape':
      return geo(type, parameters, place, log);
    case 'range':
      return range(parameters, appearance, lists, place, log);
    case 'text':
      onlyKeys(parameters, ['rows'], place, log);
      return { control: present([['rows', numeric(parameters, 'rows', place, log, 'integer')]]) };
    default:
      return {};
  }
}

function actions(type: string, parameters: Parameters, record: Record, reading: Reading): Action[] {
  if (type === 'start-geopoint') {
    return [{ element: 'odk:setgeopoint', event: 'odk-instance-first-load', attributes: new Map() }];
  }
  if (type !== 'background-audio') return [];
  const quality = backgroundAudio(parameters, at(record.origin, 'parameters'), reading.log);
  return [{ element: 'odk:recordaudio', event: 'odk-instance-load', attributes: present([['odk:quality', quality]]) }];
}

/** A question of any type but a selection. */
export function question(record: Record, name: string, type: QuestionType, reading: Reading): Item {
  const { tree, origin } = record;
  const place = at(origin, 'parameters');
  const given = properties(record, reading, 'question');
  const parameters = parseParameters(text(tree, 'parameters') ?? '', place, reading.log);
  const added = additions(type.name, parameters, given, record, reading);
  const bind = merge(type.bind, given.bind, added.bind);
  const offer =
    type.name === 'range' && parameters.has('tick_labelset')
      ? ({ from: 'list', list: parameters.get('tick_labelset') ?? '' } as const)
      : referenceGeometry(parameters, place, reading);
  const item = assemble(record, name, type.name, type.tag, given, bind, {
    hint: given.hint ?? type.hint,
    control: new Map([
      ...(type.mediatype === undefined ? [] : [['mediatype', type.mediatype] as const]),
      ...given.control,
      ...(added.control ?? []),
    ]),
    actions: actions(type.name, parameters, record, reading),
    offer,
    external: externalFile(type.name, name),
  });
  checkType(item, given, reading);
  return item;
}

function externalFile(type: string, name: string): Item['external'] {
  if (type === 'xml-external') return { source: `jr://file/${name}.xml` };
  if (type === 'csv-external') return { source: `jr://file-csv/${name}.csv` };
  return undefined;
}

/** A question from its parts: what is calculated or triggered unseen has no control, a triggered calculation leaves the bind. */
export function assemble(
  { origin }: Record,
  name: string,
  type: string,
  tag: string | undefined,
  given: Properties,
  bind: Map<string, Localised>,
  rest: Pick<Partial<Item>, 'hint' | 'control' | 'offer' | 'randomize' | 'inlineChoices' | 'actions' | 'external'>,
): Item {
  const triggered = given.triggers.length > 0;
  const unseen = given.label === undefined && given.hint === undefined;
  const visible = type !== 'calculate' && !((bind.has('calculate') || triggered) && unseen);
  const calculation = bind.get('calculate');
  if (triggered) bind.delete('calculate');
  const fallback = type === 'image' ? imageDefault(given.default, type) : given.default;
  return newItem({
    label: given.label,
    hint: rest.hint ?? given.hint,
    guidance: given.guidance,
    media: given.media,
    control: rest.control ?? given.control,
    instance: given.instance,
    triggers: given.triggers,
    choiceFilter: given.choiceFilter,
    offer: rest.offer,
    randomize: rest.randomize,
    inlineChoices: rest.inlineChoices,
    actions: rest.actions,
    external: rest.external,
    kind: 'question',
    type,
    name,
    origin,
    tag: visible ? tag : undefined,
    bind,
    default: fallback,
    dynamicDefault: fallback !== undefined && isDynamic(fallback, type),
    triggered: triggered && typeof calculation === 'string' ? calculation : undefined,
  });
}

function imageDefault(value: string | undefined, type: string): string | undefined {
  if (value === undefined || value.includes('jr://images/') || isDynamic(value, type)) return value;
  return `jr://images/${value}`;
}

const deprecated = new Set(['simserial', 'subscriberid']);

function checkType(item: Item, given: Properties, { log }: Reading): void {
  const { origin, type } = item;
  if (deprecated.has(type)) log.add('metadata-deprecated', at(origin, 'type'), type);
  if (type === 'calculate' && !given.bind.has('calculate') && !item.dynamicDefault) {
    log.add('calculation-missing', at(origin, 'bind::calculate'), item.name);
  }
  if (type === 'background-geopoint') {
    if (given.triggers.length === 0) log.add('trigger-missing', at(origin, 'trigger'), item.name);
    if (given.bind.has('calculate')) log.add('calculation-forbidden', at(origin, 'bind::calculate'), item.name);
  }
  if (type === 'audit' && item.name !== 'audit') log.add('audit-name', at(origin, 'name'), item.name);
  checkShown(item, { log });
}

/** Reports a shown question that says nothing, and a large image without its small one. */
export function checkShown(item: Item, { log }: Pick<Reading, 'log'>): void {
  const { origin, label, hint, media } = item;
  if (item.tag !== undefined && label === undefined && hint === undefined && media.size === 0) {
    log.add('label-missing', atRow(origin), item.name);
  }
  if (media.has('big-image') && !media.has('image'))
    log.add('image-missing', at(origin, 'media::big-image'), item.name);
}
