/**
 * Reads a text of the page aloud by the voices that the browser has on the device; voices that send the text to somebody are not used. Its box stays hidden where
 * there is no voice for every language of the text. The page is whole without it.
 */
export function readAloud(box: HTMLElement, synth: SpeechSynthesis): void {
  const [start, stop] = box.querySelectorAll('button');
  const label = start?.querySelector('span');
  const said = [...box.querySelectorAll('li')];
  if (!start || !stop || !label) return;
  /** The sentence that is being said or at which it goes on. */
  let at = 0;
  let state: 'silent' | 'speaking' | 'paused' = 'silent';
  /** What was said before a pause or a stop ends late: only the newest may lead on. */
  let turn = 0;

  const voiceOf = (lang: string): SpeechSynthesisVoice | undefined => {
    const found = synth
      .getVoices()
      .filter((voice) => voice.localService && voice.lang.toLowerCase().split(/[-_]/)[0] === lang);
    return found.find((voice) => voice.default) ?? found[0];
  };
  const look = (): void => {
    box.hidden = !said.every(({ lang }) => voiceOf(lang));
  };
  const show = (next: typeof state): void => {
    state = next;
    label.textContent = box.dataset[{ silent: 'start', speaking: 'pause', paused: 'goOn' }[next]] ?? '';
    if (next === 'silent') {
      if (document.activeElement === stop) start.focus();
      at = 0;
    }
    stop.hidden = next === 'silent';
  };
  const quiet = (next: 'silent' | 'paused'): void => {
    turn += 1;
    synth.cancel();
    show(next);
  };
  const say = (): void => {
    const one = said[at];
    const voice = one && voiceOf(one.lang);
    if (!one || !voice) return quiet('silent');
    const mine = turn;
    const utterance = new SpeechSynthesisUtterance(one.textContent);
    utterance.lang = voice.lang;
    utterance.voice = voice;
    utterance.onend = () => {
      if (mine !== turn) return;
      at += 1;
      say();
    };
    utterance.onerror = () => {
      if (mine === turn) quiet('silent');
    };
    synth.speak(utterance);
  };

  start.addEventListener('click', () => {
    // Pausing is stopping at a sentence: several browsers cannot go on within one.
    if (state === 'speaking') return quiet('paused');
    turn += 1;
    synth.cancel();
    show('speaking');
    say();
  });
  stop.addEventListener('click', () => quiet('silent'));
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && state !== 'silent') quiet('silent');
  });
  window.addEventListener('pagehide', () => quiet('silent'));
  synth.addEventListener?.('voiceschanged', look);
  look();
}

if ('speechSynthesis' in window)
  for (const box of document.querySelectorAll<HTMLElement>('[data-listen]')) readAloud(box, window.speechSynthesis);
