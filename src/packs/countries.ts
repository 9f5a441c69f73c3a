import { type Entry, isOrganisation, isPerson, isPlace } from '../model';

/**
 * The country each entry belongs to, as index + 1 of that country's entry; 0 where there is none.
 * Places say it themselves; a body lies where its place lies; a person belongs where most offices were held.
 */
export function countriesOf(entries: readonly Entry[]): Uint32Array {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const byCode = new Map<string, number>();
  entries.forEach((entry, i) => {
    if (isPlace(entry) && (entry.type === 'country' || entry.type === 'territory') && entry.country) {
      // States that are gone share a code with the one of today, which is named more.
      const known = entries[(byCode.get(entry.country) ?? 0) - 1];
      if (!known || (known.prior ?? 0) < (entry.prior ?? 0)) byCode.set(entry.country, i + 1);
    }
  });
  const codeOf = (entry: Entry | undefined, depth = 0): string | null => {
    if (!entry || depth > MAX_DEPTH) return null;
    if (isPlace(entry)) return entry.country ?? null;
    if (isOrganisation(entry)) {
      if (isSupranational(entry)) return null;
      if (!entry.place && !entry.partOf) return onlyCountry(entry.related.map((id) => byId.get(id)));
      return codeOf(byId.get(entry.place ?? entry.partOf ?? ''), entry.place ? depth : depth + 1);
    }
    if (isPerson(entry)) return mostCommon(officeCountries(entry.roles));
    return null;
  };
  /** Also as part of such a body: the European Central Bank sits in Frankfurt and is not Germany's. */
  const isSupranational = (
    entry: Extract<Entry, { partOf?: unknown; founded?: unknown }>,
    depth = 0,
  ): boolean => {
    if (SUPRANATIONAL.has(entry.type ?? '')) return true;
    const whole = entry.partOf ? byId.get(entry.partOf) : undefined;
    return (
      whole !== undefined && isOrganisation(whole) && depth < MAX_DEPTH && isSupranational(whole, depth + 1)
    );
  };
  const officeCountries = (roles: Extract<Entry, { roles: unknown }>['roles']): string[] =>
    roles.flatMap(({ office, of }) => {
      const key = /^([a-z]{2})\//.exec(office ?? '')?.[1]?.toUpperCase();
      const code = key && byCode.has(key) ? key : codeOf(of ? byId.get(of) : undefined, MAX_DEPTH - 1);
      return code ?? [];
    });
  return Uint32Array.from(entries, (entry) => byCode.get(codeOf(entry) ?? '') ?? 0);
}

/** The one country among related entries; several say nothing. */
function onlyCountry(related: readonly (Entry | undefined)[]): string | null {
  const codes = related.flatMap((entry) =>
    entry && isPlace(entry) && entry.type === 'country' ? (entry.country ?? []) : [],
  );
  return codes.length === 1 ? (codes[0] ?? null) : null;
}

/** Types of body that belong to no country, wherever they sit. */
const SUPRANATIONAL = new Set([
  'alliance',
  'eu-body',
  'european-party',
  'forum',
  'international-organisation',
  'peacekeeping-mission',
  'un-body',
]);

/** Bodies within bodies are followed this far. */
const MAX_DEPTH = 3;

function mostCommon(codes: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  let best: string | null = null;
  for (const [code, n] of counts) if (best === null || n > (counts.get(best) ?? 0)) best = code;
  return best;
}
