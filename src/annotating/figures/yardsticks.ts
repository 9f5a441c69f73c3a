import type { ComparisonTexts } from '../../language/comparisons';
import type { Comparison, Day, Entry, Figure } from '../../model';
import { isPlace } from '../../model';
import { numberFormat } from '../intl';

/** Square kilometres of one unit. */
const SQUARE_KM: Record<string, number> = {
  'km²': 1,
  ha: 0.01,
  'm²': 1e-6,
  'mi²': 2.589988,
  acre: 0.00404686,
};
/** Kilometres of one unit. */
const KM: Record<string, number> = { km: 1, mi: 1.609344 };

/** Smaller areas are fields and parks: no country is a measure for them. */
const MIN_AREA_KM2 = 100;
/** Shorter ways need no measure; longer ones go round the world. */
const [MIN_DISTANCE_KM, MAX_DISTANCE_KM] = [30, 8_000];
/** "About as large as": not more than this apart, either way. */
const ALIKE = 1.25;
/** "About as far as": distances are pictured more exactly. */
const AS_FAR = 1.1;
/** "Forty times as large" is no picture any more. */
const MOST_TIMES = 20;
/** Borders of the countries named have not moved for this long; before, an area may be of others. */
const MAX_AREA_AGE_YEARS = 30;
const EARTH_RADIUS_KM = 6_371;

export type Entries = ReadonlyMap<string, Entry>;

/** The places to have at hand for these figures; none where no figure needs a measure. */
export function yardsticks(figures: readonly Figure[], words: ComparisonTexts): string[] {
  return [
    ...(figures.some((f) => squareKm(f) !== null) ? words.areas : []),
    ...(figures.some((f) => kilometres(f) !== null) ? words.ways.flat() : []),
  ];
}

function squareKm({ measure, value, unit }: Figure): number | null {
  const factor = SQUARE_KM[unit ?? ''];
  if (measure !== 'area' || value === null || factor === undefined) return null;
  return value * factor >= MIN_AREA_KM2 ? value * factor : null;
}

function kilometres({ measure, value, unit }: Figure): number | null {
  const factor = KM[unit ?? ''];
  if (measure !== 'distance' || value === null || factor === undefined) return null;
  const km = value * factor;
  return km >= MIN_DISTANCE_KM && km <= MAX_DISTANCE_KM ? km : null;
}

/**
 * A measure of size: an area beside a country's, a distance beside the way between two cities that readers know, as
 * the crow flies. From the pack's own areas and coordinates. `sentence` is the figure's: depths and heights are no ways.
 */
export function sizeComparisons(
  figure: Figure,
  sentence: string,
  entries: Entries,
  day: Day | null,
  lang: string,
  words: ComparisonTexts,
): Comparison[] {
  const area = squareKm(figure);
  if (area !== null) return asLarge(area, figure, entries, day, lang, words);
  const km = kilometres(figure);
  return km === null || upright(sentence, words) ? [] : asFar(km, entries, lang, words);
}

function asLarge(
  area: number,
  figure: Figure,
  entries: Entries,
  day: Day | null,
  lang: string,
  words: ComparisonTexts,
): Comparison[] {
  const known = words.areas.flatMap((id) => {
    const entry = entries.get(id);
    const fact = entry?.facts.find((f) => f.key === 'area' && (f.unit ?? 'km²') === 'km²');
    const url = fact?.source ?? entry?.sources[0]?.url;
    // A country says nothing about its own size.
    if (!entry || entry.id === figure.place || !fact || typeof fact.value !== 'number' || !url) return [];
    const year = fact.asOf.slice(0, 4);
    if (day !== null && Math.abs(Number(day.slice(0, 4)) - Number(year)) > MAX_AREA_AGE_YEARS) return [];
    return [{ name: nameIn(entry, lang), times: area / fact.value, url, year }];
  });
  const [like] = known
    .filter(({ times }) => times >= 1 / ALIKE && times <= ALIKE)
    .sort((a, b) => Math.abs(Math.log(a.times)) - Math.abs(Math.log(b.times)));
  const [less] = known
    .filter(({ times }) => times >= 1.5 && times <= MOST_TIMES)
    .sort((a, b) => a.times - b.times);
  const best = like ?? less;
  if (!best) return [];
  const times = numberFormat(lang, { maximumSignificantDigits: best.times < 10 ? 2 : 1 }).format(best.times);
  return [
    {
      kind: 'size',
      text: (like ? words.asLarge : words.area).replace('{times}', times).replace('{place}', best.name),
      source: { title: new URL(best.url).hostname, url: best.url },
      year: best.year,
    },
  ];
}

function asFar(km: number, entries: Entries, lang: string, words: ComparisonTexts): Comparison[] {
  const [way] = words.ways
    .flatMap(([from, to]) => {
      const [a, b] = [entries.get(from), entries.get(to)];
      const length = a && b ? between(a, b) : null;
      return a && b && length !== null ? [{ a, b, off: Math.abs(Math.log(km / length)) }] : [];
    })
    .filter(({ off }) => off <= Math.log(AS_FAR))
    .sort((x, y) => x.off - y.off);
  const url = way ? sourceOf(way.a, lang) : null;
  if (!way || url === null) return [];
  return [
    {
      kind: 'size',
      text: words.asFar.replace('{from}', nameIn(way.a, lang)).replace('{to}', nameIn(way.b, lang)),
      source: { title: new URL(url).hostname, url },
      year: way.a.asOf?.slice(0, 4) ?? null,
    },
  ];
}

/** Great-circle distance in kilometres, or null where a place has no coordinates. */
function between(a: Entry, b: Entry): number | null {
  if (!isPlace(a) || !isPlace(b)) return null;
  const rad = (degrees: number) => (degrees * Math.PI) / 180;
  if (a.lat === undefined || a.lon === undefined || b.lat === undefined || b.lon === undefined) return null;
  const h =
    Math.sin(rad(b.lat - a.lat) / 2) ** 2 +
    Math.cos(rad(a.lat)) * Math.cos(rad(b.lat)) * Math.sin(rad(b.lon - a.lon) / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(h));
}

function upright(sentence: string, { upright: list }: ComparisonTexts): boolean {
  const lower = sentence.toLowerCase();
  return list.some((word) => lower.includes(word));
}

/** A page that shows a place's coordinates. */
function sourceOf({ sources, wikipedia }: Entry, lang: string): string | null {
  const title = wikipedia[lang] ?? wikipedia.en;
  const edition = wikipedia[lang] === undefined ? 'en' : lang;
  return (
    sources[0]?.url ??
    (title === undefined
      ? null
      : `https://${edition}.wikipedia.org/wiki/${encodeURIComponent(title.replace(/ /g, '_'))}`)
  );
}

const nameIn = ({ names, id }: Entry, lang: string) => names[lang] ?? names.en ?? id;
