import { minutesStanceLabel, sideLabel, type ReleasedMinutes } from '../../dialogue/index.ts';
import { keyOf } from '../../platform/files/made-once.ts';
import { formatDate, formatNumber } from '../../platform/language/format.ts';
import type { Locale } from '../../platform/language/locale.ts';
import { labelled, methodLabel, pickTranslated, type TranslatedText } from '../../platform/language/localized.ts';
import { speak } from '../../platform/language/words.ts';
import type { DocumentBlock, PaperDocument, Said } from '../../platform/paper/document.ts';
import { minutesWords } from './minutes.words.ts';

/** What identifies the text that was approved and who approved it, whatever the language and the sheet: its SHA-256. */
export const hashOfMinutes = ({ meeting, number, points, voices }: ReleasedMinutes): string =>
  keyOf([meeting, number, points, voices]);

/** Minutes that both sides approved as a document. @param address where they are read, with its origin @param mark that it is invented, or empty */
export function paperOfMinutes(
  minutes: ReleasedMinutes,
  { locale, address, mark }: { readonly locale: Locale; readonly address: string; readonly mark: string },
): PaperDocument {
  const t = speak(minutesWords, locale);
  const date = (iso: string): string => formatDate(locale, iso);
  const number = (n: number): string => formatNumber(locale, n);
  const own = (text: string): Said => ({ text, locale });
  const picked = (text: TranslatedText) => pickTranslated(text, locale)!;
  const said = (text: TranslatedText): Said => picked(text);
  const noted = (text: TranslatedText): DocumentBlock => {
    const { method, from, fallback, ...words } = picked(text);
    const note = method === 'original' && !fallback ? undefined : methodLabel(method, locale, from);
    return { kind: 'text', said: words, ...(note ? { note } : {}) };
  };
  let decided = 0;
  const points = minutes.points.map(({ heading, text, decisions }, at) => {
    const { text: words, locale: spoken } = said(heading);
    const items = decisions.map((one) => ({
      label: t('decision', { n: number((decided += 1)) }),
      said: said(one),
    }));
    const blocks: DocumentBlock[] = [
      ...(text ? [noted(text)] : []),
      ...(items.length ? [{ kind: 'list', items } as const] : []),
    ];
    return { heading: { text: t('point', { n: number(at + 1), heading: words }), locale: spoken }, blocks };
  });
  const voices: DocumentBlock = {
    kind: 'table',
    header: [t('institution'), t('side'), t('said'), t('on')],
    rows: minutes.voices.map(({ name, side, stance, on }) => [
      ...[labelled(name, locale), sideLabel[side][locale], minutesStanceLabel[stance][locale], date(on)],
    ]),
  };
  const objections = minutes.voices.flatMap(({ name, reason }) =>
    reason ? [{ label: labelled(name, locale), said: said(reason) }] : [],
  );
  return {
    locale,
    name: `minutes-${minutes.meeting}-${locale}`,
    marks: mark ? [mark] : [],
    title: t('title', { meeting: labelled(minutes.title, locale, minutes.meeting) }),
    lead: [whenOf(minutes, locale), t('approved', { date: date(minutes.on), number: number(minutes.number) })],
    parts: [
      ...points,
      { heading: own(t('who')), blocks: [voices] },
      ...(objections.length
        ? [{ heading: own(t('objections')), blocks: [{ kind: 'list', items: objections } as const] }]
        : []),
    ],
    foot: [address, t('hash', { hash: hashOfMinutes(minutes) })],
  };
}

/** Where and when the meeting was. */
export const whenOf = ({ place, starts, ends }: ReleasedMinutes, locale: Locale): string =>
  speak(minutesWords, locale)(starts === ends ? 'whenOne' : 'when', {
    place: labelled(place, locale),
    from: formatDate(locale, starts),
    to: formatDate(locale, ends),
  });
