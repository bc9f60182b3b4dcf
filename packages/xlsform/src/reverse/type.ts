import type { Node } from './xml.ts';

const inputs: Readonly<Record<string, string>> = {
  string: 'text',
  int: 'integer',
  decimal: 'decimal',
  date: 'date',
  time: 'time',
  dateTime: 'dateTime',
  geopoint: 'geopoint',
  geotrace: 'geotrace',
  geoshape: 'geoshape',
  barcode: 'barcode',
};
const uploads: Readonly<Record<string, string>> = {
  'image/*': 'image',
  'audio/*': 'audio',
  'video/*': 'video',
  'osm/*': 'osm',
  'application/*': 'file',
};
const bare = (type: string | undefined) => type?.replace(/^.*:/, '') ?? 'string';

/** Type of a question that is shown, but for selections. `exact` is false when the bind's own type must be kept beside it. */
export function shownType(control: Node, bind: ReadonlyMap<string, string>): { type: string; exact: boolean } {
  const type = bare(bind.get('type'));
  if (control.name === 'range') return { type: 'range', exact: type === 'int' || type === 'decimal' };
  if (control.name === 'trigger')
    return bind.has('type') ? { type: 'acknowledge', exact: type === 'string' } : { type: 'trigger', exact: true };
  if (control.name === 'upload') {
    const upload = uploads[control.attributes.get('mediatype') ?? ''];
    return { type: upload ?? 'file', exact: type === 'binary' };
  }
  if (type === 'string' && bind.get('readonly') === 'true()') return { type: 'note', exact: true };
  const input = inputs[type];
  return { type: input ?? 'text', exact: input !== undefined };
}

const preloads: Readonly<Record<string, string>> = {
  'timestamp start': 'start',
  'timestamp end': 'end',
  'date today': 'today',
};

/** Type of a value that the device fills in; undefined for any other. */
export function metadataType(bind: ReadonlyMap<string, string>): string | undefined {
  const preload = bind.get('jr:preload');
  const parameters = bind.get('jr:preloadParams') ?? '';
  return preload === 'property' ? parameters : preloads[`${preload} ${parameters}`];
}

/** Attributes that are parameters of a question, with the parameter's name. */
export const parameterAttributes: ReadonlyMap<string, string> = new Map([
  ['rows', 'rows'],
  ['start', 'start'],
  ['end', 'end'],
  ['step', 'step'],
  ['odk:tick-interval', 'tick_interval'],
  ['odk:placeholder', 'placeholder'],
  ['odk:tick-labelset', 'tick_labelset'],
  ['accuracyThreshold', 'capture-accuracy'],
  ['unacceptableAccuracyThreshold', 'warning-accuracy'],
  ['incremental', 'incremental'],
  ['odk:allow-mock-accuracy', 'allow-mock-accuracy'],
  ['odk:quality', 'quality'],
  ['orx:max-pixels', 'max-pixels'],
  ['odk:track-changes', 'track-changes'],
  ['odk:track-changes-reasons', 'track-changes-reasons'],
  ['odk:identify-user', 'identify-user'],
  ['odk:location-max-age', 'location-max-age'],
  ['odk:location-min-interval', 'location-min-interval'],
  ['odk:location-priority', 'location-priority'],
]);
