import { z } from 'zod';
import { post } from '../../platform/client/endpoint.ts';
import { localeSchema, localizedSchema } from '../../platform/language/localized.contract.ts';
import { families, sides } from '../meeting/meeting.ts';

/** Most participants of one list, and most signs of its text. */
export const mostListed = 200;
export const mostListSigns = 100_000;
/** Most columns that a first line is looked up with, errors that a reply names, and signs of what was written that it repeats. */
export const mostColumns = 20;
export const mostIssues = 100;
export const mostShown = 80;

/** A list of participants as CSV, its columns named in any language. */
export const listForm = z.strictObject({ text: z.string().min(1).max(mostListSigns) });

/** Columns of a list; without `institution` there is none. */
export const listColumns = ['institution', 'country', 'side', 'family', 'mail', 'language'] as const;
export type ListColumn = (typeof listColumns)[number];

export const listIssueKinds = [
  'unreadable',
  'header',
  'header-twice',
  'too-many-columns',
  'no-institution-column',
  'too-many-fields',
  'word',
  'missing',
  'no-name',
  'mail',
  'country',
  'differs',
  'several',
  'double',
  'authority-side',
  'too-long',
] as const;

/** An item of `meeting.participant-lines`: what is wrong in a line of the text, counted from 1. */
export const listIssue = z.object({
  line: z.number().int(),
  kind: z.enum(listIssueKinds),
  column: z.enum(listColumns).nullable(),
  given: z.string(),
  /** What was probably meant, in the language of the reader. */
  nearest: z.string().nullable(),
});
export type ListIssue = z.infer<typeof listIssue>;

/** What would become of a line. */
export const listedLine = z.object({
  line: z.number().int(),
  /** Known to the house by its name, letter by letter but for case, accents and signs; else a new name. */
  institution: z.uuid().nullable(),
  name: localizedSchema,
  /** A known institution of almost this name, which is not taken for it. */
  resembles: localizedSchema.nullable(),
  country: z.string().nullable(),
  side: z.enum(sides),
  family: z.enum(families),
  language: localeSchema.nullable(),
  /** `there`: among the participants already; `address`: the same, and where they are reached is added; `other-address`: the same, and another address than the list has is kept as it is. */
  outcome: z.enum(['add', 'there', 'address', 'other-address']),
});
export type ListedLine = z.infer<typeof listedLine>;
export const listedLines = z.object({ lines: z.array(listedLine) });

export const listApi = {
  look: post('/api/meetings/:id/participant-list/look', {
    summary: 'What a list of participants would add to a meeting; nothing is filed',
    body: listForm,
    reply: listedLines,
  }),
  file: post('/api/meetings/:id/participant-list', {
    summary: 'Add the participants of a list to a meeting, all of them or none; those there already once',
    body: listForm,
    reply: listedLines,
    status: 201,
  }),
};
