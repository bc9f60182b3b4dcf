import { locales, type Locale, type Localized } from '../../platform/language/locale.ts';
import { defineLifecycle } from '../../platform/lifecycle/lifecycle.ts';
import { families, sides, type Family, type Side } from '../../platform/accounts/account.ts';

export const meetingKinds = ['bilateral', 'multilateral', 'tripartite', 'reflection_group'] as const;
export type MeetingKind = (typeof meetingKinds)[number];
export { families, sides, type Family, type Side };

/** The life of a meeting. */
export const meetingLife = defineLifecycle({
  first: { act: 'plan', state: 'planned' },
  states: {
    planned: { label: { ar: 'مقرر', fr: 'Prévue', en: 'Planned' }, tone: 'neutral', open: true },
    open: { label: { ar: 'مفتوح', fr: 'Ouverte', en: 'Open' }, tone: 'info', open: true },
    closed: { label: { ar: 'مختتم', fr: 'Close', en: 'Closed' }, tone: 'success' },
  },
  acts: {
    plan: { label: { ar: 'تنظيم', fr: 'Prévoir', en: 'Plan' }, permission: 'meeting.write', by: 'rule' },
    open: {
      label: { ar: 'افتتاح الاجتماع', fr: 'Ouvrir la réunion', en: 'Open the meeting' },
      permission: 'meeting.write',
      note: 'optional',
    },
    close: {
      label: { ar: 'اختتام الاجتماع', fr: 'Clore la réunion', en: 'Close the meeting' },
      permission: 'meeting.write',
      note: 'optional',
    },
    reopen: {
      label: { ar: 'إعادة فتح الاجتماع', fr: 'Rouvrir la réunion', en: 'Reopen the meeting' },
      permission: 'meeting.write',
      note: 'required',
    },
  },
  steps: { planned: { open: 'open' }, open: { close: 'closed' }, closed: { reopen: 'open' } },
});
export type MeetingState = (typeof meetingLife.stateNames)[number];
export type MeetingAct = (typeof meetingLife.actNames)[number];

/** What a meeting lacks before it opens and is shown to the public: `title.ar`, `place.fr`, `agenda.2.en` (points counted from 1). */
export type MissingInMeeting = `${'title' | 'place' | `agenda.${number}`}.${Locale}`;
export function missingInMeeting(of: {
  readonly title: Localized;
  readonly place: Localized;
  readonly agenda: readonly { readonly title: Localized }[];
}): MissingInMeeting[] {
  const texts = [
    ['title', of.title],
    ['place', of.place],
    ...of.agenda.map(({ title }, at) => [`agenda.${at + 1}`, title] as const),
  ] as const;
  return texts.flatMap(([name, text]) =>
    locales.filter((locale) => !text[locale].trim()).map((locale) => `${name}.${locale}` as MissingInMeeting),
  );
}

/** How many questions stand how: merged ones count through the question they went into. */
export interface Counter {
  readonly total: number;
  readonly answered: number;
  readonly setAside: number;
  readonly open: number;
  readonly merged: number;
}

export interface Seat {
  readonly side: Side;
  readonly family: Family;
}

/** Seats in each cell side x family, and what the balance of them says. */
export interface Balance {
  readonly total: number;
  readonly cells: Readonly<Record<Side, Readonly<Record<Family, number>>>>;
  readonly bySide: Readonly<Record<Side, number>>;
  /** Half the sum of |observed - target| over origin and destination, targets one half each: 0 balanced, 0.5 one side alone; null with neither. */
  readonly imbalance: number | null;
  /** Families of which one of the two sides has no seat, and none that stands for both or neither. */
  readonly missing: readonly Seat[];
}

const expected: readonly Family[] = ['public_authority', 'employers', 'trade_union', 'migrant_association', 'science'];

/**
 * Counts seats by side and family. Sources of the target: equal sides, and the respondent families of the Rabat text with public authorities;
 * international seats and bodies that stand for both sides or neither (migrants’ associations, unions, science may) are left out of the imbalance.
 */
