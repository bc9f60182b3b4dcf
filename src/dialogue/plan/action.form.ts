import { unwritten, type TranslatedText } from '../../platform/language/localized.ts';
import { idsOf, writtenOnly } from '../meeting/form.ts';
import type { ActionForm, ActionView, Body, Indicator, WordingView } from './action.contract.ts';

type Loose<T> = { [K in keyof T]: T[K] extends number ? number | undefined : T[K] };
/** An indicator while somebody writes it: figures may still be missing. */
export interface IndicatorDraft extends Pick<Indicator, 'key' | 'title' | 'measure' | 'ascending' | 'aggregation'> {
  baseline: Loose<Indicator['baseline']>;
  periods: Loose<Indicator['periods'][number]>[];
}

/** A body as one value of a choice: `mandate:…`, `institution:…`. */
const keyOf = (body: WordingView['originBody']): string =>
  body?.mandate ? `mandate:${body.mandate}` : body?.institution ? `institution:${body.institution}` : '';
const bodyOf = (key: string): Body | null => {
  const [kind, id = ''] = key.split(':');
  return kind === 'mandate' ? { mandate: id } : kind === 'institution' ? { institution: id } : null;
};

export const newIndicator = (at: number): IndicatorDraft => ({
  ...{ key: `indicator-${at}`, title: { ...unwritten }, measure: 'unit', ascending: true, aggregation: true },
  ...{ baseline: { year: undefined, value: undefined }, periods: [{ starts: '', ends: '', target: undefined }] },
});

/** The draft of a wording, from the newest one or from nothing. */
export const draftOf = (record: ActionView | undefined) => {
  const of = record?.versions[0];
  return {
    text: (of?.text ?? {}) as TranslatedText,
    kind: of?.kind ?? ('enabling' as ActionForm['kind']),
    mechanisms: of?.mechanisms.map(({ id }) => id) ?? [],
    originBody: keyOf(of?.originBody ?? null),
    destinationBody: keyOf(of?.destinationBody ?? null),
    returnTypes: of?.returnTypes ?? [],
    profiles: of?.profiles ?? [],
    regions: (of?.regions ?? []).map((one) => one.split('/').slice(0, 2).join('/')),
    objective: (of?.objective ?? {}) as TranslatedText,
    aspirations: (of?.aspirations ?? {}) as TranslatedText,
    evidence: (of?.evidence ?? []).map(({ id }) => id).join(' '),
    reforms: (of?.reforms ?? {}) as TranslatedText,
    starts: of?.starts ?? '',
    deadline: of?.deadline ?? '',
    indicators: (of?.indicators ?? []).map((one) => JSON.parse(JSON.stringify(one)) as IndicatorDraft),
    mandate: '',
    reason: {} as TranslatedText,
  };
};
export type ActionDraft = ReturnType<typeof draftOf>;

/** What is sent of a draft; what is missing the schema says beside its field. */
export const formOf = ({ mandate: _mandate, reason: _reason, ...draft }: ActionDraft): ActionForm => ({
  ...draft,
  text: writtenOnly(draft.text) ?? {},
  originBody: bodyOf(draft.originBody),
  destinationBody: bodyOf(draft.destinationBody),
  objective: writtenOnly(draft.objective),
  aspirations: writtenOnly(draft.aspirations),
  evidence: idsOf(draft.evidence),
  reforms: writtenOnly(draft.reforms),
  starts: draft.starts || null,
  deadline: draft.deadline || null,
  indicators: draft.indicators as Indicator[],
});
