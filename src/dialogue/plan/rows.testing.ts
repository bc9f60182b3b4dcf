import { localized, written } from '../testing.ts';
import type { ActionView } from './action.contract.ts';
import type { MeasureView, PlanView } from './plan.contract.ts';
import { measureOf, mechanismForm } from './plan.testing.ts';

type Who = 'youssef' | 'hicham' | 'claire';
type Send = <T>(who: Who, url: string, body?: object) => Promise<T>;

/** Rows that stand for their kinds, by what they are called. */
interface Made {
  readonly space: Readonly<Record<string, string>>;
  readonly recommendation: Readonly<Record<string, string>>;
}

/** Two plans of the space in which hicham's and claire's ministries speak: one with drafts only, one with promises and an obstacle to one of them. */
export async function planRowsMade(send: Send, { space, recommendation }: Made) {
  const day = (from: number): string => new Date(Date.now() + from * 86_400_000).toISOString().slice(0, 10);
  const mechanism = await send<{ id: string }>(
    'youssef',
    '/api/mechanisms',
    mechanismForm({ name: localized('Mechanism row-agency') }),
  );
  const begin = async (word: string) => {
    const form = {
      space: space['of two ministries'],
      title: localized(`Plan row-${word}`),
      starts: day(0),
      ends: day(900),
    };
    const plan = await send<PlanView>('hicham', '/api/plans', form);
    return {
      plan,
      measure: await send<MeasureView>(
        'hicham',
        `/api/plans/${plan.id}/measures`,
        measureOf(recommendation['released']!),
      ),
    };
  };
  const [silent, kept] = [await begin('silent'), await begin('kept')];
  const { owners } = await send<ActionView>('hicham', '/api/actions', {
    ...{ measure: silent.measure.id, text: written('unvollendet'), kind: 'enabling' },
  });
  const mandate = (side: string): string => owners.find((one) => one.side === side)!.id;
  const write = async (measure: string, word: string, ...steps: readonly (readonly [Who, string])[]) => {
    let now = await send<ActionView>('hicham', '/api/actions', {
      ...{
        measure,
        text: written(`promettons ${word}`),
        kind: 'enabling',
        mechanisms: [mechanism.id],
        deadline: day(90),
      },
      ...{ originBody: { mandate: mandate('origin') }, destinationBody: { mandate: mandate('destination') } },
    });
    for (const [who, step] of steps)
      now =
        step === 'adopt'
          ? await send<ActionView>(who, `/api/actions/${now.id}/adoptions`, { number: 1, adopts: true })
          : await send<ActionView>(who, `/api/actions/${now.id}/acts`, { act: step, sequence: now.sequence });
    return now;
  };
  const propose = ['hicham', 'propose'] as const;
  const adopt = [propose, ['hicham', 'adopt'], ['claire', 'adopt']] as const;
  const adopted = await write(kept.measure.id, 'tenue', ...adopt);
  const hindered = await send<ActionView>('hicham', `/api/actions/${adopted.id}/obstacles`, {
    ...{ text: written('obstacle'), owner: mandate('destination'), due: day(20) },
  });
  const action = {
    draft: (await write(silent.measure.id, 'brouillon')).id,
    proposed: (await write(silent.measure.id, 'discutée', propose)).id,
    adopted: adopted.id,
  };
  return {
    mechanism: { 'of the register': mechanism.id },
    plan: { 'without a promise': silent.plan.id, 'with a promise': kept.plan.id },
    measure: { 'without a promise': silent.measure.id, 'with a promise': kept.measure.id },
    ...{ action, wholeAction: action, shownAction: action },
    obstacle: { 'to a promise': hindered.obstacles[0]!.id },
  };
}
