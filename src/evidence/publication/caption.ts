import type { Locale } from '../../platform/language/locale.ts';
import type { speak } from '../../platform/language/words.ts';
import type { Labels } from './labels.ts';
import type { presentWords } from './publication.words.ts';

export interface Speaker {
  readonly locale: Locale;
  readonly labels: Labels;
  readonly t: ReturnType<typeof speak<typeof presentWords>>;
}

/** An estimate of a spec, as far as the presentation reads it. */
export interface AskedEstimate {
  readonly kind: string;
  readonly of?: unknown;
  readonly by?: readonly string[];
  readonly [key: string]: unknown;
}

/** What an estimate is of, in words. */
export function captionOf(asked: AskedEstimate, { labels, t }: Speaker): string {
  const inner = asked.kind === 'difference' || asked.kind === 'contrast' ? (asked.of as AskedEstimate) : asked;
  const measures = (Array.isArray(inner.of) ? inner.of : [inner.of]).filter((of) => of !== undefined);
  const what =
    measures.map((of) => measureName(of, labels)).join(', ') ||
    [inner['response'], inner['numerator'], inner['denominator'], inner['rows'], inner['columns'], inner['time']]
      .filter((of) => of !== undefined)
      .map((of) => measureName(of, labels))
      .join(asked.kind === 'ratio' ? ' / ' : ' × ');
  if (asked.kind === 'margins') {
    const response = measureName((asked['model'] as AskedEstimate)['response'], labels);
    return t(asked['against'] === undefined ? 'margins' : 'effects', {
      what: t('by', { what: response, groups: what }),
    });
  }
  const groups = (inner.by ?? []).map(labels.variable).join(' × ');
  const phrase =
    (
      [
        'mean',
        'proportion',
        'total',
        'ratio',
        'quantile',
        'variance',
        'table',
        'difference',
        'contrast',
        'km',
        'rds',
      ] as const
    ).find((kind) => kind === asked.kind) ?? 'glm';
  const named = asked.kind === 'proportion' || asked.kind === 'table' ? what : t(phrase, { what });
  return groups ? t('by', { what: named, groups }) : named;
}

function measureName(of: unknown, labels: Labels): string {
  if (typeof of === 'string') return labels.variable(of);
  const { column, level, label, where } = of as { column?: string; level?: string; label?: string; where?: unknown };
  if (column !== undefined) return labels.measure(level === undefined ? column : `${column}=${level}`);
  return label ?? labels.expression(where);
}
