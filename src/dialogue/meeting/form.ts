import { unwritten } from '../../platform/language/localized.ts';
import type { Localized } from '../../platform/language/locale.ts';
import type { TranslatedText } from '../../platform/language/localized.ts';
import type { MeetingForm, MeetingView } from './meeting.contract.ts';
import { meetingKinds } from './meeting.ts';

/** A meeting while somebody writes it: ids as typed, everything else as it will be sent. */
export interface MeetingDraft {
  slug: string;
  edition: number | undefined;
  title: Localized;
  place: Localized;
  starts: string;
  ends: string;
  kind: string;
  previous: string;
  space: string;
  aims: string;
  principles: string;
  agenda: { title: Localized; charter: string }[];
  source: string;
}

export const newPoint = () => ({ title: { ...unwritten }, charter: '' });

/** The draft of an existing meeting, or of a new one. */
export const draftOf = (meeting?: MeetingView): MeetingDraft => ({
  slug: meeting?.slug ?? '',
  edition: meeting?.edition,
  title: { ...(meeting?.title ?? unwritten) },
  place: { ...(meeting?.place ?? unwritten) },
  starts: meeting?.starts ?? '',
  ends: meeting?.ends ?? '',
  kind: meeting?.kind ?? 'multilateral',
  previous: meeting?.previous?.id ?? '',
  space: meeting?.space?.id ?? '',
  aims: (meeting?.aims ?? []).join(', '),
  principles: (meeting?.principles ?? []).join(', '),
  agenda: (meeting?.agenda ?? []).map(({ title, charter }) => ({ title: { ...title }, charter: charter.join(', ') })),
  source: meeting?.source ?? '',
});

/** Ids typed with commas or spaces between them. */
export const idsOf = (typed: string): string[] => typed.split(/[\s,،;]+/).filter(Boolean);

/** What is sent; `note` is kept as it stands. */
export const formOf = (draft: MeetingDraft, note: Localized | null): MeetingForm => ({
  slug: draft.slug.trim(),
  edition: draft.edition ?? 0,
  title: draft.title,
  place: draft.place,
  starts: draft.starts,
  ends: draft.ends || draft.starts,
  kind: meetingKinds.find((kind) => kind === draft.kind) ?? 'multilateral',
  previous: draft.previous || null,
  space: draft.space || null,
  aims: idsOf(draft.aims),
  principles: idsOf(draft.principles),
  agenda: draft.agenda.map(({ title, charter }) => ({ title, charter: idsOf(charter) })),
  note,
  source: draft.source.trim() || null,
});

/** A text without its empty languages; null when nothing is written. */
export function writtenOnly(text: TranslatedText): TranslatedText | null {
  const parts = Object.entries(text).filter(([, part]) => part?.text.trim());
  return parts.length ? (Object.fromEntries(parts) as TranslatedText) : null;
}
