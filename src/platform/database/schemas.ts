/** Schemas of the installation; every table that holds its data stands in one of them. */
export const appSchemas = [
  'platform',
  'survey',
  'evidence',
  'dialogue',
  'service',
  'restricted',
  'programmes',
  'talent',
  'rights',
  'observatory',
  'portal',
] as const;
