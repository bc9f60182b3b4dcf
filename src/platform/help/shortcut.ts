/** A key as it reaches the page. */
interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly defaultPrevented: boolean;
  /** Whether what has the focus takes letters. */
  readonly typing: boolean;
  /** Whether a dialog lies over the page. */
  readonly modal: boolean;
}

/**
 * Whether a key asks for help: F1 anywhere, `?` where nothing is being typed and the reader leaves it switched on (WCAG 2.1.4: a key of one character can be
 * turned off). Under a dialog neither does: what is beside the page cannot be reached.
 */
export function asksForHelp(pressed: Pressed, questionMark: boolean): boolean {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey || pressed.defaultPrevented || pressed.modal) return false;
  return pressed.key === 'F1' || (questionMark && !pressed.typing && (pressed.key === '?' || pressed.key === '؟'));
}
