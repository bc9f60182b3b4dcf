import { colours } from '../../ui/tokens.ts';
import { leadingOf, type, type Canvas } from '../canvas.ts';
import { saysOf } from '../describe.ts';
import { inkOf, tint } from '../ink.ts';
import { textWidth, wrapText } from '../measure.ts';
import type { SpecOf } from '../spec.ts';
import { hatch } from '../svg.ts';
import type { Room } from './room.ts';

type Stages = SpecOf<'stages'>;
type Node = Stages['stages'][number]['nodes'][number];

const gap = 6;

interface Placed {
  readonly node: Node;
  readonly x: number;
  readonly y: number;
  readonly tall: number;
  /** How much of it links have taken, on the side of arrival and of departure. */
  taken: [number, number];
}

/**
 * The same people at several stages: a box a group, as high as its share, ribbons between. On a phone the stages stand below each other as bars, as ribbons
 * could not be followed there. What is too low for its name is named under its stage.
 */
export function drawStages(spec: Stages, room: Room): number {
  return room.narrow || room.canvas.width / spec.stages.length < 150 ? drawBars(spec, room) : drawRibbons(spec, room);
}

function drawRibbons(spec: Stages, { canvas, top }: Room): number {
  const box = Math.floor((canvas.width / spec.stages.length) * 0.56);
  const step = (canvas.width - box) / (spec.stages.length - 1);
  const heads = spec.stages.map(({ label }, at) =>
    wrapText(label, type.size, Math.min(step - 12, canvas.width - at * step), 600),
  );
  const begin = top + Math.max(...heads.map(({ length }) => length)) * leadingOf() + 8;
  const total = Math.max(...spec.stages.map(({ nodes }) => sum(nodes)), 1e-9);
  const height = 300;
  let bottom = begin + height;
  const placed = spec.stages.map(({ nodes }, at) => {
    const x = at * step;
    canvas.lines(heads[at]!, x, top + leadingOf() / 2, { weight: 600 });
    let y = begin;
    const small: Node[] = [];
    const boxes = nodes.map((node) => {
      const tall = ((node.figure.value ?? 0) / total) * height;
      const one: Placed = { node, x, y, tall, taken: [0, 0] };
      if (!drawBox(canvas, spec, at, one, box)) small.push(node);
      y += Math.max(tall, 1) + gap;
      return one;
    });
    bottom = Math.max(bottom, nameSmall(canvas, small, x, Math.max(y, begin) + 4, box));
    return boxes;
  });
  for (const link of spec.links) drawLink(canvas, spec, link, placed, box, height / total);
  return canvas.lines(wrapText(spec.axis, type.small, canvas.measure), 0, bottom + 10, {
    size: type.small,
    fill: colours.inkSoft,
  });
}

/** @returns whether it has room for its name */
function drawBox(canvas: Canvas, spec: Stages, stage: number, { node, x, y, tall }: Placed, wide: number): boolean {
  const says = saysOf({ row: spec.stages[stage]!.label, series: node.label, figure: node.figure }, spec.locale);
  const fill = inkOf(node.meaning)?.colour ?? colours.brandStrong;
  const kept = node.figure.state === 'suppressed';
  canvas.rect(
    { x1: x, y1: y, x2: x + wide, y2: y + Math.max(tall, 1), says },
    { fill: kept ? `url(#${hatch})` : fill },
  );
  const name = wrapText(node.label, type.small, wide - 12);
  const value = wrapText(node.figure.text, type.small, wide - 12, 600);
  const lines = name.length + value.length;
  const need = lines * leadingOf(type.small) + 2;
  const one =
    name.length === 1 && value.length === 1
      ? textWidth(node.label, type.small) + textWidth(node.figure.text, type.small, 600) + 20
      : Infinity;
  const ink = { size: type.small, fill: colours.surface } as const;
  if (tall >= need) {
    const first = y + (tall - need) / 2 + 1 + leadingOf(type.small) / 2;
    canvas.lines(value, x + 6, canvas.lines(name, x + 6, first, ink), { ...ink, weight: 600 });
    return true;
  }
  if (tall < leadingOf(type.small) || one > wide) return false;
  canvas.text(node.label, x + 6, y + tall / 2, ink);
  canvas.text(node.figure.text, x + wide - 6, y + tall / 2, { ...ink, weight: 600, anchor: 'end' });
  return true;
}

