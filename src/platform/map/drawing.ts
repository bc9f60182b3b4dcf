import { geoConicEqualArea, geoPath, type GeoPath } from 'd3-geo';
import type { MultiPoint } from 'geojson';
import { shapesOf, type ShapedArea } from './boundaries.ts';
import type { DisputedAreas } from './disputed.ts';
import type { DrawnArea, Drawing } from './map.ts';
import type { MapView } from './view.ts';

/** The outline of a frame, point by point, so that the projection bends it as it bends the map. */
function outline([west, south, east, north]: MapView['frame']): MultiPoint {
  const between = (from: number, to: number): number[] =>
    Array.from({ length: 25 }, (_, step) => from + ((to - from) * step) / 24);
  return {
    type: 'MultiPoint',
    coordinates: [
      ...between(west, east).flatMap((longitude) => [
        [longitude, south],
        [longitude, north],
      ]),
      ...between(south, north).flatMap((latitude) => [
        [west, latitude],
        [east, latitude],
      ]),
    ],
  };
}

/** The projection of a view: equal areas, north up, its frame on the width of the drawing. */
export function projectionOf({ frame, parallels, width }: MapView) {
  const [west, south, east, north] = frame;
  const projection = geoConicEqualArea()
    .parallels([...parallels])
    .rotate([-(west + east) / 2, 0])
    .center([0, (south + north) / 2])
    .fitWidth(width, outline(frame));
  const [, [, bottom]] = geoPath(projection).bounds(outline(frame)) as [unknown, [number, number]];
  const height = Math.round(bottom);
  return {
    projection: projection.clipExtent([
      [0, 0],
      [width, height],
    ]),
    height,
  };
}

const drawn = new Map<string, Drawing>();

/**
 * Draws a view under a convention, once for every installation: paths in whole pixels of the drawing.
 * @throws RangeError when the source has a shape in the frame that the view does not list
 */
export function drawMap(view: MapView, how: DisputedAreas): Drawing {
  const key = `${view.name} ${how}`;
  let drawing = drawn.get(key);
  if (!drawing) drawn.set(key, (drawing = draw(view, how)));
  return drawing;
}

/**
 * A path as a start and steps from point to point, which weighs less, without the points that fall on the one before; two areas lose the same points of the border that
 * they share.
 */
function thinned(d: string): string {
  let [x, y] = [0, 0];
  return d.replace(/([ML])(-?\d+),(-?\d+)/g, (_, command: string, toX: string, toY: string) => {
    const [right, down] = [Number(toX) - x, Number(toY) - y];
    if (command === 'L' && !right && !down) return '';
    [x, y] = [Number(toX), Number(toY)];
    return command === 'M' ? `M${toX},${toY}` : `l${right},${down}`;
  });
}

function draw(view: MapView, how: DisputedAreas): Drawing {
  const { projection, height } = projectionOf(view);
  const path = geoPath(projection).digits(0);
  const dOf = (shape: Parameters<GeoPath>[0]): string => thinned(path(shape) ?? '');
  const shapes = shapesOf(view, how, (shape) => dOf(shape) !== '');
  const area = ({ code, shape, named = shape }: ShapedArea): DrawnArea => {
    const [x = 0, y = 0] = path.centroid(named);
    return { code, d: dOf(shape), at: [Math.round(x), Math.round(y)] };
  };
  return {
    ...{ view: view.name, how, width: view.width, height },
    areas: shapes.areas.map(area).filter(({ d }) => d !== ''),
    neutral: shapes.neutral.map(area),
    borders: dOf(shapes.borders),
    dashed: dOf(shapes.dashed),
  };
}
