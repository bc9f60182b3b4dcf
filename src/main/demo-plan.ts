import {
  INVENTED_MECHANISMS,
  INVENTED_PLAN,
  INVENTED_SOURCE,
  type InventedAction,
  type InventedMeasure,
} from '../../demo/index.ts';
import type { Text } from '../../content/index.ts';
import { principleIds, type PlanContent } from '../dialogue/index.ts';
import { locales } from '../platform/language/locale.ts';
import { together } from './meeting-content.ts';

type Content = PlanContent['measures'][number]['actions'][number];
const moment = (now: Date, days: number): string => new Date(now.getTime() + days * 86_400_000).toISOString();
const day = (now: Date, days: number): string => moment(now, days).slice(0, 10);
const optional = (text: Text | undefined) => (text ? together(text) : null);
/** What was noted in the one text that a note is. */
const noted = (text: Text): string => locales.map((locale) => text[locale]).join(' · ');

function actionOf(now: Date, of: InventedAction): Content {
  const first = of.acts[0]?.ago ?? 3;
  const period = { starts: day(now, of.starts), ends: day(now, of.deadline) };
  const { indicator } = of;
  return {
    wording: {
      ...{ text: together(of.text), kind: of.kind, starts: period.starts, deadline: period.ends },
      ...{ returnTypes: [...of.returnTypes], profiles: [...of.profiles], regions: [...of.regions] },
      ...{ objective: optional(of.objective), aspirations: optional(of.aspirations), reforms: optional(of.reforms) },
      indicators: indicator
        ? [
            {
              ...{ key: 'indicator-1', title: indicator.title, measure: 'unit', ascending: true, aggregation: true },
              baseline: { year: Number(period.starts.slice(0, 4)) - 1, value: indicator.baseline },
              periods: [{ ...period, target: indicator.target }],
            },
          ]
        : [],
    },
    ...{ by: of.by, mechanisms: of.mechanisms, origin: of.origin, destination: of.destination },
    writtenAt: moment(now, -first - 2),
    acts: of.acts.map(({ act, ago, note }) => ({ act, at: moment(now, -ago), note: note ? noted(note) : null })),
    parties: of.parties.map(({ by, adopts, reservation }) => ({ by, adopts, reservation: optional(reservation) })),
    actuals:
      indicator?.actual === undefined
        ? []
        : [{ indicator: 'indicator-1', ...period, value: indicator.actual, source: INVENTED_SOURCE }],
    money: (of.money ?? []).map(({ kind, minor, currency, ago }) => ({
      ...{ kind, minor, currency, dated: day(now, -ago), valueDate: day(now, -ago), source: INVENTED_SOURCE },
      provider: INVENTED_PROVIDER,
    })),
    obstacle: of.obstacle
      ? { text: together(of.obstacle.text), owner: of.obstacle.owner, due: day(now, of.obstacle.due) }
      : null,
  };
}

const INVENTED_PROVIDER: Text = {
  ar: 'ميزانية مختلقة',
  fr: 'Budget inventé',
  en: 'Invented budget',
};

const measureOf = (now: Date, of: InventedMeasure): PlanContent['measures'][number] => ({
  recommendation: of.recommendation,
  form: {
    ...{ text: together(of.text), training: of.training, why: null },
    principles: Object.fromEntries(
      principleIds.map((id) => [id, of.aside.includes(id) ? 'leaves_aside' : 'meets']),
    ) as PlanContent['measures'][number]['form']['principles'],
  },
  actions: of.actions.map((action) => actionOf(now, action)),
});

/** The invented plan in the form that the dialogue loads, its days counted from the one on which it is loaded. */
export const demoPlan = (now: Date): PlanContent => ({
  mechanisms: INVENTED_MECHANISMS.map(({ id, kind, name, country, mandate, whyNew, ended }) => ({
    key: id,
    form: {
      ...{ kind, name, country, mandate: together(mandate), basis: INVENTED_SOURCE, source: INVENTED_SOURCE },
      ...{ dated: day(now, -400), ended: ended === undefined ? null : day(now, ended), whyNew: optional(whyNew) },
    },
  })),
  form: {
    ...{ title: INVENTED_PLAN.title, purpose: together(INVENTED_PLAN.purpose) },
    ...{ starts: day(now, INVENTED_PLAN.starts), ends: day(now, INVENTED_PLAN.ends) },
  },
  measures: INVENTED_PLAN.measures.map((measure) => measureOf(now, measure)),
});
