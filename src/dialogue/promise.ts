import type { Localized } from '../platform/language/locale.ts';

/** States in which a promise stands. */
export const standingStates = ['adopted', 'under_way', 'done', 'dropped'] as const;
export const standingLabel: Readonly<Record<(typeof standingStates)[number], Localized>> = {
  adopted: { ar: 'معتمد', fr: 'Adoptée', en: 'Adopted' },
  under_way: { ar: 'قيد التنفيذ', fr: 'En cours', en: 'Under way' },
  done: { ar: 'منجز', fr: 'Réalisée', en: 'Done' },
  dropped: { ar: 'متروك', fr: 'Abandonnée', en: 'Dropped' },
};
