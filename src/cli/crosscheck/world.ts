import {
  type Entry,
  isOrganisation,
  isPerson,
  isPlace,
  type Organisation,
  type Person,
  type Place,
  type Role,
} from '../../model';
import { plain } from './names';
import offices from './offices.json';

const HEADS = new Set<string>(offices.heads);
const HEAD_TITLE = new RegExp(offices.headTitles, 'i');

export interface Held {
  readonly person: Person;
  readonly role: Role;
  /** `gb/prime-minister`, or the title where the role has no key. */
  readonly office: string;
}

/** Entries of the pack, found the ways the tables name them. */
export class World {
  readonly persons: readonly Person[];
  readonly organisations: readonly Organisation[];
  readonly places: readonly Place[];
  readonly #byWikidata = new Map<string, Entry>();
  readonly #byName = new Map<string, Entry[]>();
  readonly #countries = new Map<string, Place>();
  readonly #byFips = new Map<string, string>();
  readonly #codeOf = new Map<string, string>();
  readonly #heads = new Map<string, Held[]>();

  constructor(readonly entries: readonly Entry[]) {
    this.persons = entries.filter(isPerson);
    this.organisations = entries.filter(isOrganisation);
    this.places = entries.filter(isPlace);
    for (const entry of entries) {
      if (entry.wikidata) this.#byWikidata.set(entry.wikidata, entry);
      for (const name of namesOf(entry)) {
        const list = this.#byName.get(name);
        if (list) list.push(entry);
        else this.#byName.set(name, [entry]);
      }
    }
    for (const place of this.places) {
      if ((place.type !== 'country' && place.type !== 'territory') || !place.country) continue;
      this.#countries.set(place.country, place);
      this.#codeOf.set(place.id, place.country);
      const fips = place.sources.map(({ url }) => /\/([a-z]{2})\.json$/.exec(url)?.[1]).find(Boolean);
      if (fips) this.#byFips.set(fips, place.country);
    }
    for (const person of this.persons)
      for (const role of person.roles) {
        const code = this.#headOf(role);
        if (!code) continue;
        const held = { person, role, office: role.office ?? role.title.en ?? '' };
        const list = this.#heads.get(code);
        if (list) list.push(held);
        else this.#heads.set(code, [held]);
      }
  }

  /** Country code, where the role is that of a head of state or government. */
  #headOf({ office, of, title }: Role): string | null {
    const [body, key] = office?.split('/') ?? [];
    if (body && key && HEADS.has(key)) return /^[a-z]{2}$/.test(body) ? body.toUpperCase() : null;
    const code = of ? this.#codeOf.get(of) : undefined;
    const country = code ? this.#countries.get(code) : undefined;
    const [match] = HEAD_TITLE.exec(title.en ?? '') ?? [];
    if (!code || !country || match === undefined) return null;
    const rest = plain((title.en ?? '').slice(match.length));
    const peoples = (country.demonyms.en ?? []).map((name) => `${plain(name)}s`);
    return rest === '' || [...namesOf(country), ...peoples].includes(rest) ? code : null;
  }

  byWikidata(id: string): Entry | null {
    return this.#byWikidata.get(id) ?? null;
  }

  /** By a name, an alias or the title of a Wikipedia article. */
  byName(name: string): readonly Entry[] {
    return [...new Set(this.#byName.get(plain(name)) ?? [])];
  }

  /** By its ISO 3166-1 code; states and territories. */
  country(code: string): Place | null {
    return this.#countries.get(code) ?? null;
  }

  get countries(): readonly Place[] {
    return [...this.#countries.values()];
  }

  /** The Factbook's code, as the entry's source shows it. */
  codeOfFips(fips: string): string | null {
    return this.#byFips.get(fips) ?? null;
  }

  /** By the English name or another. */
  codeOfCountryName(name: string): string | null {
    const country = this.byName(name).find((entry) => this.#codeOf.has(entry.id));
    return country ? (this.#codeOf.get(country.id) ?? null) : null;
  }

  /** A head that several states share ("Charles III"), by the name a table gives. */
  sharedHead(name: string): Person | null {
    const shared = offices.sharedHeads.find((one) => plain(name).endsWith(plain(one.name)));
    return this.persons.find(({ id }) => id === shared?.entry) ?? null;
  }

  /** Heads of state and government of a country, of all times. */
  heads(code: string): readonly Held[] {
    return this.#heads.get(code) ?? [];
  }
}

export function namesOf(entry: Entry): string[] {
  const titles = Object.values(entry.wikipedia).map((title) => title.replace(/ \(.*\)$/, ''));
  const aliases = Object.values(entry.aliases).flatMap((list) =>
    list.filter(({ weak }) => !weak).map(({ name }) => name),
  );
  return [...new Set([...Object.values(entry.names), ...aliases, ...titles].map(plain))];
}

export const nameEn = (entry: Entry): string => entry.names.en ?? entry.names.de ?? entry.id;
