/**
 * Suggestions under every search box: an editable combobox with a list (WAI-ARIA Authoring Practices). Without this script the box is a plain form. Nothing is asked
 * under two letters, an answer to what is no longer asked is given up.
 */
interface Suggestion {
  readonly to: string;
  readonly lang: string;
  readonly kind?: string;
  readonly pieces: readonly (readonly [string, 1?])[];
}
interface Suggestions {
  readonly status: string;
  readonly items: readonly Suggestion[];
}

const pause = 150;
const fewest = 2;

function attach(form: HTMLFormElement): void {
  const field = form.querySelector<HTMLInputElement>('input[type=search]');
  const address = form.dataset['suggest'];
  if (!field || !address) return;
  const list = document.createElement('ul');
  const status = document.createElement('p');
  const id = `${field.id}-list`;
  Object.assign(list, { id, className: 'p-search__list', hidden: true });
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', form.querySelector('label')?.textContent ?? '');
  status.className = 'visually-hidden';
  status.setAttribute('role', 'status');
  form.append(list, status);
  const say = (name: string, value: string | null): void =>
    value === null ? field.removeAttribute(name) : field.setAttribute(name, value);
  say('role', 'combobox');
  say('aria-autocomplete', 'list');
  say('aria-controls', id);
  say('aria-expanded', 'false');

  let items: readonly Suggestion[] = [];
  let active = -1;
  let waiting = 0;
  let asking: AbortController | undefined;
  const stop = (): void => {
    clearTimeout(waiting);
    asking?.abort();
  };
  const show = (open: boolean): void => {
    list.hidden = !open;
    say('aria-expanded', String(open));
    if (!open) stand(-1);
  };
  const stand = (at: number): void => {
    active = at;
    [...list.children].forEach((one, n) => one.setAttribute('aria-selected', String(n === at)));
    const option = list.children[at];
    say('aria-activedescendant', option?.id ?? null);
    option?.scrollIntoView({ block: 'nearest' });
  };
  const draw = ({ status: said, items: found }: Suggestions): void => {
    items = found;
    list.replaceChildren(
      ...found.map(({ lang, kind, pieces }, n) => {
        const option = document.createElement('li');
        option.id = `${id}-${n}`;
        option.setAttribute('role', 'option');
        const title = document.createElement('bdi');
        title.lang = lang;
        for (const [text, hit] of pieces) {
          const piece = document.createElement(hit ? 'mark' : 'span');
          piece.textContent = text;
          title.append(piece);
        }
        const small = document.createElement('small');
        small.textContent = kind ?? '';
        option.append(title, small);
        return option;
      }),
    );
    status.textContent = said;
    show(found.length > 0 && document.activeElement === field);
  };
  const ask = async (): Promise<void> => {
    const q = field.value.trim();
    if (q.length < fewest) return;
    asking = new AbortController();
    const { signal } = asking;
    try {
      const reply = await fetch(`${address}?q=${encodeURIComponent(q)}`, { signal });
      if (reply.ok && !signal.aborted) draw((await reply.json()) as Suggestions);
    } catch {
      // Given up, or no connection: the form still works.
    }
  };
  const go = (at: number): void => {
    const chosen = items[at];
    if (chosen) location.assign(chosen.to);
  };

  field.addEventListener('input', (event) => {
    stop();
    stand(-1);
    if (field.value.trim().length < fewest) {
      items = [];
      status.textContent = '';
      show(false);
    } else if (!(event as InputEvent).isComposing) waiting = window.setTimeout(() => void ask(), pause);
  });
  field.addEventListener('compositionend', () => {
    stop();
    waiting = window.setTimeout(() => void ask(), pause);
  });
  field.addEventListener('keydown', (event) => {
    const { key } = event;
    const open = !list.hidden;
    if (event.isComposing) return;
    if ((key === 'ArrowDown' || key === 'ArrowUp') && items.length) {
      event.preventDefault();
      if (!open) show(true);
      if (event.altKey) return;
      // Beyond either end stands the field itself.
      const places = items.length + 1;
      stand(((active + 1 + (key === 'ArrowDown' ? 1 : places - 1)) % places) - 1);
    } else if (key === 'Enter' && open && active >= 0) {
      event.preventDefault();
      go(active);
    } else if (key === 'Escape' && open) {
      event.preventDefault();
      show(false);
    } else if (key === 'Home' || key === 'End') stand(-1);
  });
  field.addEventListener('blur', () => {
    stop();
    show(false);
  });
  // The pointer goes down before the field loses focus: the list stays until it is up again.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => go([...list.children].indexOf((event.target as Element).closest('li')!)));
  form.addEventListener('submit', stop);
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-suggest]')) attach(form);
