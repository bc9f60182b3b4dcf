import { z } from 'zod';
import { del, get, post } from '../../platform/client/endpoint.ts';
import { countrySchema } from '../../platform/codes/country.ts';
import { saying } from '../../platform/language/issue.ts';
import { localizedSchema, translatedTextSchema } from '../../platform/language/localized.contract.ts';
import { writtenPlain } from '../../platform/language/written.contract.ts';
import { actView } from '../../platform/lifecycle/act.contract.ts';
import { actEndpoint } from '../../platform/lifecycle/act.endpoint.ts';
import { defineList, listOf } from '../../platform/list/list.ts';
import { fullyLocalized, plain, webAddress, writtenText } from '../texts.contract.ts';
import { adviceLife, adviceRelations, adviceThemes } from './advice.ts';

export const adviceForm = z.strictObject({
  body: fullyLocalized,
  title: fullyLocalized,
  year: z.number().int().min(1900).max(2200),
  source: writtenPlain(1000),
  url: webAddress,
  /** What it says, in our words. */
  text: writtenText,
  /** To whom it is addressed; none: to every State. */
  countries: z.array(countrySchema).max(60).default([]),
  themes: z.array(z.enum(adviceThemes)).min(1).max(adviceThemes.length),
});
export type AdviceForm = z.infer<typeof adviceForm>;

/** Beside a published recommendation, or a measure. */
export const linkForm = z
  .strictObject({
    recommendation: z.uuid().nullable().default(null),
    measure: z.uuid().nullable().default(null),
    relation: z.enum(adviceRelations),
  })
  .refine(
    ({ recommendation, measure }) => (recommendation === null) !== (measure === null),
    saying({
      ar: 'تُختار توصية أو تدبير، أحدهما فقط',
      fr: 'une recommandation ou une mesure, l’une des deux',
      en: 'a recommendation or a measure, one of the two',
    }),
  );
export type LinkForm = z.infer<typeof linkForm>;

export const adviceLine = z.object({
  id: z.uuid(),
  body: localizedSchema,
  title: localizedSchema,
  year: z.number().int(),
  themes: z.array(z.enum(adviceThemes)),
  state: adviceLife.stateSchema,
  links: z.number().int(),
});
export type AdviceLine = z.infer<typeof adviceLine>;

export const adviceLink = z.object({
  id: z.uuid(),
  relation: z.enum(adviceRelations),
  recommendation: z.object({ id: z.uuid(), number: z.number().int(), title: localizedSchema }).nullable(),
  measure: z.object({ id: z.uuid(), plan: z.uuid(), number: z.number().int(), title: localizedSchema }).nullable(),
});
export type AdviceLink = z.infer<typeof adviceLink>;

export const adviceView = adviceForm.extend({
  id: z.uuid(),
  body: localizedSchema,
  title: localizedSchema,
  url: z.string(),
  text: translatedTextSchema,
  /** Of the reference content: it comes with the program and takes no act. */
  content: z.boolean(),
  state: adviceLife.stateSchema,
  sequence: z.number().int(),
  mine: z.boolean(),
  links: z.array(adviceLink),
  acts: z.array(actView(adviceLife, z.string(), {})),
});
export type AdviceView = z.infer<typeof adviceView>;

export const adviceList = defineList({
  line: adviceLine,
  filters: { theme: z.enum(adviceThemes), state: adviceLife.stateSchema },
  sorts: ['year'],
  usual: '-year',
  searched: true,
});

const one = '/api/library/:id' as const;
export const adviceApi = {
  list: listOf('/api/library', adviceList, { summary: 'Recommendations of other bodies, with their sources' }),
  enter: post('/api/library', {
    summary: 'Enter what another body recommends, with its source; a second person publishes it',
    body: adviceForm,
    reply: adviceView,
    status: 201,
  }),
  read: get(one, {
    summary: 'A recommendation of another body, with what of ours stands beside it',
    reply: adviceView,
  }),
  act: actEndpoint(`${one}/acts`, adviceLife, {
    summary: 'Publish, decline or withdraw a recommendation of another body',
    note: plain,
    reply: adviceView,
  }),
  link: post(`${one}/links`, {
    summary: 'Set it beside a published recommendation of ours, or a measure: the same, broader, the opposite',
    body: linkForm,
    reply: adviceView,
    status: 201,
  }),
  unlink: del(`${one}/links/:link`, { summary: 'Take it from beside what it stood with', reply: adviceView }),
};
