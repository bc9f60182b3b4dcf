/** Canonical path of a column, for each other spelling of it (lower case, words joined by `_`). */
export type Aliases = ReadonlyMap<string, readonly string[]>;

const paths = (table: Readonly<Record<string, string>>): Aliases =>
  new Map(Object.entries(table).map(([spelling, path]) => [spelling, path.split(' ')]));

const media = { image: 'media image', 'big-image': 'media big-image', audio: 'media audio', video: 'media video' };

/** Columns of the survey sheet. */
export const surveyColumns: Aliases = paths({
  type: 'type',
  command: 'type',
  name: 'name',
  tag: 'name',
  value: 'name',
  label: 'label',
  caption: 'label',
  hint: 'hint',
  guidance_hint: 'guidance_hint',
  ...media,
  media: 'media',
  appearance: 'control appearance',
  autoplay: 'control autoplay',
  rows: 'control rows',
  count: 'control jr:count',
  repeat_count: 'control jr:count',
  'jr:count': 'control jr:count',
  intent: 'intent',
  body: 'control',
  control: 'control',
  relevant: 'bind relevant',
  relevance: 'bind relevant',
  required: 'bind required',
  required_message: 'bind jr:requiredMsg',
  requiredmsg: 'bind jr:requiredMsg',
  'jr:requiredmsg': 'bind jr:requiredMsg',
  constraint: 'bind constraint',
  constraint_message: 'bind jr:constraintMsg',
  constraining_message: 'bind jr:constraintMsg',
  'jr:constraintmsg': 'bind jr:constraintMsg',
  noapperrorstring: 'bind jr:noAppErrorString',
  no_app_error_string: 'bind jr:noAppErrorString',
  'jr:noapperrorstring': 'bind jr:noAppErrorString',
  calculation: 'bind calculate',
  calculate: 'bind calculate',
  readonly: 'bind readonly',
  read_only: 'bind readonly',
  save_to: 'save_to',
  saveto: 'save_to',
  'bind::entities:saveto': 'save_to',
  bind: 'bind',
  instance: 'instance',
  compact_tag: 'instance odk:tag',
  default: 'default',
  trigger: 'trigger',
  choice_filter: 'choice_filter',
  parameters: 'parameters',
  disabled: 'disabled',
});

/** Columns of the choices, external_choices and osm sheets. */
export const choiceColumns: Aliases = paths({
  list_name: 'list_name',
  name: 'name',
  value: 'name',
  label: 'label',
  caption: 'label',
  ...media,
  media: 'media',
});

/** Columns of the settings sheet. */
export const settingColumns: Aliases = paths({
  form_title: 'title',
  set_form_title: 'title',
  title: 'title',
  form_id: 'id_string',
  set_form_id: 'id_string',
  id_string: 'id_string',
  name: 'name',
  version: 'version',
  default_language: 'default_language',
  style: 'style',
  instance_name: 'instance_name',
  instance_id: 'instance_id',
  omit_instanceid: 'omit_instanceid',
  public_key: 'public_key',
  submission_url: 'submission_url',
  auto_send: 'auto_send',
  auto_delete: 'auto_delete',
  client_editable: 'client_editable',
  namespaces: 'namespaces',
  instance_xmlns: 'instance_xmlns',
  attribute: 'attribute',
  prefix: 'prefix',
  compact_prefix: 'prefix',
  delimiter: 'delimiter',
  compact_delimiter: 'delimiter',
  allow_choice_duplicates: 'allow_choice_duplicates',
  clean_text_values: 'clean_text_values',
  flat: 'flat',
});

/** Columns of the entities sheet. */
export const entityColumns: Aliases = paths({
  list_name: 'list_name',
  dataset: 'list_name',
  entity_id: 'entity_id',
  create_if: 'create_if',
  update_if: 'update_if',
  label: 'label',
});
