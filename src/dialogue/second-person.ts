import type { Localized } from '../platform/language/locale.ts';
import { defineLifecycle } from '../platform/lifecycle/lifecycle.ts';

/**
 * The life of something with a source that one person enters and another shows to the public: whoever enters it never does both.
 * @param of.acts how the acts are called
 * @param of.write permission to enter it @param of.release permission to publish, decline and withdraw what somebody else entered
 */
export const secondPersonLife = (of: {
  readonly acts: Readonly<Record<'enter' | 'release' | 'decline' | 'withdraw', Localized>>;
  readonly write: string;
  readonly release: string;
}) =>
  defineLifecycle({
    first: { act: 'enter', state: 'proposed' },
    states: {
      proposed: {
        label: { ar: 'بانتظار شخص ثانٍ', fr: 'Attend une deuxième personne', en: 'Waits for a second person' },
        tone: 'info',
        open: true,
      },
      released: { label: { ar: 'منشور', fr: 'Publié', en: 'Published' }, tone: 'success' },
      declined: { label: { ar: 'مردود', fr: 'Écarté', en: 'Declined' }, tone: 'neutral' },
      withdrawn: { label: { ar: 'مسحوب', fr: 'Retiré', en: 'Withdrawn' }, tone: 'warning' },
    },
    acts: {
      enter: { label: of.acts.enter, permission: of.write, by: 'rule' },
      release: { label: of.acts.release, permission: of.release, note: 'optional' },
      decline: { label: of.acts.decline, permission: of.release, note: 'required' },
      withdraw: { label: of.acts.withdraw, permission: of.release, note: 'required' },
    },
    steps: {
      proposed: { release: 'released', decline: 'declined' },
      released: { withdraw: 'withdrawn' },
      declined: {},
      withdrawn: {},
    },
  });
