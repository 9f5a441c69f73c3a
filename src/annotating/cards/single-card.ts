import { type Day, type EntryCard, type EntryId, isPlace, isStory, isTerm, type Term } from '../../model';
import { regionNames } from '../intl';
import type { PackView } from '../pack-view';
import { entryCard } from './entry-card';
import { storyCard } from './story-card';
import { nameOf } from './texts';
import { voiceOf } from './voice';

/** The card of one entry outside any article, for links and the library; null where no pack has it. */
export async function singleCard(
  id: EntryId,
  packs: readonly PackView[],
  { lang, day, today }: { lang: string; day: Day | null; today: Day },
): Promise<EntryCard | null> {
  const region = regionNames(lang);
  for (const pack of packs) {
    const entry = (await pack.byId([id])).get(id);
    if (!entry) continue;
    if (!isStory(entry)) {
      const labels = isTerm(entry) ? await confusedNames(entry, pack, lang) : new Map<EntryId, string>();
      return entryCard(entry, {
        lang,
        day,
        today,
        pack: pack.manifest.id,
        voice: voiceOf(pack.manifest, packs, lang),
        mentions: [],
        links: [],
        rank: 0,
        label: (other) => labels.get(other) ?? null,
        countryName: (code) => region.of(code) ?? null,
      });
    }
    const others = await pack.byId([...entry.people, ...entry.places, ...entry.terms]);
    return storyCard(entry, {
      lang,
      day,
      pack: pack.manifest.id,
      voice: voiceOf(pack.manifest, packs, lang),
      relation: 'match',
      rank: 0,
      link: (wanted) => {
        const other = others.get(wanted);
        return other ? { entry: wanted, label: nameOf(other, lang), note: null } : null;
      },
      place: (wanted) => {
        const other = others.get(wanted);
        return other && isPlace(other)
          ? { entry: wanted, label: nameOf(other, lang), lat: other.lat ?? null, lon: other.lon ?? null }
          : null;
      },
    });
  }
  return null;
}

async function confusedNames(term: Term, pack: PackView, lang: string): Promise<Map<EntryId, string>> {
  const ids = term.confusedWith.flatMap(({ entry }) => entry ?? []);
  return new Map([...(await pack.byId(ids)).values()].map((entry) => [entry.id, nameOf(entry, lang)]));
}
