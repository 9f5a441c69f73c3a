import { isPlace, type Place } from '../../model';
import type { Finding, Outcome } from './finding';
import type { Knowledge } from './knowledge';
import { AREA_SHARE, POPULATION_SHARE, SAME_PLACE_DEGREES } from './limits';
import memberships from './memberships.json';
import { plain } from './names';
import { TABLES } from './table-specs';
import { nameEn, namesOf, type World } from './world';

/** Capitals, sizes, memberships, currencies and ids of states; ids of cities. */
export function checkCountries(world: World, knowledge: Knowledge): Outcome[] {
  return [
    facts(world, knowledge),
    membership(world, knowledge),
    currency(world, knowledge),
    ids(world, knowledge),
    laender(world, knowledge),
    cities(world, knowledge),
  ].filter((outcome) => outcome !== null);
}

const factOf = (place: Place, key: string): unknown => place.facts.find((fact) => fact.key === key)?.value;
/** First number of "84,012,284 (2025 est.)" or "1.2 million". */
function numberIn(text: string): number | null {
  const match = /(\d[\d,]*(?:\.\d+)?)( million)?/.exec(text);
  return match?.[1] ? Number(match[1].replaceAll(',', '')) * (match[2] ? 1e6 : 1) : null;
}

/** "Austria 801 km", "Holy See (Vatican City) 3.4 km". */
const BORDER_LENGTH = / (?:\([^)]*\) )?[\d.,]+ km.*$/;

function facts(world: World, knowledge: Knowledge): Outcome | null {
  const rows = knowledge.table(TABLES.factbookFacts);
  if (!rows) return null;
  const table = TABLES.factbookFacts.file;
  const findings: Finding[] = [];
  let compared = 0;
  for (const { fips, field, subfield, value } of rows) {
    const code = world.codeOfFips(fips);
    const country = code ? world.country(code) : null;
    if (!country) continue;
    const what = `${field}|${subfield.trim()}`;
    if (what === 'Population|total' || what === 'Area|total') {
      const key = field.toLowerCase();
      const ours = factOf(country, key);
      const theirs = numberIn(value);
      if (typeof ours !== 'number' || theirs === null) continue;
      compared++;
      const share = field === 'Area' ? AREA_SHARE : POPULATION_SHARE;
      if (Math.abs(ours - theirs) / theirs > share)
        findings.push({ table, entry: country.id, field: key, ours: String(ours), theirs: value });
    }
    if (what === 'Land boundaries|border countries' && country.type === 'country') {
      const theirs = new Set(
        value
          .split(/;|, (?=\p{Lu})/u)
          .flatMap((part) => world.codeOfCountryName(part.replace(BORDER_LENGTH, '').trim()) ?? []),
      );
      const ours = new Set(
        country.neighbours.flatMap((id) => world.countries.find((other) => other.id === id)?.country ?? []),
      );
      for (const other of new Set([...ours, ...theirs])) {
        compared++;
        if (ours.has(other) === theirs.has(other)) continue;
        const name = nameEn(world.country(other) ?? country);
        const [us, them] = ours.has(other) ? ['yes', 'no'] : ['no', 'yes'];
        findings.push({ table, entry: country.id, field: `borders on ${name}`, ours: us, theirs: them });
      }
    }
    if (what === 'Capital|name' && country.type === 'country') {
      compared++;
      const capital = country.capital ? world.entries.find(({ id }) => id === country.capital) : undefined;
      const named = plain(value);
      if (!capital || !namesOf(capital).some((name) => named.includes(name)))
        findings.push({
          table,
          entry: country.id,
          field: 'capital',
          ours: capital ? nameEn(capital) : 'none',
          theirs: value,
        });
    }
  }
  return { table, compared, findings };
}

