import type { TranslatedText } from '../../platform/language/localized.ts';
import type { MinutesPoint } from './minutes.contract.ts';

/** A text of minutes that is not what it was; what was not there before, or is no more, is empty on that side. */
export interface ChangedText {
  /** Of which point, counted from 1. */
  readonly point: number;
  readonly before: TranslatedText;
  readonly after: TranslatedText;
}

const textsOf = (point: MinutesPoint | undefined): (TranslatedText | null)[] =>
  point ? [point.heading, point.text, ...point.decisions] : [];

/** Texts that differ between two versions, point by point and place by place. */
export function changedTexts(before: readonly MinutesPoint[], after: readonly MinutesPoint[]): ChangedText[] {
  const places = Math.max(before.length, after.length);
  return Array.from({ length: places }, (_, at) => {
    const [was, is] = [textsOf(before[at]), textsOf(after[at])];
    return Array.from({ length: Math.max(was.length, is.length) }, (_text, place) => ({
      point: at + 1,
      before: was[place] ?? {},
      after: is[place] ?? {},
    })).filter((one) => JSON.stringify(one.before) !== JSON.stringify(one.after));
  }).flat();
}
