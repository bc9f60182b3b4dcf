import { formatCountry, formatDate, formatList } from '../../platform/language/format.ts';
import type { Locale } from '../../platform/language/locale.ts';
import { labelled } from '../../platform/language/localized.ts';
import { speak } from '../../platform/language/words.ts';
import { agreedLabel } from '../agreement/label.ts';
import { standingLabel } from '../promise.ts';
import type { Became } from './became.contract.ts';
import { becameWords } from './became.words.ts';

/** A line of what became of a proposition; `path` where it leads, below the language of a public page or the workbench. */
export interface BecameLine {
  readonly text: string;
  readonly path: string | null;
}

/** What became of a proposition in the words of the reader. */
export function becameLines(became: readonly Became[], locale: Locale): BecameLine[] {
  const t = speak(becameWords, locale);
  const line = (one: Became): string => {
    switch (one.kind) {
      case 'amended':
        return t('amended', { n: one.times });
      case 'voted':
        return t('voted', { label: agreedLabel[one.label][locale] });
      case 'adopted':
        return t('adopted', {
          states: formatList(
            locale,
            one.countries.map((country) => formatCountry(locale, country)),
          ),
        });
      case 'recommended':
        return t('recommended', { n: one.number, meeting: labelled(one.meeting, locale, '') });
      case 'promised':
        return t('promised', {
          ...{ n: one.number, measure: one.measure, plan: labelled(one.plan, locale, '') },
          ...{ state: standingLabel[one.state][locale], deadline: formatDate(locale, one.deadline) },
        });
      case 'withdrawn':
        return one.reason ? t('withdrawnFor', { reason: one.reason }) : t('withdrawn');
      case 'merged':
        return t('merged', { n: one.number });
    }
  };
  const path = (one: Became): string | null => {
    if (one.kind === 'recommended') return `/recommendations/${one.id}`;
    if (one.kind === 'promised') return `/actions/${one.id}`;
    return one.kind === 'merged' ? `/propositions/${one.id}` : null;
  };
  return became.map((one) => ({ text: line(one), path: path(one) }));
}
