import { slug } from '../../packs/slug';
import type { Country } from './countries';
import type { PersonInput } from './entry-input';
import { parseListed } from './listed-row';
import { type ListedPeople, readListedPeople } from './listed-tables';
import { texts } from './words';

type Row = ListedPeople['people'][string][number];

/** People linked with no country in particular. */
const NOWHERE = '-';

/** People whom one sentence tells, from data/listed-people/. */
export async function listedPeople(countries: ReadonlyMap<string, Country>): Promise<PersonInput[]> {
  return (await readListedPeople()).flatMap(({ people, asOf }) =>
    Object.entries(people).flatMap(([code, rows]) => {
      const country = countries.get(code);
      if (!country && code !== NOWHERE) throw new Error(`data/listed-people: no country ${code}`);
      return rows.map((row) => personOf(row, country, asOf));
    }),
  );
}

function personOf({ n, b, d, de, en, q, r }: Row, country: Country | undefined, asOf: string): PersonInput {
  const { names, aliases, weakName, article, titles, surname } = parseListed(n);
  const pages = Object.entries({ en: article, ...titles }).filter(([, title]) => title !== '');
  // A country speaks for a name of its own; for a name that many bear it says nothing.
  const related = [...r, ...(country && !weakName ? [country.id] : [])];
  return {
    id: `person/${slug(article.replaceAll(/[()]/g, ''))}`,
    names,
    ...(surname && { surname: texts(surname, surname) }),
    ...(Object.keys(aliases).length > 0 && { aliases }),
    gist: texts(de, en),
    wikipedia: Object.fromEntries(pages),
    ...(q && { wikidata: q }),
    ...(b && { born: b }),
    ...(d && { died: d }),
    ...(related.length > 0 && { related }),
    ...(weakName && { weakName }),
    asOf,
  };
}
