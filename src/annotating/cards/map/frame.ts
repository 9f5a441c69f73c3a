import {
  type GeoProjection,
  geoAzimuthalEqualArea,
  geoCircle,
  geoDistance,
  geoNaturalEarth1,
  geoPath,
} from 'd3-geo';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import type { Place } from '../../../model';
import { type Atlas, type Country, DEGREES, isCountry, reaches } from './atlas';

/** A place that can be put on a map. */
export interface MapPlace {
  readonly entry: Place['id'];
  readonly label: string;
  readonly type: Place['type'];
  /** ISO 3166-1 alpha-2 of the country it lies in or is. */
  readonly country: string | null;
  readonly lat: number;
  readonly lon: number;
}

export interface Frame {
  readonly projection: GeoProjection;
  readonly height: number;
  readonly centre: [number, number];
  /** Degrees from the centre to the farthest thing shown. */
  readonly radius: number;
  /** Degrees from the centre to the farthest corner: what lies beyond is not drawn. */
  readonly corner: number;
  /** Keys of the countries the map is about. */
  readonly focus: ReadonlySet<string>;
}

/** Round a lone place, so that a reader sees what it is near. */
const ALONE_DEGREES = 4;
const AMONG_DEGREES = 1;
/** A country wider than this is not shown whole for the sake of a town in it. */
const WHOLE_COUNTRY_DEGREES = 26;
/** Unless the country is itself among the places. */
const NAMED_WHOLE_DEGREES = 46;
/** Islands this near the mainland belong to the picture of a country; Alaska and Réunion do not. */
const MAINLAND_DEGREES = 14;
/** Beyond this, a plane no longer shows it: the whole world does. */
export const WORLD_FROM_DEGREES = 65;
/** More countries than this in the fill say nothing. */
const MOST_FOCUS = 4;
const PAD_PX = 22;

export const isPoint = ({ type }: MapPlace): boolean =>
  type === 'city' || type === 'district' || type === 'site';
export const isState = ({ type }: MapPlace): boolean => type === 'country' || type === 'territory';

/** What the map has to show, and how the globe is laid flat for it. CSS px. */
export function frameOf(places: readonly MapPlace[], atlas: Atlas, width: number): Frame {
  const states = places.filter(isState);
  const others = places.filter((place) => !isState(place));
  const named = new Set(states.flatMap(({ country }) => country ?? []));
  const around = new Set(others.flatMap(({ country }) => country ?? []));
  const focus = new Set([...named, ...(named.size + around.size <= MOST_FOCUS ? around : [])]);
  const inside = new Set(others.map(({ country }) => country));
  const whole: Feature<Polygon | MultiPolygon>[] = [];
  const large: MapPlace[] = [];
  for (const code of focus) {
    const mainland = mainlandOf(atlas.countries.filter(({ key }) => isCountry(key, code)));
    const most = named.has(code) ? NAMED_WHOLE_DEGREES : WHOLE_COUNTRY_DEGREES;
    if (mainland && (others.length === 0 || mainland.reach * 2 <= most)) whole.push(shape(mainland));
    else large.push(...states.filter(({ country }) => country === code));
  }
  const spot = ({ lon, lat }: MapPlace, radius: number): Feature<Polygon | MultiPolygon> =>
    shape(geoCircle().center([lon, lat]).radius(radius)());
  const parts = [
    ...whole,
    ...others.map((place) => spot(place, whole.length > 0 ? AMONG_DEGREES : ALONE_DEGREES)),
  ];
  // A country too large to be shown whole: its name on what of it is in sight, else its middle.
  for (const state of large) {
    const pieces = atlas.countries
      .filter(({ key }) => isCountry(key, state.country ?? ''))
      .flatMap((country) => country.pieces);
    const seen =
      inside.has(state.country) ||
      (parts.length > 0 && pieces.some((piece) => reaches(piece, middleOf(parts), ALONE_DEGREES)));
    if (!seen) parts.push(spot(state, ALONE_DEGREES));
  }
  const fit: FeatureCollection = { type: 'FeatureCollection', features: parts };
  const centre = middleOf(parts);
  const radius = Math.max(...parts.map((part) => reach(part.geometry, centre)));
  const keys = new Set(
    atlas.countries
      .filter(({ key }) => [...focus].some((code) => isCountry(key, code)))
      .map(({ key }) => key),
  );
  if (radius > WORLD_FROM_DEGREES) {
    const projection = geoNaturalEarth1().rotate([-Math.round(centre[0] / 30) * 30, 0]);
    projection.fitWidth(width, { type: 'Sphere' });
    // Without the poles: no news comes from there, and they take a fifth of the height.
    const [x, y] = projection.translate();
    const top = projection([-(projection.rotate()[0] ?? 0), 84])?.[1] ?? 0;
    projection.translate([x, y - top]);
    const height = Math.round(projection([-(projection.rotate()[0] ?? 0), -57])?.[1] ?? width * 0.42);
    projection.clipExtent([
      [-2, -2],
      [width + 2, height + 2],
    ]);
    return { projection, height, centre, radius: 180, corner: 180, focus: keys };
  }
  const projection = geoAzimuthalEqualArea().rotate([-centre[0], -centre[1]]).clipAngle(90).precision(0.3);
  const [[x0, y0], [x1, y1]] = geoPath(projection).bounds(fit);
  const shapeRatio = (y1 - y0) / Math.max(1, x1 - x0);
  const height = Math.round(width * Math.min(0.85, Math.max(0.56, shapeRatio)));
  projection.fitExtent(
    [
      [PAD_PX, PAD_PX],
      [width - PAD_PX, height - PAD_PX],
    ],
    fit,
  );
  const corner = cornersOf(projection, centre, width, height);
  projection.clipAngle(corner).clipExtent([
    [-2, -2],
    [width + 2, height + 2],
  ]);
  return { projection, height, centre, radius, corner, focus: keys };
}

