import { localized } from '../testing.ts';
import type { PropositionView } from './proposition.contract.ts';

type Send = <T>(who: 'youssef' | 'hicham' | 'claire', url: string, body?: object) => Promise<T>;
const inFrench = (text: string) => ({ fr: { text, method: 'original' } });

interface Institution {
  readonly id: string;
  readonly name: { readonly en: string };
}

/** A space in which hicham's and claire's ministries speak, one in which nobody does, and hicham's propositions there in every state. */
export async function propositionRowsMade(send: Send, institutions: readonly Institution[]) {
  const establish = (slug: string) =>
    send<{ id: string }>('youssef', '/api/spaces', { slug, kind: 'tripartite', title: localized(`Space ${slug}`) });
  const [open, empty] = [await establish('row-space'), await establish('row-empty')];
  const mandates: Record<string, string> = {};
  for (const [key, part] of [
    ['hicham', 'Demonstration ministry (Morocco)'],
    ['claire', 'Demonstration ministry (France)'],
  ] as const) {
    const { id: institution, ...known } = institutions.find(({ name }) => name.en === part)!;
    const space = await send<{ members: { id: string; institution: string }[] }>(
      'youssef',
      `/api/spaces/${open.id}/mandates`,
      { institution, ...known, basis: 'Letter', starts: '2020-01-01' },
    );
    mandates[key] = space.members.find((one) => one.institution === institution)!.id;
  }
  const propose = async (text: string, ...steps: readonly (readonly ['hicham' | 'youssef', string])[]) => {
    let now = await send<PropositionView>('hicham', '/api/propositions', { space: open.id, text: inFrench(text) });
    for (const [who, act] of steps)
      now = await send<PropositionView>(who, `/api/propositions/${now.id}/acts`, { act, sequence: now.sequence });
    return now;
  };
  const table = ['hicham', 'table'] as const;
  const tabled = await propose('proposons discutée', table);
  const voted = await propose('proposons votée', table, ['youssef', 'open-vote'], ['youssef', 'close-vote']);
  const amended = await send<PropositionView>('claire', `/api/propositions/${tabled.id}/amendments`, {
    ...{ base: 1, text: inFrench('proposons autrement') },
  });
  const proposition = {
    draft: (await propose('proposons brouillon')).id,
    'withdrawn before it was tabled': (await propose('proposons retirée', ['hicham', 'withdraw'])).id,
    tabled: tabled.id,
    voted: voted.id,
  };
  return {
    ...{ proposition, shownProposition: proposition },
    space: { 'of two ministries': open.id, 'without a mandate': empty.id },
    mandate: { 'of a ministry': mandates['hicham']! },
    amendment: { 'to a tabled one': amended.amendments[0]!.id },
  };
}
