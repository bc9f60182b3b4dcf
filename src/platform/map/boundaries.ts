import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Feature, MultiLineString, MultiPolygon, Position } from 'geojson';
import { feature, merge, mesh } from 'topojson-client';
import type {
  GeometryCollection,
  MultiPolygon as ArcsOfMany,
  Polygon as ArcsOfOne,
  Topology,
} from 'topojson-specification';
import type { DisputedAreas, DisputedTerritory } from './disputed.ts';
import type { MapView } from './view.ts';

type Shape = ArcsOfOne | ArcsOfMany;
type World = Topology<{ countries: GeometryCollection }>;

/** Boundaries of Natural Earth 4.1 at 1:50 million, public domain, as packed by `world-atlas` 2.0.2 (ISC). */
function readWorld(): World {
  const path = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json');
  return JSON.parse(readFileSync(path, 'utf8')) as World;
}

export interface ShapedArea {
  readonly code: string;
  readonly shape: MultiPolygon;
  /** The part in which its name is written, where that is not the whole. */
  readonly named?: MultiPolygon;
}

/** Shapes of a view under one convention, in degrees. */
export interface Shapes {
  readonly areas: readonly ShapedArea[];
  /** Boundaries that no setting changes. */
  readonly borders: MultiLineString;
  /** Where a boundary is drawn dashed. */
  readonly dashed: MultiLineString;
  /** Territory that belongs to nobody on this map. */
  readonly neutral: readonly ShapedArea[];
}

const isShape = ({ type }: { readonly type: string | null }): boolean => type === 'Polygon' || type === 'MultiPolygon';

/** One ring cut along a parallel: what lies on one side of it. The cut follows the parallel in steps, since a map draws the shortest way between two points. */
function cutRing(ring: readonly Position[], at: number, keep: (latitude: number) => boolean): Position[] {
  const out: Position[] = [];
  const along = (to: Position): void => {
    const last = out.at(-1);
    if (last?.[1] === at && to[1] === at) {
      const steps = Math.ceil(Math.abs(to[0]! - last[0]!) * 4);
      for (let step = 1; step < steps; step += 1) out.push([last[0]! + ((to[0]! - last[0]!) * step) / steps, at]);
    }
    out.push(to);
  };
  ring.slice(0, -1).forEach((here, place) => {
    const next = ring[place + 1]!;
    if (keep(here[1]!)) along(here);
    if (keep(here[1]!) !== keep(next[1]!))
      along([here[0]! + ((at - here[1]!) / (next[1]! - here[1]!)) * (next[0]! - here[0]!), at]);
  });
  if (out[0]) along(out[0]);
  return out;
}

const cut = (shape: MultiPolygon, at: number, keep: (latitude: number) => boolean): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: shape.coordinates
    .map((rings) => rings.map((ring) => cutRing(ring, at, keep)).filter((ring) => ring.length > 3))
    .filter((rings) => rings.length > 0),
});

/** Parts of a shape's outline that lie on a parallel. */
const onParallel = (shape: MultiPolygon, at: number): MultiLineString => ({
  type: 'MultiLineString',
  coordinates: shape.coordinates.flatMap((rings) =>
    rings.map((ring) => ring.filter(([, latitude]) => latitude === at)).filter((line) => line.length > 1),
  ),
});

/** What a territory and the State that declares it are under a convention. */
function partsOf(
  whole: MultiPolygon,
  { code, declaredBy, southOf }: DisputedTerritory,
  how: DisputedAreas,
): Pick<Shapes, 'areas' | 'neutral'> & { readonly dashed: MultiLineString['coordinates'] } {
  const rest = cut(whole, southOf, (latitude) => latitude >= southOf);
  const state = { code: declaredBy, shape: rest };
  const territory = { code, shape: cut(whole, southOf, (latitude) => latitude < southOf) };
  const dashed = onParallel(territory.shape, southOf).coordinates;
  switch (how) {
    case 'separate':
      return { areas: [state, territory], neutral: [], dashed };
    case 'hatched-neutral':
      return { areas: [state], neutral: [territory], dashed };
    case 'as-declared':
      return { areas: [{ code: declaredBy, shape: whole, named: rest }], neutral: [], dashed: [] };
  }
}

/**
 * The shapes of a view under a convention.
 * @param visible whether any part of a shape lies in the drawing
 * @throws RangeError when a feature is visible that the view does not list: what is drawn is decided, never left to the source
 */
export function shapesOf(view: MapView, how: DisputedAreas, visible: (shape: Feature) => boolean): Shapes {
  const world = readWorld();
  const within = world.objects.countries.geometries.filter(
    (geometry) => isShape(geometry) && visible(feature(world, geometry as ArcsOfOne)),
  );
  const unlisted = within.filter(({ id }) => view.countries[String(id)] === undefined);
  if (unlisted.length)
    throw new RangeError(
      `the map ${view.name} does not say how to draw ${unlisted.map(({ id, properties }) => JSON.stringify({ id, ...properties })).join(', ')}`,
    );
  const special = new Set(view.disputed.flatMap((territory) => territory.within));
  const together = (ids: readonly string[]): MultiPolygon =>
    merge(world, within.filter(({ id }) => ids.includes(String(id))) as Shape[] as ArcsOfOne[]);
  const parts = view.disputed.map((territory) => partsOf(together(territory.within), territory, how));
  const inner = (one: { id?: string | number }, other: { id?: string | number }): boolean =>
    view.disputed.some(({ within: ids }) => ids.includes(String(one.id)) && ids.includes(String(other.id)));
  return {
    areas: [
      ...within
        .filter(({ id }) => !special.has(String(id)))
        .map(({ id }) => ({ code: view.countries[String(id)]!, shape: together([String(id)]) })),
      ...parts.flatMap(({ areas }) => areas),
    ],
    borders: mesh(
      world,
      { type: 'GeometryCollection', geometries: within },
      (one, other) => one !== other && !inner(one, other),
    ),
    dashed: { type: 'MultiLineString', coordinates: parts.flatMap(({ dashed }) => dashed) },
    neutral: parts.flatMap(({ neutral }) => neutral),
  };
}
