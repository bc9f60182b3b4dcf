import { z } from 'zod';
import { get, post } from '../../platform/client/endpoint.ts';
import { saying } from '../../platform/language/issue.ts';
import { localizedSchema, translatedTextSchema } from '../../platform/language/localized.contract.ts';
import { actView } from '../../platform/lifecycle/act.contract.ts';
import { actEndpoint } from '../../platform/lifecycle/act.endpoint.ts';
import { sides } from './meeting.ts';
import { plain, writtenText } from '../texts.contract.ts';
import { itemLife } from './agenda.ts';

/** Longest title of a point, in characters. */
export const mostTitle = 300;

/** A point that somebody with a seat asks for. */
export const itemForm = z.strictObject({
  text: writtenText.refine(
    (text) => Object.values(text).every((part) => !part || part.text.length <= mostTitle),
    saying({
      ar: 'عنوان النقطة 300 حرف على الأكثر',
      fr: 'le titre d’un point compte au plus 300 caractères',
      en: 'the title of a point has 300 characters at most',
    }),
  ),
  /** How long it may take. */
  minutes: z.number().int().min(1).max(1440).nullable().default(null),
});
export type ItemForm = z.infer<typeof itemForm>;

export const itemView = z.object({
  id: z.uuid(),
  name: localizedSchema,
  side: z.enum(sides),
  text: translatedTextSchema,
  minutes: z.number().int().nullable(),
  state: itemLife.stateSchema,
  sequence: z.number().int(),
  /** Whether the reader asked for it. */
  mine: z.boolean(),
  acts: z.array(actView(itemLife, z.string(), {})),
});
export type ItemView = z.infer<typeof itemView>;

/** What is asked for of one meeting; `seat`: whether the reader has one. */
export const itemsView = z.object({ items: z.array(itemView), seat: z.boolean() });

export const agendaApi = {
  items: get('/api/meetings/:id/items', {
    summary: 'Points that participants ask for on the agenda of a meeting',
    reply: itemsView,
  }),
  propose: post('/api/meetings/:id/items', {
    summary: 'Ask for a point on the agenda of a planned meeting at which one is a participant',
    body: itemForm,
    reply: itemsView,
    status: 201,
  }),
  act: actEndpoint('/api/meeting-items/:id/acts', itemLife, {
    summary: 'Put a point that was asked for on the agenda, decline or withdraw it',
    note: plain,
    reply: itemView,
  }),
};