const shape = (geometry: Polygon | MultiPolygon): Feature<Polygon | MultiPolygon> => ({
  type: 'Feature',
  properties: {},
  geometry,
});

type Vector = readonly [number, number, number];

function vectorOf([lon = 0, lat = 0]: Position): Vector {
  const [λ, φ] = [lon / DEGREES, lat / DEGREES];
  return [Math.cos(φ) * Math.cos(λ), Math.cos(φ) * Math.sin(λ), Math.sin(φ)];
}

/** Steps of the search below; the centre is then within a hundredth of the radius. */
const CENTRE_STEPS = 60;

/** The middle of the smallest circle round everything (Bădoiu and Clarkson 2003), on the sphere's chords. */
function middleOf(features: readonly Feature<Polygon | MultiPolygon>[]): [number, number] {
  const vectors = features.flatMap(({ geometry }) => ringsOf(geometry).flat().map(vectorOf));
  let [x, y, z] = vectors[0] ?? [1, 0, 0];
  for (let i = 1; i <= CENTRE_STEPS; i += 1) {
    let far: Vector = [x, y, z];
    let most = -1;
    for (const vector of vectors) {
      const d = (vector[0] - x) ** 2 + (vector[1] - y) ** 2 + (vector[2] - z) ** 2;
      if (d > most) [most, far] = [d, vector];
    }
    x += (far[0] - x) / (i + 1);
    y += (far[1] - y) / (i + 1);
    z += (far[2] - z) / (i + 1);
  }
  return [Math.atan2(y, x) * DEGREES, Math.atan2(z, Math.hypot(x, y)) * DEGREES];
}

const ringsOf = (geometry: Polygon | MultiPolygon): Position[][] =>
  geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();

interface Mainland extends MultiPolygon {
  /** Degrees from its middle to its farthest piece. */
  readonly reach: number;
}

/** The largest piece of a country and what lies near it. */
function mainlandOf(countries: readonly Country[]): Mainland | null {
  const [largest, ...rest] = countries.flatMap(({ pieces }) => pieces).sort((a, b) => b.radius - a.radius);
  if (!largest) return null;
  const apart = (centre: [number, number]): number => geoDistance(centre, largest.centre) * DEGREES;
  const near = [largest, ...rest.filter(({ centre }) => apart(centre) < MAINLAND_DEGREES)];
  return {
    type: 'MultiPolygon',
    coordinates: near.map(({ rings }) => rings),
    reach: Math.max(...near.map(({ centre, radius }) => apart(centre) + radius)),
  };
}

/** Degrees from a centre to the farthest vertex. */
function reach(geometry: Polygon | MultiPolygon, from: [number, number]): number {
  let most = 0;
  for (const ring of ringsOf(geometry))
    for (const [lon = 0, lat = 0] of ring) most = Math.max(most, geoDistance(from, [lon, lat]));
  return most * DEGREES;
}

/** Degrees from the centre to the farthest corner of the map. */
function cornersOf(
  projection: GeoProjection,
  centre: [number, number],
  width: number,
  height: number,
): number {
  const corners = [
    [0, 0],
    [width, 0],
    [0, height],
    [width, height],
  ] as const;
  const far = corners.map(([x, y]) => {
    const at = projection.invert?.([x, y]);
    return at && Number.isFinite(at[0]) && Number.isFinite(at[1]) ? geoDistance(centre, at) * DEGREES : 90;
  });
  return Math.min(90, Math.max(...far) + 1);
}
