import { slug } from '../../packs/slug';
import type { PersonInput, PlaceInput } from './entry-input';
import { type Congress, readCongress } from './tables';
import { texts } from './words';

/** Few are known beyond their state, and their names are borne by many. */
const PRIOR_MEMBER = 0.25;
const HOUSES = {
  sen: { id: 'organisation/us-senate', de: { m: 'US-Senator', f: 'US-Senatorin' }, en: 'US senator' },
  rep: {
    id: 'organisation/us-house-of-representatives',
    de: { m: 'Mitglied des US-Repräsentantenhauses', f: 'Mitglied des US-Repräsentantenhauses' },
    en: 'member of the US House of Representatives',
  },
} as const;
const PARTIES = {
  D: { id: 'organisation/democratic-party-us', de: 'Demokraten', en: 'Democrat' },
  R: { id: 'organisation/republican-party-us', de: 'Republikaner', en: 'Republican' },
  I: { id: undefined, de: 'parteilos', en: 'independent' },
} as const;

/** Members of the Congress of the United States, from data/us-congress.yaml; `regions` has their states. */
export async function congressEntries(regions: readonly PlaceInput[]): Promise<PersonInput[]> {
  const { members, asOf } = await readCongress();
  const byId = new Map(regions.map((region) => [region.id, region]));
  return members.map((member) => {
    const state = byId.get(`place/region-us-${member.state.toLowerCase()}`);
    if (!state) throw new Error(`us-congress.yaml: no state ${member.state}`);
    return entryOf(member, state, asOf);
  });
}

function entryOf(member: Congress['members'][number], state: PlaceInput, asOf: string): PersonInput {
  const { name, gender, house, party, since, term } = member;
  const of = HOUSES[house];
  const side = PARTIES[party];
  const { de: stateDe = '', en: stateEn = '' } = state.names;
  return {
    id: `person/${slug(name)}-us-congress`,
    names: texts(name, name),
    gist: texts(
      `US-${gender === 'f' ? 'Politikerin' : 'Politiker'} (${side.de}) aus ${stateDe}, erstmals ${since} im Kongress.`,
      `American politician (${side.en}) from ${stateEn}, first in Congress in ${since}.`,
    ),
    roles: [
      {
        title: texts(
          `${of.de[gender]} (${stateDe}), laufende Amtszeit`,
          `${of.en} (${stateEn}), present term`,
        ),
        of: of.id,
        from: term,
        asOf,
      },
    ],
    born: member.born,
    wikipedia: { en: member.article ?? name },
    wikidata: member.wikidata,
    related: [...new Set([of.id, ...(side.id ? [side.id] : []), state.id, 'organisation/us-congress'])],
    prior: PRIOR_MEMBER,
    weakName: true,
    asOf,
  };
}
