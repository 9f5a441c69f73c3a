import { type EntryId, isPlace } from '../../../model';
import type { PackView } from '../../pack-view';
import { nameOf } from '../texts';
import type { MapPlace } from './frame';

/** Those of the places that have coordinates, named in the map's language, in the order asked for. */
export async function mapPlaces(
  ids: readonly EntryId[],
  packs: readonly PackView[],
  lang: string,
): Promise<MapPlace[]> {
  const found = new Map<EntryId, MapPlace>();
  for (const pack of packs) {
    const wanted = ids.filter((id) => !found.has(id));
    for (const entry of (await pack.byId(wanted)).values()) {
      if (!isPlace(entry) || entry.lat === undefined || entry.lon === undefined) continue;
      found.set(entry.id, {
        entry: entry.id,
        label: nameOf(entry, lang),
        type: entry.type,
        country: entry.country ?? null,
        lat: entry.lat,
        lon: entry.lon,
      });
    }
  }
  return ids.flatMap((id) => found.get(id) ?? []);
}