export function balanceOf(seats: readonly Seat[]): Balance {
  const count = (side: Side, family?: Family): number =>
    seats.filter((seat) => seat.side === side && (!family || seat.family === family)).length;
  const byFamily = (side: Side) =>
    Object.fromEntries(families.map((family) => [family, count(side, family)])) as Record<Family, number>;
  const both = count('origin') + count('destination');
  return {
    total: seats.length,
    cells: Object.fromEntries(sides.map((side) => [side, byFamily(side)])) as Balance['cells'],
    bySide: Object.fromEntries(sides.map((side) => [side, count(side)])) as Balance['bySide'],
    imbalance: both ? Math.abs(count('origin') / both - 0.5) : null,
    missing: (['origin', 'destination'] as const).flatMap((side) =>
      expected
        .filter((family) => count(side, family) === 0 && count('both_or_neither', family) === 0)
        .map((family) => ({ side, family })),
    ),
  };
}

/** How far voices are from what is aimed at, and the cell that lacks most. */
export interface Presence {
  /** Half the sum over cells of |observed share - aimed share|: 0 as aimed, 0.9 one cell alone; null without voices. */
  readonly distance: number | null;
  /** The cell with the least observed of its aimed share, and that ratio; the first in order where several are as low. */
  readonly worst: (Seat & { readonly ratio: number }) | null;
}

/**
 * Presence over cells of the two parties and the families of the Rabat text with public authorities, each cell aimed at equally (one tenth): index of
 * dissimilarity (Duncan and Duncan 1955) and the worst ratio. A voice that stands for both parties or neither counts half in each; international ones are left out.
 */
export function presenceOf(seats: readonly Seat[]): Presence {
  const cells = (['origin', 'destination'] as const).flatMap((side) => expected.map((family) => ({ side, family })));
  const weight = (seat: Seat, side: Side): number =>
    seat.side === side ? 1 : seat.side === 'both_or_neither' ? 0.5 : 0;
  const has = ({ side, family }: Seat) =>
    seats.reduce((sum, seat) => sum + (seat.family === family ? weight(seat, side) : 0), 0);
  const total = cells.reduce((sum, cell) => sum + has(cell), 0);
  if (!total) return { distance: null, worst: null };
  const aimed = 1 / cells.length;
  const shares = cells.map((cell) => ({ ...cell, ratio: has(cell) / total / aimed }));
  const distance = shares.reduce((sum, { ratio }) => sum + Math.abs(ratio - 1) * aimed, 0) / 2;
  const worst = shares.reduce((least, one) => (one.ratio < least.ratio ? one : least));
  return { distance, worst };
}

/** Labels of the coded lists (vocabulary of the trade). */
export const sideLabel: Readonly<Record<Side, Localized>> = {
  origin: { ar: 'بلدان المنشأ', fr: 'Pays d’origine', en: 'Countries of origin' },
  destination: { ar: 'بلدان المقصد', fr: 'Pays de destination', en: 'Countries of destination' },
  both_or_neither: {
    ar: 'الجانبان معًا أو لا جانب',
    fr: 'Les deux parties ou aucune',
    en: 'Both parties or neither',
  },
  international: { ar: 'دولي', fr: 'International', en: 'International' },
};
export const familyLabel: Readonly<Record<Family, Localized>> = {
  public_authority: { ar: 'سلطة عمومية', fr: 'Pouvoirs publics', en: 'Public authority' },
  employers: { ar: 'أرباب العمل', fr: 'Employeurs', en: 'Employers' },
  trade_union: { ar: 'نقابة', fr: 'Syndicat', en: 'Trade union' },
  migrant_association: { ar: 'جمعية مهاجرين', fr: 'Association de migrants', en: 'Migrant association' },
  science: { ar: 'البحث العلمي', fr: 'Science', en: 'Science' },
  intergovernmental: { ar: 'منظمة حكومية دولية', fr: 'Organisation intergouvernementale', en: 'Intergovernmental' },
};
export const kindLabel: Readonly<Record<MeetingKind, Localized>> = {
  bilateral: { ar: 'ثنائي', fr: 'Bilatérale', en: 'Bilateral' },
  multilateral: { ar: 'متعدد الأطراف', fr: 'Multilatérale', en: 'Multilateral' },
  tripartite: { ar: 'ثلاثي', fr: 'Tripartite', en: 'Tripartite' },
  reflection_group: { ar: 'فريق تفكير', fr: 'Groupe de réflexion', en: 'Reflection group' },
};
