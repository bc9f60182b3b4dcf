import { unwritten } from '../../platform/language/localized.ts';
import type { Localized } from '../../platform/language/locale.ts';
import type { TranslatedText } from '../../platform/language/localized.ts';
import type { MeetingForm, MeetingView } from './meeting.contract.ts';
import { meetingKinds, type Side } from './meeting.ts';

/** A point of an agenda while somebody writes it. */
export interface AgendaDraft {
  title: Localized;
  charter: string;
  minutes: number | undefined;
  side: Side | null;
}

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
  agenda: AgendaDraft[];
  source: string;
}

export const newPoint = (): AgendaDraft => ({ title: { ...unwritten }, charter: '', minutes: undefined, side: null });

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
  agenda: (meeting?.agenda ?? []).map(({ title, charter, minutes, side }) => ({
    ...{ title: { ...title }, charter: charter.join(', '), minutes: minutes ?? undefined, side },
  })),
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
  agenda: draft.agenda.map(({ title, charter, minutes, side }) => ({
    ...{ title, charter: idsOf(charter), minutes: minutes ?? null, side },
  })),
  note,
  source: draft.source.trim() || null,
});

/** A text without its empty languages; null when nothing is written. */
export function writtenOnly(text: TranslatedText): TranslatedText | null {
  const parts = Object.entries(text).filter(([, part]) => part?.text.trim());
  return parts.length ? (Object.fromEntries(parts) as TranslatedText) : null;
}

/** The same points with one of them moved by so many places; nothing changes at an end. */
export function moved<T>(points: readonly T[], at: number, by: number): T[] {
  const to = at + by;
  if (to < 0 || to >= points.length) return [...points];
  const rest = points.filter((_, index) => index !== at);
  return [...rest.slice(0, to), points[at]!, ...rest.slice(to)];
}
