import { formatDate } from '../../platform/language/format.ts';
import type { Locale } from '../../platform/language/locale.ts';
import { labelled } from '../../platform/language/localized.ts';
import { speak } from '../../platform/language/words.ts';
import type { SourceView } from './source.contract.ts';
import { sourceKindLabel } from './source.ts';
import { sourceWords } from './source.words.ts';

/** Sources as `SourceLines` shows them. A series leads to where it is read, anything else to its own address. */
export function sourceLines(sources: readonly SourceView[], locale: Locale) {
  const t = speak(sourceWords, locale);
  return sources.map((one) => {
    const date = one.dated && formatDate(locale, one.dated);
    const dated = date && (one.series ? t('extracted', { date }) : date);
    return {
      kind: sourceKindLabel[one.kind][locale],
      title: one.title ?? labelled(one.name ?? {}, locale, one.series ?? ''),
      href: one.series ? `/${locale}/flows?first=${one.series}#sum` : one.address,
      details: [one.issuer, dated, one.locator].flatMap((part) => part || []),
      warning: one.state === 'data-changed' ? t('changed') : null,
    };
  });
}
