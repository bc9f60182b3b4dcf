import {
  computed,
  inject,
  nextTick,
  onBeforeUnmount,
  onMounted,
  provide,
  ref,
  shallowRef,
  watch,
  type ComputedRef,
  type InjectionKey,
  type Ref,
  type ShallowRef,
} from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { z } from 'zod';
import { onDevice, type OnDevice } from '../ui/index.ts';
import type { PageEntry, PageHelp } from '../ui/page.ts';
import { asksForHelp } from './shortcut.ts';

/** The help beside the pages of an application, and its tour. */
export interface Help {
  /** Whether this page has any: it needs somebody signed in, or a page that says so. */
  readonly there: ComputedRef<boolean>;
  readonly open: Ref<boolean>;
  readonly shown: ShallowRef<PageHelp | undefined>;
  readonly questionMark: OnDevice<boolean>;
  /** Opens or closes it; closing gives the focus back to where it was. */
  readonly turn: () => void;
  readonly close: () => void;
  /** Whether the tour is under way. */
  readonly touring: Ref<boolean>;
  readonly beginTour: () => Promise<void>;
  readonly endTour: () => void;
}

const helpKey: InjectionKey<Help> = Symbol('help');
/** Id of the panel. */
export const panelId = 'help';
/** From here on the panel stands beside the page and stays open from page to page. */
const beside = '(min-width: 75rem)';
const isBeside = (): boolean => window.matchMedia(beside).matches;
const typing = (element: Element | null): boolean =>
  element instanceof HTMLElement && (element.isContentEditable || /^(input|textarea|select)$/i.test(element.tagName));

/** The help of this application. @throws Error when `provideHelp` was not called */
export function useHelp(): Help {
  const help = inject(helpKey);
  if (!help) throw new Error('provideHelp has not been called');
  return help;
}

/** Gives the frame its help: what belongs to the page that is shown, the keys, and what is remembered on the device. */
export function provideHelp(pages: readonly Pick<PageEntry, 'name' | 'help'>[], signedIn: () => boolean): Help {
  const route = useRoute();
  const router = useRouter();
  const wanted = onDevice('help-open', z.boolean(), false);
  const toured = onDevice('toured', z.boolean(), false);
  const questionMark = onDevice('help-key', z.boolean(), true);
  const page = computed(() => pages.find(({ name }) => name === route.name));
  const there = computed(() => page.value !== undefined);
  const open = ref(wanted.value.value && isBeside());
  const shown = shallowRef<PageHelp>();
  let before: Element | null = null;

  watch(
    [page, open],
    async ([now]) => {
      const found = open.value ? await now?.help() : undefined;
      if (page.value === now) shown.value = found;
    },
    { immediate: true },
  );
  watch(
    () => route.path,
    () => {
      before = null;
      if (!isBeside()) open.value = false;
    },
  );

  const close = (): void => {
    if (!open.value) return;
    open.value = false;
    wanted.keep(false);
    if (before instanceof HTMLElement && before.isConnected) before.focus();
    else document.querySelector<HTMLElement>(`[aria-controls="${panelId}"]`)?.focus();
  };
  const turn = (): void => {
    if (open.value) return close();
    before = document.activeElement;
    open.value = true;
    if (isBeside()) wanted.keep(true);
    void nextTick(() => document.querySelector<HTMLElement>(`#${panelId} h2`)?.focus());
  };

  const touring = ref(false);
  watch(
    [() => route.name, signedIn],
    () => {
      touring.value = route.name === 'home' && signedIn() && !toured.value.value;
    },
    { immediate: true },
  );
  const endTour = (): void => {
    touring.value = false;
    toured.keep(true);
  };
  const beginTour = async (): Promise<void> => {
    toured.forget();
    if (!isBeside()) open.value = false;
    await router.push('/');
    touring.value = true;
    await nextTick(() => document.querySelector<HTMLElement>('.tour h2')?.focus());
  };

  const key = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && open.value && !event.defaultPrevented && !document.querySelector('dialog[open]')) {
      const within = document.activeElement?.closest(`#${panelId}`);
      if (within || !isBeside()) close();
      return;
    }
    const { key: name, ctrlKey, metaKey, altKey, defaultPrevented } = event;
    const modal = document.querySelector('dialog[open]') !== null;
    const asked = { key: name, ctrlKey, metaKey, altKey, defaultPrevented, modal, typing: typing(document.activeElement) };
    if (!there.value || !asksForHelp(asked, questionMark.value.value)) return;
    event.preventDefault();
    turn();
  };
  onMounted(() => document.addEventListener('keydown', key));
  onBeforeUnmount(() => document.removeEventListener('keydown', key));

  const help: Help = { there, open, shown, questionMark, turn, close, touring, beginTour, endTour };
  provide(helpKey, help);
  return help;
}
