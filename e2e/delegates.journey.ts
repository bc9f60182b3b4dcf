import { questionLife, reasonLabel } from '../src/dialogue/question/question.ts';
import { actWords } from '../src/platform/lifecycle/act.words.ts';
import { actProblem } from '../src/platform/lifecycle/problems.ts';
import { speak } from '../src/platform/language/words.ts';
import { badge, expect, field, languages, named, open, test, unique } from './journey.ts';
import { card, goToBoard, raise } from './meeting.ts';

const asked = {
  ar: 'ما الذي يساعد على إيجاد عمل بعد العودة؟',
  fr: 'Qu’est-ce qui aide à trouver un emploi après le retour ?',
  en: 'What helps to find work after return?',
} as const;

for (const [at, language] of languages.entries()) {
  const other = languages[(at + 1) % languages.length] ?? language;

  test(`delegates of both sides ask in their own languages (${language} and ${other})`, async ({ browser }) => {
    const mine = `${asked[language]} ${unique()}`;
    const theirs = `${asked[other]} ${unique()}`;
    const claire = await open(browser, 'claire', language);
    const hicham = await open(browser, 'hicham', other);
    await goToBoard(claire, language);
    await goToBoard(hicham, other);
    await raise(claire, language, mine);
    await raise(hicham, other, theirs);
    await claire.reload();
    await expect(card(claire, theirs).locator(`[lang="${other}"]`)).toHaveText(theirs);
    await hicham.reload();
    await expect(card(hicham, mine).locator(`[lang="${language}"]`)).toHaveText(mine);
    await claire.context().close();
    await hicham.context().close();
  });

  test(`who acts second on a question is told and loses nothing (${language})`, async ({ browser }) => {
    const t = speak(actWords, language);
    const claire = await open(browser, 'claire', language);
    const youssef = await open(browser, 'youssef', language);
    await goToBoard(claire, language);
    const address = await raise(claire, language, `${asked[language]} ${unique()}`);

    await youssef.goto(address);
    await named(youssef, 'button', questionLife.acts['ask-back'].label[language]).click();
    const asking = youssef.getByRole('dialog');
    await field(asking, t('note')).fill(`${unique()}?`);
    await named(asking, 'button', questionLife.acts['ask-back'].label[language]).click();
    await expect(badge(youssef, questionLife.states.to_clarify.label[language])).toBeVisible();

    await claire.goto(address);
    await named(claire, 'button', questionLife.acts.clarify.label[language]).click();
    const clarifying = claire.getByRole('dialog');
    const note = unique();
    await field(clarifying, t('note')).fill(note);

    await named(youssef, 'button', questionLife.acts['set-aside'].label[language]).click();
    const setting = youssef.getByRole('dialog');
    await setting.getByRole('radio', { name: reasonLabel.not_asked[language] }).check();
    await named(setting, 'button', questionLife.acts['set-aside'].label[language]).click();
    await expect(setting).toBeHidden();

    await named(clarifying, 'button', questionLife.acts.clarify.label[language]).click();
    await expect(clarifying.getByText(actProblem('changed-meanwhile').reply(language).title)).toBeVisible();
    await expect(clarifying.getByText(t('meanwhile'))).toBeVisible();
    await expect(clarifying.getByText(reasonLabel.not_asked[language])).toBeVisible();
    await expect(field(clarifying, t('note'))).toHaveValue(note);
    await named(clarifying, 'button', t('seen')).click();
    await expect(badge(claire, questionLife.states.not_answerable.label[language])).toBeVisible();
    await claire.context().close();
    await youssef.context().close();
  });
}
