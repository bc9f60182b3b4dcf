import { contributionForm, families, mostLinks, type ContributionContent } from '../../dialogue/index.ts';
import { isLocale, type Locale } from '../../platform/language/locale.ts';

/** A form as a browser sends it. */
export type Filled = Readonly<Record<string, string>>;

const clean = (text: string | undefined): string =>
  (text ?? '').replaceAll('\r\n', '\n').replaceAll('\u0000', '').trim();

/** What a form says as a contribution: its content, `nothing` where no question was answered, `wrong` where it cannot be one. */
export function contentOf(
  filled: Filled,
  questions: number,
  locale: Locale,
  spoken = false,
): ContributionContent | 'nothing' | 'wrong' {
  const answers = Array.from({ length: questions }, (_, at) => ({
    question: at + 1,
    text: clean(filled[`q${at + 1}`]),
  })).filter(({ text }) => text);
  if (!answers.length && !spoken) return 'nothing';
  const family = families.find((one) => one === filled['family']) ?? null;
  if (filled['family'] && !family) return 'wrong';
  const association = clean(filled['association']) || null;
  const language = filled['language'];
  const parsed = contributionForm.safeParse({
    ...{ origin: association ? 'association' : 'public', family, other: clean(filled['other']) || null, association },
    ...{ language: isLocale(language) ? language : locale, answers },
    spoken,
    links: clean(filled['links'])
      .split(/[\s,]+/)
      .filter(Boolean)
      .slice(0, mostLinks + 1),
  });
  return parsed.success ? parsed.data : 'wrong';
}

/** The form again, as a contribution fills it. */
export const filledWith = (content: ContributionContent): Filled => ({
  ...{ family: content.family ?? '', other: content.other ?? '', association: content.association ?? '' },
  ...{ links: content.links.join(' '), language: content.language, spoken: content.spoken ? 'yes' : '' },
  ...Object.fromEntries(content.answers.map(({ question, text }) => [`q${question}`, text])),
});
