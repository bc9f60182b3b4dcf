import type { Text } from '../text.ts';

/** A meeting: when and where, what it was for, on which principles. */
export interface DescribedMeeting {
  readonly id: string;
  readonly edition: number;
  readonly title: Text;
  readonly place: Text;
  readonly from: string;
  readonly to: string;
  readonly kind: 'multilateral';
  readonly aims: readonly string[];
  readonly principles: readonly string[];
  readonly inherits: string | null;
  readonly note: Text;
}

/** A meeting of the past as print gives it: who sat there, what was on the agenda and which questions were asked is not published, so it is not here. */
export interface RecordedMeeting extends DescribedMeeting {
  readonly source: string;
}
