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
    const index = await pack.find(id);
    const entry = index < 0 ? undefined : (await pack.load([index])).get(index);
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
    const indexes = await Promise.all(
      [...entry.people, ...entry.places, ...entry.terms].map((wanted) => pack.find(wanted)),
    );
    const others = new Map([...(await pack.load(indexes)).values()].map((other) => [other.id, other]));
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
  const indexes = await Promise.all(ids.map((id) => pack.find(id)));
  return new Map([...(await pack.load(indexes)).values()].map((entry) => [entry.id, nameOf(entry, lang)]));
}
