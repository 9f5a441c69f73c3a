import type { PackView } from '../../../src/annotating/pack-view';
import type { Entry, PackManifest } from '../../../src/model';
import { compilePack } from '../../../src/packs/compile';
import type { CompiledPack } from '../../../src/packs/compiled';
import { openPack } from '../../../src/packs/open';
import { type ParsedFile, parsePackFile, type SourcedEntry } from '../../../src/packs/parse';

/** A small pack about an invented country, with every kind of entry, so that tests need no real world. */
export const MANIFEST = `format: backstory-pack/1
id: sample
version: 1.2.0
title: { de: Probe, en: Sample }
licence: CC0-1.0
publisher: Backstory tests
languages: [de, en]
`;

export const ENTRIES = `entries:
  - id: place/marnia
    names: { de: Marnien, en: Marnia }
    gist: { de: Ein erfundenes Land., en: An invented country. }
    type: country
    capital: place/ostrava-lin
    lat: 12.5
    lon: -3.25
    demonyms: { de: [marnisch], en: [Marnian] }
    facts:
      - { key: population, value: 4200000, asOf: 2021 }
      - { key: population-density, value: 61, unit: km², asOf: 2023-05 }
    sources: [https://example.org/marnia]
  - id: place/ostrava-lin
    names: { de: Ostralin, en: Ostralin }
    gist: { de: Die Hauptstadt von Marnien., en: The capital of Marnia. }
    type: city
    sources: [https://example.org/ostralin]
  - id: person/tilda-vorn
    names: { de: Tilda Vorn, en: Tilda Vorn }
    surname: { de: Vorn, en: Vorn }
    aliases: { en: [{ name: Tilly Vorn, weak: true, from: 2019, to: 2024-03 }] }
    gist: { de: Politikerin aus Marnien., en: A politician from Marnia. }
    roles:
      - { title: { de: Finanzministerin, en: Finance minister }, from: 2018-03-01, to: 2021-06-01 }
      - { title: { de: Präsidentin, en: President }, of: place/marnia, office: marnia/president, from: 2021-06-01, asOf: 2026-08 }
    wikipedia: { en: Tilda Vorn }
    wikidata: Q100
    related: [place/marnia]
    prior: 0.7
    asOf: 2026-08
  - id: organisation/marnian-press
    names: { de: Marnische Presse, en: Marnian Press }
    gist: { de: Nachrichtenagentur in Marnien., en: A news agency in Marnia. }
    type: news-agency
    place: place/marnia
    formerNames: [{ names: { de: Volksdraht, en: People's Wire }, to: 2015 }]
    sources: [{ url: https://example.org/press, title: The press, asOf: 2026-01-02 }]
  - id: term/head-of-government
    names: { de: Regierungschef, en: head of government }
    gist: { de: Wer eine Regierung leitet., en: Whoever leads a government. }
    sources: [https://example.org/head]
  - id: term/regent
    names: { de: Regentschaftsrat, en: regency council }
    gist: { de: Vertritt das Staatsoberhaupt., en: Stands in for the head of state. }
    confusedWith:
      - { entry: term/head-of-government, difference: { de: Der leitet die Regierung., en: That one leads the government. } }
      - { names: { de: Kronrat, en: crown council }, difference: { de: Der berät nur., en: That one only advises. } }
      - { entry: term/nobody-wrote-this, difference: { de: Anders., en: Different. } }
    sources: [https://example.org/regent]
  - id: story/marnian-strikes
    names: { de: Streiks in Marnien, en: Strikes in Marnia }
    gist: { de: Im Frühjahr 2022 standen die Häfen still., en: In spring 2022 the ports stood still. }
    window: { from: 2022-03-01, to: 2022-04-30 }
    signature:
      core: [place/marnia]
      entries: [person/tilda-vorn]
      terms: { de: [streik, hafen], en: [strike, port] }
      not: { de: [fußball], en: [football] }
    events:
      - { day: 2022-03-02, text: { de: Der Streik beginnt., en: The strike begins. }, source: https://example.org/1 }
      - { day: 2022-03-20, until: 2022-03-25, text: { de: Verhandlungen., en: Talks. }, source: https://example.org/2 }
      - { day: 2022-04, text: { de: Eine Einigung., en: A deal. }, source: https://example.org/3 }
    figures:
      - { day: 2022-03-10, measure: arrests, value: 30, qualifier: about, subject: { de: Hafenarbeiter, en: dockers }, source: https://example.org/4 }
      - { day: 2022-04-20, measure: deaths, value: 2, source: https://example.org/5 }
    people: [person/tilda-vorn]
    places: [place/marnia, place/ostrava-lin]
    terms: [term/regent]
`;

export const SOURCE = MANIFEST + ENTRIES;

export function parsed(source = SOURCE): ParsedFile & { manifest: PackManifest } {
  const file = parsePackFile(source, 'sample.yaml');
  const { manifest } = file;
  if (file.problems.length > 0 || !manifest) throw new Error(JSON.stringify(file.problems));
  return { ...file, manifest };
}

export const sourced = (): readonly SourcedEntry[] => parsed().entries;

export function sampleEntry<T extends Entry>(id: string, is: (entry: Entry) => entry is T): T {
  const entry = sourced().find((item) => item.entry.id === id)?.entry;
  if (!entry || !is(entry)) throw new Error(`no ${id}`);
  return entry;
}

export async function samplePack(source = SOURCE): Promise<CompiledPack> {
  const { manifest, entries } = parsed(source);
  return compilePack(
    manifest,
    entries.map(({ entry }) => entry),
  );
}

export async function sampleView(source = SOURCE): Promise<PackView> {
  const pack = await samplePack(source);
  return openPack(pack, async (numbers) => numbers.flatMap((n) => pack.blocks[n] ?? []));
}
