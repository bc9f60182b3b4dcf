import { z } from 'zod';
import { saying } from '../../platform/language/issue.ts';
import { localeSchema } from '../../platform/language/localized.contract.ts';
import { writtenPlain } from '../../platform/language/written.contract.ts';
import { families } from '../meeting/meeting.ts';
import { contributionOrigins, doiOf } from './consultation.ts';

/** Questions of a document, signs of an answer, links of a contribution: no more. */
export const mostQuestions = 60;
export const longestAnswer = 4000;
export const mostLinks = 5;
/** Bytes of a whole contribution as it is kept. */
export const mostBytes = 65_536;

const doi = z.string().transform((given, context) => {
  const found = doiOf(given);
  if (!found)
    context.addIssue({
      code: 'custom',
      ...saying({
        ar: 'معرّف DOI يبدأ بـ 10. ثم شرطة مائلة، مثل 10.1000/182',
        fr: 'un DOI commence par 10. et contient une barre oblique, comme 10.1000/182',
        en: 'a DOI begins with 10. and has a slash, as in 10.1000/182',
      }),
    });
  return found ?? z.NEVER;
});

/** What somebody contributes: who they are by family or in their own words, and an answer a question. */
export const contributionForm = z
  .strictObject({
    origin: z.enum(contributionOrigins),
    family: z.enum(families).nullable(),
    /** Others, by their own words. */
    other: writtenPlain(120).nullable(),
    /** The association that writes for a member. */
    association: writtenPlain(200).nullable(),
    language: localeSchema,
    answers: z
      .array(
        z.strictObject({ question: z.number().int().min(1).max(mostQuestions), text: writtenPlain(longestAnswer) }),
      )
      .max(mostQuestions),
    links: z.array(doi).max(mostLinks).default([]),
    /** It is spoken: a recording comes with it, and answers may be missing. */
    spoken: z.boolean().default(false),
  })
  .refine(({ family, other }) => (family === null) === (other !== null), {
    ...saying({
      ar: 'اختاروا فئة أو قولوا بكلماتكم من أنتم',
      fr: 'choisissez une catégorie d’acteurs ou dites qui vous êtes dans vos mots',
      en: 'choose a stakeholder group or say who you are in your own words',
    }),
    path: ['other'],
  })
  .refine(({ origin, association }) => (origin === 'association') === (association !== null), {
    ...saying({
      ar: 'من تكتب لعضو فيها تذكر اسمها',
      fr: 'qui écrit pour un membre dit son nom d’association',
      en: 'an association that writes for a member says its name',
    }),
    path: ['association'],
  })
  .refine(({ answers, spoken }) => spoken || answers.length > 0, {
    ...saying({
      ar: 'أجيبوا عن سؤال واحد على الأقل',
      fr: 'répondez à une question au moins',
      en: 'answer one question at least',
    }),
    path: ['answers'],
  })
  .refine(({ answers }) => new Set(answers.map(({ question }) => question)).size === answers.length, {
    ...saying({
      ar: 'إجابة واحدة لكل سؤال',
      fr: 'une réponse par question',
      en: 'one answer a question',
    }),
    path: ['answers'],
  });
export type ContributionForm = z.output<typeof contributionForm>;
/** The same as it is read again. */
export const contributionContent = z.object({
  origin: z.enum(contributionOrigins),
  family: z.enum(families).nullable(),
  other: z.string().nullable(),
  association: z.string().nullable(),
  language: localeSchema,
  answers: z.array(z.object({ question: z.number().int(), text: z.string() })),
  links: z.array(z.string()),
  spoken: z.boolean().default(false),
});
export type ContributionContent = z.infer<typeof contributionContent>;

/** What of a contribution is compared with others. */
export const comparedText = ({ answers }: Pick<ContributionContent, 'answers'>): string =>
  answers.map(({ text }) => text).join('\n');
