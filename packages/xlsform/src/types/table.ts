/** What a question type is in an XForm. */
export interface QuestionType {
  /** Canonical name of the type. */
  readonly name: string;
  /** Control element; none for what is not shown. */
  readonly tag?: string;
  /** Attributes of the bind, in order. */
  readonly bind: readonly (readonly [string, string])[];
  /** Kind of file an upload takes. */
  readonly mediatype?: string;
  readonly hint?: string;
}

type Bind = readonly (readonly [string, string])[];

const typed = (type: string): Bind => [['type', type]];
const preload = (kind: string, type: string, params: string): Bind => [
  ['jr:preload', kind],
  ['type', type],
  ['jr:preloadParams', params],
];
const limited = (last: number): Bind => [
  ['type', 'int'],
  ['constraint', `0 <= . and . <= ${last}`],
];

const table = new Map<string, QuestionType>();
const add = (name: string, spellings: readonly string[], rest: Omit<QuestionType, 'name'>): void => {
  for (const spelling of [name, ...spellings]) table.set(spelling, { name, ...rest });
};
const input = (name: string, bind: Bind, ...spellings: string[]): void => add(name, spellings, { tag: 'input', bind });
const upload = (name: string, mediatype: string, ...spellings: string[]): void =>
  add(name, spellings, { tag: 'upload', bind: typed('binary'), mediatype });
const hidden = (name: string, bind: Bind, ...spellings: string[]): void => add(name, spellings, { bind });

input('text', typed('string'), 'string', 'q string', 'add text prompt');
input('integer', typed('int'), 'int', 'q int', 'add integer prompt');
input('decimal', typed('decimal'), 'q decimal', 'add decimal prompt');
input('date', typed('date'), 'q date', 'add date prompt');
input('time', typed('time'), 'q time');
input(
  'dateTime',
  typed('dateTime'),
  'datetime',
  'q date time',
  'q dateTime',
  'add date time prompt',
  'add dateTime prompt',
);
input('geopoint', typed('geopoint'), 'gps', 'location', 'q geopoint', 'q location', 'add location prompt');
input('geotrace', typed('geotrace'), 'q geotrace');
input('geoshape', typed('geoshape'), 'q geoshape');
input('barcode', typed('barcode'), 'q barcode', 'add barcode prompt');
add('note', ['q note', 'add note prompt'], {
  tag: 'input',
  bind: [
    ['readonly', 'true()'],
    ['type', 'string'],
  ],
});
add('range', [], { tag: 'range', bind: typed('int') });
add('acknowledge', ['q acknowledge', 'add acknowledge prompt'], { tag: 'trigger', bind: typed('string') });
add('trigger', [], { tag: 'trigger', bind: [] });
add('rank', [], { tag: 'odk:rank', bind: typed('odk:rank') });
add('select_one', [], { tag: 'select1', bind: typed('string') });
add('select_multiple', [], { tag: 'select', bind: typed('string') });
add('select_one_external', [], { tag: 'input', bind: typed('string') });
upload('image', 'image/*', 'photo', 'q picture', 'q image', 'add image prompt', 'add photo prompt');
upload('audio', 'audio/*', 'q audio', 'add audio prompt');
upload('video', 'video/*', 'q video', 'add video prompt');
upload('file', 'application/*', 'add file prompt');
upload('osm', 'osm/*');
hidden('calculate', typed('string'));
hidden('hidden', typed('string'));
hidden('audit', typed('binary'));
hidden('background-audio', typed('binary'));
hidden('background-geopoint', typed('geopoint'));
hidden('start-geopoint', typed('geopoint'));
hidden('xml-external', []);
hidden('csv-external', []);
hidden('start', preload('timestamp', 'dateTime', 'start'), 'start time', 'get start time');
hidden('end', preload('timestamp', 'dateTime', 'end'), 'end time', 'get end time');
hidden('today', preload('date', 'date', 'today'), 'get today');
hidden('deviceid', preload('property', 'string', 'deviceid'), 'imei', 'device id', 'get device id');
hidden('phonenumber', preload('property', 'string', 'phonenumber'), 'get phone number');
hidden('simserial', preload('property', 'string', 'simserial'), 'sim id', 'get sim id');
hidden('subscriberid', preload('property', 'string', 'subscriberid'), 'subscriber id', 'get subscriber id');
hidden('username', preload('property', 'string', 'username'));
hidden('email', preload('property', 'string', 'email'));
for (const property of ['deviceid', 'phonenumber', 'simserial', 'subscriberid', 'username', 'email']) {
  hidden(`uri:${property}`, preload('property', 'string', `uri:${property}`));
}
add('phone number', [], {
  tag: 'input',
  bind: [
    ['type', 'string'],
    ['constraint', "regex(., '^\\d*$')"],
  ],
  hint: 'Enter numbers only.',
});
add('percentage', [], { tag: 'input', bind: limited(100) });
for (const [period, last] of [
  ['month', 31],
  ['six months', 183],
  ['year', 365],
] as const) {
  add(`number of days in last ${period}`, [], { tag: 'input', bind: limited(last), hint: `Enter a number 0-${last}.` });
}

/** A question type by any of its spellings. */
export const questionType = (spelling: string): QuestionType | undefined => table.get(spelling);

/** Every spelling, for suggestions. */
export const typeSpellings = (): string[] => [...table.keys()];
