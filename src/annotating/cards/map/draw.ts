import { type GeoProjection, geoCircle, geoOrthographic, geoPath } from 'd3-geo';
import type { MultiLineString, MultiPolygon } from 'geojson';
import type { PlaceMap } from '../../../model';
import { regionNames } from '../../intl';
import { type Atlas, type Country, type Line, reaches } from './atlas';
import { type Frame, frameOf, isPoint, isState, type MapPlace, WORLD_FROM_DEGREES } from './frame';
import { type Box, dotBox, labelSize, placeLabels, type Wanted } from './labels';
import { ThinPath } from './path';

/** Boundaries by detail: `fine` for maps of a country, `coarse` for continents and the globe. */
export interface Atlases {
  fine(): Promise<Atlas>;
  coarse(): Promise<Atlas>;
}

/** Maps wider than this many degrees show no more by fine boundaries, and cost ten times the path data. */
const FINE_UP_TO_DEGREES = 24;
const GLOBE_PX = 29;
const EDGE_PX = 8;
const SCALE_TEXT_PX = 58;
const EARTH_KM = 6371;
const WATER: ReadonlySet<MapPlace['type']> = new Set(['sea', 'strait', 'lake', 'river']);

/** Draws places: land, borders, names, scale, and where on the globe it is. Null without a place to show. */
export async function drawMap(
  places: readonly MapPlace[],
  atlases: Atlases,
  { width, lang }: { readonly width: number; readonly lang: string },
): Promise<PlaceMap | null> {
  if (places.length === 0) return null;
  const coarse = await atlases.coarse();
  const rough = frameOf(places, coarse, width);
  const fine = rough.radius * 2 <= FINE_UP_TO_DEGREES;
  const atlas = fine ? await atlases.fine() : coarse;
  const frame = fine ? frameOf(places, atlas, width) : rough;
  const { projection, height } = frame;
  const shown = atlas.countries.flatMap((country): Shown[] => {
    const shape = shapeIn(country, frame);
    return shape ? [{ key: country.key, shape }] : [];
  });
  const inFocus = shown.filter(({ key }) => frame.focus.has(key));
  const rest = shown.filter(({ key }) => !frame.focus.has(key));
  const points = places.filter(isPoint).flatMap((place) => {
    const at = projection([place.lon, place.lat]);
    return at ? [{ entry: place.entry, label: place.label, x: round(at[0]), y: round(at[1]) }] : [];
  });
  const globe = frame.radius < WORLD_FROM_DEGREES / 2 ? globeOf(frame, coarse, points, width) : null;
  const scale = frame.radius < WORLD_FROM_DEGREES / 2 ? scaleOf(projection.scale()) : null;
  const taken: Box[] = [
    ...points.map(({ x, y }) => dotBox(x, y)),
    ...(globe ? [around(globe.x, globe.y, globe.radius + 3)] : []),
    ...(scale ? [{ left: 0, top: height - 24, right: scale.px + SCALE_TEXT_PX, bottom: height }] : []),
  ];
  return {
    width,
    height,
    land: areas(projection, rest),
    focus: areas(projection, inFocus),
    borders: lines(frame, atlas.borders),
    disputed: lines(frame, atlas.disputed),
    points,
    labels: placeLabels(wantedLabels(places, shown, frame, lang), taken, { width, height }),
    scale,
    globe,
  };
}

interface Shown {
  readonly key: string;
  readonly shape: MultiPolygon;
}

/** The pieces of a country that reach into the map; null where none does. */
function shapeIn({ pieces }: Country, { centre, corner }: Frame): MultiPolygon | null {
  const near = pieces.filter((piece) => reaches(piece, centre, corner));
  return near.length > 0 ? { type: 'MultiPolygon', coordinates: near.map(({ rings }) => rings) } : null;
}

function areas(projection: GeoProjection, shown: readonly Shown[]): string {
  const path = new ThinPath();
  const draw = geoPath(projection, path);
  for (const { shape } of shown) draw(shape);
  return path.toString();
}

function lines({ projection, centre, corner }: Frame, all: readonly Line[]): string {
  const path = new ThinPath();
  const near: MultiLineString = {
    type: 'MultiLineString',
    coordinates: all.filter((line) => reaches(line, centre, corner)).map(({ line }) => line),
  };
  geoPath(projection, path)(near);
  return path.toString();
}

