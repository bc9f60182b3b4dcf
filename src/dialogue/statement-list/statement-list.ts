import type { Localized } from '../../platform/language/locale.ts';
import { defineLifecycle } from '../../platform/lifecycle/lifecycle.ts';

/** The life of a list of statements: votes are cast while it is open, between its days. */
export const statementListLife = defineLifecycle({
  first: { act: 'prepare', state: 'prepared' },
  states: {
    prepared: { label: { ar: 'قيد الإعداد', fr: 'En préparation', en: 'In preparation' }, tone: 'neutral', open: true },
    open: { label: { ar: 'مفتوحة للتصويت', fr: 'Ouverte au vote', en: 'Open for votes' }, tone: 'info', open: true },
    closed: { label: { ar: 'مغلقة', fr: 'Close', en: 'Closed' }, tone: 'success' },
  },
  acts: {
    prepare: {
      label: { ar: 'إعداد القائمة', fr: 'Préparer la liste', en: 'Prepare the list' },
      permission: 'statement.list',
      by: 'rule',
    },
    open: {
      label: { ar: 'فتح التصويت', fr: 'Ouvrir le vote', en: 'Open for votes' },
      permission: 'statement.list',
      note: 'optional',
    },
    close: {
      label: { ar: 'إغلاق التصويت', fr: 'Clore le vote', en: 'Close the votes' },
      permission: 'statement.list',
      note: 'optional',
    },
  },
  steps: { prepared: { open: 'open' }, open: { close: 'closed' }, closed: {} },
});

/** Signs of a statement in each language, and statements of a list. */
export const longestStatement = 140;
export const mostStatements = 200;
/** Codes that are drawn at once. */
export const mostCodes = 5000;

/** Where a statement stands: it waits for a moderator, is shown, or was set aside. */
export const standings = ['waiting', 'show', 'set_aside'] as const;
export type Standing = (typeof standings)[number];
export const standingLabel: Readonly<Record<Standing, Localized>> = {
  waiting: { ar: 'تنتظر مشرفًا', fr: 'En attente de modération', en: 'Waits for a moderator' },
  show: { ar: 'معروضة', fr: 'Montrée', en: 'Shown' },
  set_aside: { ar: 'مستبعدة', fr: 'Écartée', en: 'Set aside' },
};
export const standingTone = { waiting: 'warning', show: 'success', set_aside: 'neutral' } as const;

export const voteLabel = {
  agree: { ar: 'موافق', fr: 'Pour', en: 'Agree' },
  disagree: { ar: 'غير موافق', fr: 'Contre', en: 'Disagree' },
  pass: { ar: 'تجاوز', fr: 'Passer', en: 'Pass' },
} as const;
