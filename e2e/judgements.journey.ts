import { criterionLabel, judgementLabel } from '../src/dialogue/recommendation/judgement.ts';
import { judgementPageWords } from '../src/dialogue/recommendation/judgement.words.ts';
import { languageNoun } from '../src/platform/language/localized.ts';
import { speak } from '../src/platform/language/words.ts';
import { trilingualWords } from '../src/platform/ui/trilingual.words.ts';
import { expect, field, languages, named, open, test, unique } from './journey.ts';

/** A criterion each, so that none is judged twice at once. */
const judged = { ar: 'values', fr: 'acceptability', en: 'feasibility' } as const;
const word = { ar: 'not-important', fr: 'probably-yes', en: 'varies' } as const;

for (const language of languages)
  test(`a reviewer judges a published recommendation, and anyone reads why (${language})`, async ({ browser }) => {
    const t = speak(judgementPageWords, language);
    const criterion = judged[language];
    const reason = unique();
    const salma = await open(browser, 'salma', language);
    const known = await salma.request.get('/api/recommendations?limit=200');
    const { items } = (await known.json()) as { items: { id: string; number: number; meetingTitle: { en: string } }[] };
    const of = items.find(({ number, meetingTitle }) => number === 2 && /nvented/.test(JSON.stringify(meetingTitle)))!;
    await salma.goto(`/app/recommendations/${of.id}`);
    await named(salma, 'button', t('judgeOf', { criterion: criterionLabel[criterion][language] })).click();
    await field(salma, t('judgement')).selectOption(word[language]);
    const label = speak(trilingualWords, language)('in', {
      ...{ label: t('reason'), language: languageNoun(language, language) },
    });
    await field(salma, label).fill(reason);
    await named(salma, 'button', t('save')).click();
    await expect(salma.getByText(reason)).toBeVisible();
    const visitor = await open(browser, null, language, true);
    await visitor.goto(`/${language}/recommendations/${of.id}`);
    await expect(visitor.getByText(reason)).toBeVisible();
    await expect(visitor.getByText(judgementLabel(word[language])[language]).first()).toBeVisible();
  });
