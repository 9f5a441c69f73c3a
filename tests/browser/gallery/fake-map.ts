import fine from 'world-atlas/countries-50m.json';
import coarse from 'world-atlas/countries-110m.json';
import { openAtlas, type WorldTopology } from '../../../src/annotating/cards/map/atlas';
import { drawMap } from '../../../src/annotating/cards/map/draw';
import type { MapPlace } from '../../../src/annotating/cards/map/frame';
import type { EntryId, PlaceMap } from '../../../src/model';

const place = (
  entry: EntryId,
  label: string,
  type: MapPlace['type'],
  lat: number,
  lon: number,
): MapPlace => ({
  entry,
  label,
  type,
  country: 'KZ',
  lat,
  lon,
});

/** The places of the fixture, as packs have them. */
const PLACES = [
  place('place/kazakhstan', 'Kasachstan', 'country', 48, 68),
  place('place/almaty-kz', 'Almaty', 'city', 43.25, 76.9),
  place('place/zhanaozen-kz', 'Schangaösen', 'city', 43.34, 52.86),
];

/** Draws maps as the background does. */
export function fakeMap(ids: readonly EntryId[], lang: string, width: number): Promise<PlaceMap | null> {
  const open = (topology: unknown) => Promise.resolve(openAtlas(topology as WorldTopology));
  return drawMap(
    PLACES.filter(({ entry }) => ids.includes(entry)),
    { fine: () => open(fine), coarse: () => open(coarse) },
    { width, lang },
  );
}
