import type { Locale } from '../../platform/language/locale.ts';
import { labelled, pickTranslated } from '../../platform/language/localized.ts';
import { formatDate } from '../../platform/language/format.ts';
import { speak } from '../../platform/language/words.ts';
import { familyLabel, sideLabel } from '../meeting/meeting.ts';
import type { ReleasedConsulted } from './policy.contract.ts';
import { consultedWayLabel, groupsOf } from './policy.ts';
import { policyWords } from './policy.words.ts';

/** A line of the log: a group with one consultation of it, or with none. */
export interface LogLine {
  readonly key: string;
  readonly family: string;
  readonly side: string;
  /** None: not consulted, as far as is known. */
  readonly entry: ReleasedConsulted | undefined;
  readonly way: string;
  readonly when: string;
  readonly outcome: string;
  readonly source: string;
}

/** Who was consulted on a policy text, group by group in the words of the reader; a group without an entry says so. */
export function logLines(consulted: readonly ReleasedConsulted[], locale: Locale): LogLine[] {
  const t = speak(policyWords, locale);
  return groupsOf(consulted).flatMap(({ family, side, entries }): LogLine[] => {
    const group = { family: familyLabel[family][locale], side: sideLabel[side][locale] };
    const key = `${family} ${side}`;
    const none = { ...{ key, ...group, entry: undefined, way: t('not') }, ...{ when: '', outcome: '', source: '' } };
    return entries.length
      ? entries.map((entry, at) => ({
          ...{ key: `${key} ${at}`, ...group, entry },
          way: [
            consultedWayLabel[entry.way][locale],
            entry.consultation && labelled(entry.consultation.title, locale, ''),
          ]
            .filter(Boolean)
            .join(' · '),
          when: formatDate(locale, entry.dated),
          outcome: entry.outcome ? (pickTranslated(entry.outcome, locale)?.text ?? '') : t('unknown'),
          source: entry.source,
        }))
      : [none];
  });
}

/** How many groups were consulted, of how many, as far as is known. */
export function logSummary(consulted: readonly ReleasedConsulted[]): { some: number; all: number } {
  const groups = groupsOf(consulted);
  return { some: groups.filter(({ entries }) => entries.length).length, all: groups.length };
}