function membership(world: World, knowledge: Knowledge): Outcome | null {
  const rows = knowledge.table(TABLES.factbookMembership);
  if (!rows) return null;
  const table = TABLES.factbookMembership.file;
  const bodies = new Map(Object.entries(memberships.bodies));
  const theirs = new Map<string, Set<string>>();
  for (const { fips, org_abbr, status } of rows) {
    const code = world.codeOfFips(fips);
    const body = bodies.get(org_abbr);
    if (!code || !body || !memberships.full.includes(status.trim())) continue;
    const set = theirs.get(body) ?? new Set();
    theirs.set(body, set.add(code));
  }
  const findings: Finding[] = [];
  let compared = 0;
  for (const country of world.countries) {
    if (country.type !== 'country' || !country.country) continue;
    const value = factOf(country, 'memberships');
    const text = typeof value === 'object' && value !== null && 'en' in value ? String(value.en) : '';
    const ours = new Set(text.split(', '));
    for (const [body, members] of theirs) {
      compared++;
      if (ours.has(body) === members.has(country.country)) continue;
      findings.push({
        table,
        entry: country.id,
        field: `member of ${body}`,
        ours: ours.has(body) ? 'yes' : 'no',
        theirs: ours.has(body) ? 'no' : 'yes',
      });
    }
  }
  return { table, compared, findings };
}

function currency(world: World, knowledge: Knowledge): Outcome | null {
  const rows = knowledge.table(TABLES.currencies);
  const names = knowledge.table(TABLES.currencyNames);
  if (!rows || !names) return null;
  const table = TABLES.currencies.file;
  const nameOf = new Map(names.map(({ code, name_en, name_de }) => [code, [plain(name_en), plain(name_de)]]));
  const findings: Finding[] = [];
  let compared = 0;
  for (const country of world.countries) {
    const value = factOf(country, 'currency');
    if (typeof value !== 'object' || value === null) continue;
    compared++;
    const tender = rows.filter(
      ({ region, to, tender: t }) => region === country.country && to === '' && t !== 'false',
    );
    const texts = Object.values(value as Record<string, string>).map(plain);
    if (!tender.some(({ currency: code }) => nameOf.get(code)?.some((name) => texts.includes(name))))
      findings.push({
        table,
        entry: country.id,
        field: 'currency',
        ours: texts.join(' / '),
        theirs: tender.map(({ currency: code }) => code).join(', ') || 'none',
      });
  }
  return { table, compared, findings };
}

function ids(world: World, knowledge: Knowledge): Outcome | null {
  const rows = knowledge.table(TABLES.territories);
  if (!rows) return null;
  const table = TABLES.territories.file;
  const findings: Finding[] = [];
  let compared = 0;
  for (const { code, wikidata } of rows) {
    const country = world.country(code.toUpperCase());
    if (!country || !wikidata) continue;
    compared++;
    if (country.wikidata !== wikidata)
      findings.push({
        table,
        entry: country.id,
        field: 'wikidata',
        ours: country.wikidata ?? 'none',
        theirs: wikidata,
      });
  }
  return { table, compared, findings };
}

function cities(world: World, knowledge: Knowledge): Outcome | null {
  const rows = knowledge.table(TABLES.places);
  if (!rows) return null;
  const table = TABLES.places.file;
  const findings: Finding[] = [];
  let compared = 0;
  for (const { wikidata, iso_a2, name_en, name_de, lat, lon } of rows) {
    if (!wikidata) continue;
    const near = [...new Set([...world.byName(name_en), ...world.byName(name_de)])]
      .filter(isPlace)
      .filter(
        (place) =>
          place.type === 'city' &&
          place.country === iso_a2 &&
          Math.abs((place.lat ?? 999) - lat) < SAME_PLACE_DEGREES &&
          Math.abs((place.lon ?? 999) - lon) < SAME_PLACE_DEGREES,
      );
    if (near.length !== 1 || !near[0]?.wikidata) continue;
    compared++;
    if (near[0].wikidata !== wikidata)
      findings.push({
        table,
        entry: near[0].id,
        field: 'wikidata',
        ours: near[0].wikidata,
        theirs: wikidata,
      });
  }
  return { table, compared, findings };
}

/** The German states by both names. */
function laender(world: World, knowledge: Knowledge): Outcome | null {
  const rows = knowledge.table(TABLES.laender);
  if (!rows) return null;
  const table = TABLES.laender.file;
  const findings: Finding[] = [];
  for (const { BL_Name_DE: german, BL_Name_EN: english } of rows) {
    const state = world.byName(german).find((entry) => isPlace(entry) && entry.country === 'DE');
    if (!state || !namesOf(state).includes(plain(english)))
      findings.push({
        table,
        entry: state?.id ?? 'place/germany',
        field: german,
        ours: state ? nameEn(state) : 'no such state',
        theirs: english,
      });
  }
  return { table, compared: rows.length, findings };
}
