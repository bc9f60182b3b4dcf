import type { RecordedMeeting, Recommendation, Text } from '../../content/index.ts';
import type { InventedMeeting } from '../../demo/index.ts';
import type { DialogueContent } from '../dialogue/index.ts';
import { locales, type Locale } from '../platform/language/locale.ts';
import type { TranslatedText } from '../platform/language/localized.ts';

/**
 * The three languages of our texts were written together for this project and no translator has checked them (content/text.ts): none is
 * the original, except the words of a question in the language of its asker.
 */
export const together = (text: Text, original?: Locale): TranslatedText =>
  Object.fromEntries(
    locales.map((locale) => [locale, { text: text[locale], method: locale === original ? 'original' : 'project' }]),
  );

/** A meeting of the content, recorded or invented, as the form that the dialogue takes. */
export const meetingForm = (
  meeting: RecordedMeeting | InventedMeeting,
): DialogueContent['meetings'][number]['form'] => ({
  slug: meeting.id,
  edition: meeting.edition,
  title: meeting.title,
  place: meeting.place,
  starts: meeting.from,
  ends: meeting.to,
  kind: meeting.kind,
  agenda:
    'agenda' in meeting
      ? meeting.agenda.map(({ title, charter, minutes = null, side = null }) => ({
          ...{ title, charter: [...charter], minutes, side },
        }))
      : [],
  aims: [...meeting.aims],
  principles: [...meeting.principles],
  previous: meeting.inherits,
  note: meeting.note,
  source: 'source' in meeting ? meeting.source : null,
});

/** A recommendation with its wordings; none cites anything. @param by account that wrote and released it, nobody for the record */
export const recommendationContent =
  (by: string | null) =>
  (of: Recommendation): DialogueContent['recommendations'][number] => ({
    meeting: of.meeting,
    number: of.number,
    charter: of.charter,
    addressee: of.addressee,
    versions: of.versions.map(({ text, reason, on }) => ({
      text: together(text),
      reason: reason ? together(reason) : null,
      at: on,
      by,
    })),
    cites: [],
  });
