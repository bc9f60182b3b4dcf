/** Schemas of the house; every table that holds its data stands in one of them. */
export const houseSchemas = [
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