/** Names of boxes that are too low for them, in their order from above. */
function nameSmall(canvas: Canvas, nodes: readonly Node[], x: number, top: number, wide: number): number {
  let y = top + leadingOf(type.small) / 2;
  for (const { label, figure } of nodes) {
    const lines = wrapText(`${label} ${figure.text}`, type.small, wide);
    y = canvas.lines(lines, x, y, { size: type.small, fill: colours.inkSoft });
  }
  return y - leadingOf(type.small) / 2;
}

function drawLink(
  canvas: Canvas,
  spec: Stages,
  link: Stages['links'][number],
  placed: readonly (readonly Placed[])[],
  box: number,
  each: number,
): void {
  if (!link.figure.value) return;
  const from = placed[link.at]!.find(({ node }) => node.key === link.from)!;
  const to = placed[link.at + 1]!.find(({ node }) => node.key === link.to)!;
  const wide = link.figure.value * each;
  const [y1, y2] = [from.y + from.taken[1] + wide / 2, to.y + to.taken[0] + wide / 2];
  from.taken[1] += wide;
  to.taken[0] += wide;
  const row = `${from.node.label} (${spec.stages[link.at]!.label})`;
  const series = `${to.node.label} (${spec.stages[link.at + 1]!.label})`;
  const ink = inkOf(link.meaning);
  canvas.ribbon(
    {
      x1: from.x + box,
      y1,
      x2: to.x,
      y2,
      wide: Math.max(wide, 0.75),
      says: saysOf({ row, series, figure: link.figure }, spec.locale),
    },
    { stroke: ink?.colour ?? tint(colours.brand, 3.2), strokeOpacity: 0.75 },
  );
}

/** One bar a stage, its groups named below it. */
function drawBars(spec: Stages, { canvas, top }: Room): number {
  let y = top;
  for (const { label, nodes } of spec.stages) {
    y = canvas.lines(wrapText(label, type.size, canvas.width, 600), 0, y + leadingOf() / 2, { weight: 600 }) - 6;
    const total = Math.max(sum(nodes), 1e-9);
    let x = 0;
    nodes.forEach((node, at) => {
      const wide = ((node.figure.value ?? 0) / total) * canvas.width;
      const says = saysOf({ row: label, series: node.label, figure: node.figure }, spec.locale);
      const fill = inkOf(node.meaning)?.colour ?? tint(colours.brandStrong, 1 + at * 0.6);
      if (wide > 0) canvas.rect({ x1: x, y1: y, x2: x + wide, y2: y + 20, says }, { fill, stroke: colours.surface });
      x += wide;
    });
    y += 26;
    nodes.forEach((node, at) => {
      const fill = inkOf(node.meaning)?.colour ?? tint(colours.brandStrong, 1 + at * 0.6);
      const value = wrapText(node.figure.text, type.size, canvas.width * 0.36, 600);
      const used = Math.max(...value.map((line) => textWidth(line, type.size, 600)));
      const name = wrapText(node.label, type.size, canvas.width - 22 - used - 12);
      const at1 = y + leadingOf() / 2;
      const swatch = node.figure.state === 'suppressed' ? `url(#${hatch})` : fill;
      canvas.rect({ x1: 0, y1: at1 - 6, x2: 12, y2: at1 + 6 }, { fill: swatch, stroke: colours.lineStrong });
      const next = canvas.lines(name, 22, at1);
      y = Math.max(next, canvas.lines(value, canvas.width, at1, { weight: 600, anchor: 'end' })) - leadingOf() / 2 + 2;
    });
    y += 12;
  }
  return canvas.lines(wrapText(spec.axis, type.small, canvas.measure), 0, y + 4, {
    size: type.small,
    fill: colours.inkSoft,
  });
}

const sum = (nodes: readonly Node[]): number => nodes.reduce((all, { figure }) => all + (figure.value ?? 0), 0);
