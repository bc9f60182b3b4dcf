import type { InstallationKind } from '../../platform/database/installation.ts';
import type { Locale } from '../../platform/language/locale.ts';
import { speak } from '../../platform/language/words.ts';
import { demonstrationWords } from '../../platform/ui/demonstration.words.ts';
import type { Presentation } from './presentation.ts';

/** What leaves a demonstration says so, before every other warning and in the words by which it is cited; nothing changes in a real installation. */
export function marked(presentation: Presentation, locale: Locale, installation: InstallationKind): Presentation {
  if (installation === 'real') return presentation;
  const t = speak(demonstrationWords, locale);
  return {
    ...presentation,
    warnings: [{ code: 'demonstration', text: t('file') }, ...presentation.warnings],
    citation: `${presentation.citation} [${t('title')}]`,
  };
}
