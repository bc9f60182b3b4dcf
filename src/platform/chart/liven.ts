/**
 * Livens the drawings of a chart: what a mark says, on hover and by keyboard. A chart is whole without it. It knows nothing of the page: any SVG inside the
 * element whose marks have `data-says` is served.
 */
export function liven(chart: Element): void {
  for (const svg of chart.querySelectorAll<SVGSVGElement>('svg')) {
    const marks = [...svg.querySelectorAll<SVGGraphicsElement>('[data-says]')];
    if (!marks.length) continue;
    const told = document.createElement('output');
    told.className = 'chart-says';
    told.hidden = true;
    svg.after(told);
    let at = -1;
    const show = (next: number): void => {
      marks[at]?.removeAttribute('data-at');
      at = next;
      const mark = marks[at];
      told.hidden = !mark;
      told.textContent = mark?.dataset['says'] ?? '';
      if (!mark) return;
      mark.setAttribute('data-at', '');
      const [box, field] = [mark.getBoundingClientRect(), chart.getBoundingClientRect()];
      told.style.insetBlockStart = `${box.bottom - field.top + 6}px`;
    };
    const nearest = ({ clientX, clientY }: PointerEvent): number => {
      let best = 28;
      return marks.reduce((found, mark, index) => {
        const box = mark.getBoundingClientRect();
        const away = Math.hypot(
          Math.max(box.left - clientX, 0, clientX - box.right),
          Math.max(box.top - clientY, 0, clientY - box.bottom),
        );
        if (away >= best) return found;
        best = away;
        return index;
      }, -1);
    };
    const rtl = getComputedStyle(chart).direction === 'rtl';
    const steps: Readonly<Record<string, () => number>> = {
      ArrowDown: () => Math.min(marks.length - 1, at + 1),
      ArrowUp: () => Math.max(0, at - 1),
      [rtl ? 'ArrowLeft' : 'ArrowRight']: () => Math.min(marks.length - 1, at + 1),
      [rtl ? 'ArrowRight' : 'ArrowLeft']: () => Math.max(0, at - 1),
      Home: () => 0,
      End: () => marks.length - 1,
      Escape: () => -1,
    };
    svg.setAttribute('tabindex', '0');
    svg.addEventListener('pointermove', (event) => show(nearest(event)));
    svg.addEventListener('pointerleave', () => show(-1));
    svg.addEventListener('blur', () => show(-1));
    svg.addEventListener('keydown', (event) => {
      const step = steps[event.key];
      if (!step) return;
      event.preventDefault();
      show(step());
    });
  }
}
