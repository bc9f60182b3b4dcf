import type { Instance } from './emit/secondary.ts';
import { descend } from './emit/writing.ts';
import type { Form, Localised, MediaKind } from './form.ts';
import type { Media } from './result.ts';

const kinds: readonly MediaKind[] = ['image', 'big-image', 'audio', 'video'];

/** Files that must accompany a form: media of questions and choices, and external data. Names made by references are left out. */
export function mediaOf(form: Form, instances: readonly Instance[]): Media[] {
  const found = new Map<string, Media>();
  const add = (kind: Media['kind'], name: string): void => {
    if (!name.includes('${')) found.set(`${kind} ${name}`, { kind, name });
  };
  const addAll = (media: ReadonlyMap<string, Localised>): void => {
    for (const [given, value] of media) {
      const kind = kinds.find((one) => one === given);
      if (kind) for (const name of typeof value === 'string' ? [value] : value.values()) add(kind, name);
    }
  };
  for (const { media } of descend(form.items)) addAll(media);
  for (const { choices } of form.lists.values()) for (const { media } of choices) addAll(media);
  for (const { source } of instances) {
    const file = /^jr:\/\/file(?:-csv)?\/(.+)$/.exec(source ?? '');
    if (file?.[1] !== undefined) add('file', file[1]);
  }
  return [...found.values()];
}
