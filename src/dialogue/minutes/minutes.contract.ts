import { z } from 'zod';
import { get, post, put } from '../../platform/client/endpoint.ts';
import { actView } from '../../platform/lifecycle/act.contract.ts';
import { actEndpoint } from '../../platform/lifecycle/act.endpoint.ts';
import { saying } from '../../platform/language/issue.ts';
import { localizedSchema, translatedTextSchema } from '../../platform/language/localized.contract.ts';
import { families, sides } from '../meeting/meeting.ts';
import { plain, writtenText } from '../texts.contract.ts';
import { minutesLacks, minutesLife, minutesStances, remarkLife } from './minutes.ts';

/** One point of minutes: what it is about, what was said, what was decided. */
const pointForm = z.strictObject({
  heading: writtenText,
  text: writtenText.nullable(),
  decisions: z.array(writtenText).max(30),
});
const points = z.array(pointForm).min(1).max(100);
export type PointForm = z.infer<typeof pointForm>;
export const minutesPoint = z.object({
  heading: translatedTextSchema,
  text: translatedTextSchema.nullable(),
  decisions: z.array(translatedTextSchema),
});
export type MinutesPoint = z.infer<typeof minutesPoint>;

export const newMinutes = z.strictObject({ meeting: z.uuid(), points });
export const reviseMinutes = z.strictObject({
  points,
  base: z.number().int().min(1),
  /** Needed once a version was sent: whoever read it learns why there is another. */
  reason: writtenText.nullable().default(null),
});
const sending = z.strictObject({
  sequence: z.number().int().min(1),
  /** Last day (UTC) on which participants speak. */
  until: z.iso.date(),
});
const voiceForm = z
  .strictObject({
    number: z.number().int().min(1),
    stance: z.enum(minutesStances),
    reason: writtenText.nullable().default(null),
  })
  .refine(({ stance, reason }) => (stance === 'object') === (reason !== null), {
    ...saying({
      ar: 'يجب ذكر سبب الاعتراض، ولا سبب مع المصادقة',
      fr: 'qui objecte dit pourquoi ; qui approuve n’en donne pas',
      en: 'whoever objects says why; whoever approves gives no reason',
    }),
    path: ['reason'],
  });
const remarkForm = z.strictObject({
  number: z.number().int().min(1),
  /** The point that it is about, counted from 1. */
  point: z.number().int().min(1).max(100),
  text: writtenText,
});

/** An institution that was at the meeting, never a person. */
const seat = z.object({
  name: localizedSchema,
  country: z.string().nullable(),
  side: z.enum(sides),
  family: z.enum(families),
});
export const minutesVoice = seat.extend({
  stance: z.enum(minutesStances),
  reason: translatedTextSchema.nullable(),
  on: z.iso.date(),
});
export const remarkView = z.object({
  id: z.uuid(),
  number: z.number().int(),
  point: z.number().int(),
  by: seat,
  text: translatedTextSchema,
  state: remarkLife.stateSchema,
  sequence: z.number().int(),
  /** Whether whoever reads asked for it. */
  mine: z.boolean(),
  acts: z.array(actView(remarkLife, z.string(), {})),
});
export type RemarkView = z.infer<typeof remarkView>;

export const minutesView = z.object({
  id: z.uuid(),
  meeting: z.object({ id: z.uuid(), slug: z.string(), title: localizedSchema }),
  state: minutesLife.stateSchema,
  sequence: z.number().int(),
  /** The version that the reader sees: the newest for the secretariat, the last that was sent for participants, the last approved one for others. */
  number: z.number().int(),
  points: z.array(minutesPoint),
  /** Why there is this version. */
  reason: translatedTextSchema.nullable(),
  /** The version that was sent or approved before, for comparison. */
  before: z.object({ number: z.number().int(), points: z.array(minutesPoint) }).nullable(),
  until: z.iso.date().nullable(),
  voices: z.array(minutesVoice),
  /** Institutions that were there and have not spoken. */
  silent: z.array(seat),
  lacking: z.array(z.enum(minutesLacks)),
  remarks: z.array(remarkView),
  acts: z.array(actView(minutesLife, z.string(), { number: z.number().int(), until: z.iso.date().nullable() })),
  /** The seat under which whoever reads speaks; null for those who were not there. */
  seat: seat.nullable(),
  /** Whether a version of it is approved and shown to the public. */
  published: z.boolean(),
});
export type MinutesView = z.infer<typeof minutesView>;

const one = '/api/minutes/:id' as const;
export const minutesApi = {
  write: post('/api/minutes', {
    summary: 'Write the minutes of a meeting that was opened, for the first time',
    body: newMinutes,
    reply: minutesView,
    status: 201,
  }),
  read: get(one, { summary: 'Minutes as far as the reader may see them, with voices and remarks', reply: minutesView }),
  revise: put(one, {
    summary: 'A further version, on the one that was seen; voices on the former do not count for it',
    body: reviseMinutes,
    reply: minutesView,
  }),
  send: post(`${one}/send`, {
    summary: 'Send the version to the participants for approval until a day',
    body: sending,
    reply: minutesView,
  }),
  act: actEndpoint(`${one}/acts`, minutesLife, {
    summary: 'Record that both parties approved; refused as long as one has not',
    note: plain,
    reply: minutesView,
  }),
  speak: post(`${one}/voices`, {
    summary:
      'Approve the version that was sent or object to it, for an institution that was there; its last word counts',
    body: voiceForm,
    reply: minutesView,
  }),
  remark: post(`${one}/remarks`, {
    summary: 'Ask for a change of a point, for an institution that was there',
    body: remarkForm,
    reply: minutesView,
    status: 201,
  }),
  answerRemark: actEndpoint('/api/minutes-remarks/:id/acts', remarkLife, {
    summary: 'Take up, decline or withdraw a change that was asked for',
    note: plain,
    reply: remarkView,
  }),
};
