import type { Locale } from '../../platform/language/locale.ts';
import { locales } from '../../platform/language/locale.ts';
import { speak } from '../../platform/language/words.ts';
import type { Problem } from '../../platform/problem/problem.ts';
import type { PageView } from './page.ts';
import ProblemPage from './ProblemPage.vue';
import { problemWords } from './problem.words.ts';

/** The page that says what went wrong, in three languages: who follows a broken link may read any of them. */
export function problemPage(problem: Problem, locale: Locale): PageView {
  const { status } = problem.kind;
  const texts = [locale, ...locales.filter((other) => other !== locale)].map((language) => ({
    language,
    text: problem.reply(language).title,
  }));
  const title = speak(problemWords, locale)(status === 404 ? 'notFound' : 'problem');
  return {
    component: ProblemPage,
    props: { title, status, texts },
    title,
    description: texts[0]?.text ?? title,
    synthetic: false,
    places: false,
    status,
    lasting: false,
  };
}
