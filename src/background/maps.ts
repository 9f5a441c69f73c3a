import fineUrl from 'world-atlas/countries-50m.json?url';
import coarseUrl from 'world-atlas/countries-110m.json?url';
import { type Atlas, openAtlas, type WorldTopology } from '../annotating/cards/map/atlas';
import { type Atlases, drawMap } from '../annotating/cards/map/draw';
import { mapPlaces } from '../annotating/cards/map/places';
import type { PackView } from '../annotating/pack-view';
import type { EntryId } from '../model';

/** A map round the places that have coordinates, as `drawMap` says. Loaded with the first map that a reader opens. */
export async function mapOf(
  places: readonly EntryId[],
  packs: readonly PackView[],
  options: { readonly width: number; readonly lang: string },
): ReturnType<typeof drawMap> {
  return drawMap(await mapPlaces(places, packs, options.lang), atlases, options);
}

/** Boundaries lie in the package as files and are read when they are first needed; kept while the background lives. */
const atlases: Atlases = createAtlases();

function createAtlases(): Atlases {
  let fine: Promise<Atlas> | null = null;
  let coarse: Promise<Atlas> | null = null;
  return {
    fine: () => {
      fine ??= read(fineUrl);
      return fine;
    },
    coarse: () => {
      coarse ??= read(coarseUrl);
      return coarse;
    },
  };
}

async function read(url: string): Promise<Atlas> {
  const response = await fetch(url);
  // A file of our own package: its form is known.
  return openAtlas((await response.json()) as WorldTopology);
}
