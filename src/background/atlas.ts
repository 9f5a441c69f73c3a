import fineUrl from 'world-atlas/countries-50m.json?url';
import coarseUrl from 'world-atlas/countries-110m.json?url';
import { type Atlas, openAtlas, type WorldTopology } from '../annotating/cards/map/atlas';
import type { Atlases } from '../annotating/cards/map/draw';

/** Boundaries lie in the package as files and are read when the first map is opened; kept while the background lives. */
export function createAtlases(): Atlases {
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