/** What should be named, most wanted first: the story's places, its countries, then the neighbours. */
function wantedLabels(
  places: readonly MapPlace[],
  shown: readonly Shown[],
  frame: Frame,
  lang: string,
): Wanted[] {
  const { projection } = frame;
  const path = geoPath(projection);
  const at = (place: MapPlace): [number, number] | null => projection([place.lon, place.lat]);
  const named = new Set(places.filter(isState).map(({ country }) => country));
  const labels: Wanted[] = [];
  for (const place of places) {
    const [x, y] = at(place) ?? [];
    if (x === undefined || y === undefined || isState(place)) continue;
    if (isPoint(place)) labels.push({ text: place.label, look: 'point', x, y, place: 'beside' });
    else
      labels.push({ text: place.label, look: WATER.has(place.type) ? 'water' : 'area', x, y, place: 'on' });
  }
  const regions = regionNames(lang);
  const others: (Wanted & { size: number })[] = [];
  for (const { key, shape } of shown) {
    const size = path.area(shape);
    if (size <= 0) continue;
    const own = places.find((place) => isState(place) && place.country === key);
    const text = own?.label ?? (/^[A-Z]{2}$/.test(key) ? regions.of(key) : undefined);
    if (!text) continue;
    const focus = frame.focus.has(key);
    const look = focus ? 'focus' : 'country';
    const room = labelSize(text, look);
    const [[x0], [x1]] = path.bounds(shape);
    // A name wider than its country, or as large, would be taken for the neighbour's.
    if (!own && (x1 - x0 < room.width || size < room.width * room.height * 1.5)) continue;
    const [x, y] = path.centroid(shape);
    if (Number.isNaN(x) || Number.isNaN(y)) continue;
    others.push({
      text,
      look,
      x,
      y,
      place: 'on',
      size: focus || named.has(key) ? Number.POSITIVE_INFINITY : size,
    });
  }
  others.sort((a, b) => b.size - a.size);
  // A country the atlas leaves out is a name on its spot.
  for (const place of places.filter(isState)) {
    const [x, y] = at(place) ?? [];
    if (x !== undefined && y !== undefined && !others.some(({ text }) => text === place.label))
      labels.push({ text: place.label, look: 'focus', x, y, place: 'on' });
  }
  return [...labels, ...others.map(({ size: _, ...label }) => label)];
}

/** A round number of kilometres that takes about a fifth of the map. */
function scaleOf(pxPerRadian: number): NonNullable<PlaceMap['scale']> {
  const kmPerPx = EARTH_KM / pxPerRadian;
  const most = kmPerPx * 80;
  const power = 10 ** Math.floor(Math.log10(most));
  const km = ([5, 2, 1].find((n) => n * power <= most) ?? 1) * power;
  return { km, px: round(km / kmPerPx) };
}

/** The small globe, in the corner with the fewest places. */
function globeOf(
  frame: Frame,
  atlas: Atlas,
  points: readonly { readonly x: number; readonly y: number }[],
  width: number,
): NonNullable<PlaceMap['globe']> {
  const inset = GLOBE_PX + EDGE_PX;
  const corners = [
    { x: width - inset, y: inset },
    { x: inset, y: inset },
    { x: width - inset, y: frame.height - inset },
  ];
  const near = ({ x, y }: { x: number; y: number }) =>
    points.filter((p) => Math.hypot(p.x - x, p.y - y) < GLOBE_PX * 2.2).length;
  const [corner = { x: width - inset, y: inset }] = corners.sort((a, b) => near(a) - near(b));
  const [lon, lat] = frame.centre;
  const projection = geoOrthographic()
    .rotate([-lon, -Math.max(-50, Math.min(50, lat * 0.8))])
    .scale(GLOBE_PX)
    .translate([corner.x, corner.y])
    .clipAngle(90)
    .precision(1);
  const land: MultiPolygon = {
    type: 'MultiPolygon',
    // Islands smaller than a pixel only cost.
    coordinates: atlas.countries.flatMap(({ pieces }) =>
      pieces.filter(({ radius }) => radius > LEAST_ISLAND_DEGREES).map(({ rings }) => rings.slice(0, 1)),
    ),
  };
  const globe = new ThinPath();
  geoPath(projection, globe)(land);
  const here = new ThinPath();
  geoPath(projection, here)(geoCircle().center(frame.centre).radius(Math.max(5, frame.radius))());
  return { ...corner, radius: GLOBE_PX, land: globe.toString(), here: here.toString() };
}

/** Two pixels of the small globe. */
const LEAST_ISLAND_DEGREES = 3;

const around = (x: number, y: number, r: number): Box => ({
  left: x - r,
  top: y - r,
  right: x + r,
  bottom: y + r,
});
const round = (n: number): number => Math.round(n * 10) / 10;
