import { geoCentroid, geoDistance } from 'd3-geo';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import * as v from 'valibot';
import claimsData from './claims.json';
import isoNumeric from './iso-numeric.json';

/** World boundaries as Natural Earth draws them (world-atlas), ready for drawing. Coordinates: degrees, WGS 84. */
export interface Atlas {
  readonly countries: readonly Country[];
  readonly borders: readonly Line[];
  readonly disputed: readonly Line[];
}

/** A circle on the ground that holds a shape: what lies outside a map is left out before it costs anything. */
interface Cap {
  readonly centre: [number, number];
  /** Degrees. */
  readonly radius: number;
}
export interface Piece extends Cap {
  readonly rings: Position[][];
}
export interface Line extends Cap {
  readonly line: Position[];
}

export interface Country {
  /** ISO 3166-1 alpha-2, or "UA-43" for a part drawn apart; the atlas's own name where there is no code. */
  readonly key: string;
  readonly pieces: readonly Piece[];
}

type Named = { readonly name?: string };
export type WorldTopology = Topology<{
  countries: GeometryCollection<Named>;
  land: GeometryObject;
}>;

const ISO = v.parse(v.record(v.string(), v.string()), isoNumeric);
/**
 * Natural Earth draws who holds a land, not whose it is by international law. Crimea is drawn with Ukraine,
 * as in General Assembly resolution 68/262; lines that are not generally recognised are drawn broken.
 */
const CLAIMS = v.parse(
  v.strictObject({
    apart: v.array(
      v.strictObject({ key: v.string(), from: v.string(), at: v.tuple([v.number(), v.number()]) }),
    ),
    disputed: v.array(v.tuple([v.string(), v.string()])),
  }),
  claimsData,
);
/** Kosovo has no number in ISO 3166-1; CLDR's code for it is XK. */
const BY_NAME: Readonly<Record<string, string>> = { Kosovo: 'XK' };

const keyOf = (geometry: GeometryObject<Named>): string => {
  const name = (geometry.properties as Named | undefined)?.name ?? '';
  return ISO[String(geometry.id)] ?? BY_NAME[name] ?? name;
};

/** A country a place belongs to, whether drawn in one piece or with a part apart. */
export const isCountry = (key: string, code: string): boolean => key === code || key.startsWith(`${code}-`);

/** An unvalidated topology of the project's own package. @throws TypeError where it is none. */
export function openAtlas(topology: WorldTopology): Atlas {
  const geometries = topology.objects.countries.geometries.flatMap((geometry) => split(topology, geometry));
  const keys = new Map<GeometryObject<Named>, string>(geometries.map(({ key, geometry }) => [geometry, key]));
  const collection: GeometryCollection<Named> = {
    type: 'GeometryCollection',
    geometries: geometries.map(({ geometry }) => geometry),
  };
  const isDisputed = (a: GeometryObject<Named>, b: GeometryObject<Named>): boolean => {
    const [one, other] = [keys.get(a), keys.get(b)];
    return CLAIMS.disputed.some(([x, y]) => (x === one && y === other) || (x === other && y === one));
  };
  const lines = (wanted: (a: GeometryObject<Named>, b: GeometryObject<Named>) => boolean): Line[] =>
    mesh(topology, collection, wanted).coordinates.map((line) => ({ line, ...capOf(line) }));
  return {
    countries: geometries.map(({ key, geometry }) => ({ key, pieces: piecesOf(topology, geometry) })),
    borders: lines((a, b) => a !== b && !isDisputed(a, b)),
    disputed: lines((a, b) => a !== b && isDisputed(a, b)),
  };
}

/** Whether a shape may reach into a circle of `radius` degrees round `centre`. */
export const reaches = (cap: Cap, centre: [number, number], radius: number): boolean =>
  geoDistance(cap.centre, centre) * DEGREES <= cap.radius + radius;

export const DEGREES = 180 / Math.PI;

function capOf(line: readonly Position[]): Cap {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [lon = 0, lat = 0] of line) {
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  // Across the antimeridian a box of longitudes goes the wrong way round.
  const centre: [number, number] =
    east - west > 180
      ? geoCentroid({ type: 'MultiPoint', coordinates: [...line] })
      : [(west + east) / 2, (south + north) / 2];
  let radius = 0;
  for (const [lon = 0, lat = 0] of line) radius = Math.max(radius, geoDistance(centre, [lon, lat]));
  return { centre, radius: radius * DEGREES };
}

function piecesOf(topology: WorldTopology, geometry: CountryGeometry): Piece[] {
  const { geometry: shape } = feature(topology, geometry) as Feature<Polygon | MultiPolygon>;
  const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
  return polygons.map((rings) => ({ rings, ...capOf(rings[0] ?? []) }));
}

type CountryGeometry = WorldTopology['objects']['countries']['geometries'][number];

/** Takes a part out of the country that holds it, so that it can be drawn apart. */
function split(
  topology: WorldTopology,
  geometry: CountryGeometry,
): { key: string; geometry: CountryGeometry }[] {
  const key = keyOf(geometry);
  const apart = CLAIMS.apart.find(({ from }) => from === key);
  if (!apart || geometry.type !== 'MultiPolygon') return [{ key, geometry }];
  const pieces = piecesOf(topology, geometry);
  const size = (piece: Piece | undefined): number => piece?.radius ?? 0;
  const at = pieces.findIndex(
    ({ centre, radius }) =>
      radius < MOST_APART_DEGREES && geoDistance(centre, apart.at) * DEGREES < radius / 2,
  );
  // In one piece with the rest of the country, it cannot be told apart.
  if (at < 0 || pieces.every((piece) => size(piece) <= size(pieces[at]))) return [{ key, geometry }];
  return [
    { key, geometry: { ...geometry, arcs: geometry.arcs.filter((_, i) => i !== at) } },
    {
      key: apart.key,
      geometry: { type: 'MultiPolygon', arcs: [geometry.arcs[at] ?? []], properties: {} },
    },
  ];
}

/** No land drawn apart is larger. */
const MOST_APART_DEGREES = 5;
