import {
  computed,
  onBeforeUnmount,
  onMounted,
  ref,
  shallowRef,
  type ComputedRef,
  type Ref,
  type ShallowRef,
} from 'vue';
import { onBeforeRouteLeave } from 'vue-router';
import type { z } from 'zod';
import { sayIssue } from '../language/issue.ts';
import { useLocale, useRequest, useWords, type ProblemError } from '../ui/index.ts';
import { formWords } from './form.words.ts';

export interface Form<D, V> {
  /** What is being written. */
  readonly draft: Ref<D>;
  /** The record as it was read, or as somebody else left it when their version was taken. */
  readonly before: ShallowRef<V | undefined>;
  /** Something new is written: nothing was read. */
  readonly isNew: boolean;
  /** The fields can be shown. */
  readonly ready: ComputedRef<boolean>;
  readonly dirty: ComputedRef<boolean>;
  readonly loading: Ref<boolean>;
  readonly saving: Ref<boolean>;
  /** What went wrong on reading or saving, unless it is said beside a field. */
  readonly problem: ComputedRef<ProblemError | undefined>;
  /** What is wrong with a field, by its path in what is sent (`title.ar`, `agenda.0.title`): `:error="form.error('slug')"`. */
  readonly error: (path: string) => string | undefined;
  /** What somebody else saved meanwhile; nothing can be saved before it is decided about. */
  readonly theirs: ShallowRef<V | undefined>;
  readonly save: () => Promise<void>;
  /** Saves on top of theirs. */
  readonly overwrite: () => Promise<void>;
  /** Drops what was written and goes on from theirs; where there is none, from an empty form. */
  readonly discard: () => void;
}

export interface FormOf<D, V, B> {
  /** Reads what is edited; absent when something new is written. */
  readonly load?: ((signal: AbortSignal) => Promise<V>) | undefined;
  /** What the fields hold at first, for a record or for nothing. */
  readonly draft: (record: V | undefined) => D;
  /** What is sent. */
  readonly body: (draft: D, before: V | undefined) => B;
  /** Schema of what is sent: what it refuses is said beside the fields before anything is sent. */
  readonly schema?: z.ZodType | undefined;
  /** `on` is the record that the writer saw: its revision goes with what is sent. */
  readonly save: (body: B, on: V | undefined, signal: AbortSignal) => Promise<V>;
  /** Schema of a record as it comes with a conflict (409). */
  readonly record: z.ZodType<V>;
  /** After saving: where to go. */
  readonly saved: (record: V) => unknown;
}

const problemFields = (problem: ProblemError | undefined): { field: string; message: string }[] =>
  (problem?.problem.items ?? []).flatMap((item) => {
    const { field, message } = item as { field?: unknown; message?: unknown };
    return typeof field === 'string' && typeof message === 'string' && field ? [{ field, message }] : [];
  });

/**
 * A form over a record: what is wrong stands beside its field in the reader's language, a conflict shows theirs and keeps what is typed, leaving with
 * something unsaved asks first. Show it in `<EditPage :form="form">`.
 */
export function useForm<D, V, B>(of: FormOf<D, V, B>): Form<D, V> {
  const t = useWords(formWords);
  const locale = useLocale();
  const before = shallowRef<V>();
  const draft = ref(of.draft(undefined)) as Ref<D>;
  const clean = ref(JSON.stringify(draft.value));
  const theirs = shallowRef<V>();
  const wrong = shallowRef<{ field: string; issue: z.core.$ZodIssue }[]>([]);
  const reading = useRequest((signal) => of.load!(signal));
  const sending = useRequest((signal, body: B) => of.save(body, before.value, signal));
  const isNew = !of.load;
  let left = false;

  const begin = (record: V | undefined): void => {
    left = false;
    wrong.value = [];
    before.value = record;
    draft.value = of.draft(record);
    clean.value = JSON.stringify(draft.value);
  };
  const dirty = computed(() => JSON.stringify(draft.value) !== clean.value);
  onMounted(async () => {
    if (!of.load) return;
    const record = await reading.run();
    if (record !== undefined) begin(record);
  });
  const warn = (event: BeforeUnloadEvent): void => {
    if (dirty.value) event.preventDefault();
  };
  onMounted(() => addEventListener('beforeunload', warn));
  onBeforeUnmount(() => removeEventListener('beforeunload', warn));
  onBeforeRouteLeave(() => left || !dirty.value || confirm(t('leave')));

  async function save(): Promise<void> {
    if (theirs.value || sending.loading.value) return;
    const body = of.body(draft.value, before.value);
    const checked = of.schema?.safeParse(body);
    wrong.value = (checked?.error?.issues ?? []).map((issue) => ({ field: issue.path.map(String).join('.'), issue }));
    if (wrong.value.length) return;
    const record = await sending.run(body);
    if (record !== undefined) {
      left = true;
      await of.saved(record);
      return;
    }
    const conflict = sending.problem.value?.problem;
    const other = conflict?.status === 409 ? of.record.safeParse(conflict.items?.[0]) : undefined;
    theirs.value = other?.success ? other.data : undefined;
  }
  const errors = computed(() => {
    const said = wrong.value.map(({ field, issue }) => ({ field, message: sayIssue(issue, locale.value) }));
    return new Map([...said, ...problemFields(sending.problem.value)].map(({ field, message }) => [field, message]));
  });
  return {
    draft,
    before,
    isNew,
    ready: computed(() => isNew || before.value !== undefined),
    dirty,
    loading: reading.loading,
    saving: sending.loading,
    problem: computed(() => reading.problem.value ?? sending.problem.value),
    error: (path) => errors.value.get(path),
    theirs,
    save,
    overwrite: async () => {
      before.value = theirs.value;
      theirs.value = undefined;
      await save();
    },
    discard: () => {
      begin(theirs.value);
      theirs.value = undefined;
      sending.problem.value = undefined;
    },
  };
}
