import type { Figure, FigureCard } from '../model';
import type { UiLang } from '../ui/strings';

/**
 * An article of our own for the first run. `[id|words]` is a mention of an entry of the built-in pack, whose card
 * comes from there; `[#n|words]` is figure n of the list below.
 */
export interface Sample {
  readonly title: string;
  readonly published: string;
  readonly paragraphs: readonly string[];
  readonly figures: readonly SampleFigure[];
}

type SampleFigure = Pick<Figure, 'value' | 'min' | 'max' | 'qualifier' | 'measure'> &
  Pick<FigureCard, 'label' | 'shown' | 'subject' | 'attribution'>;

export const SAMPLE_STORY = 'story/kazakhstan-unrest-2022';

export const SAMPLES: Record<UiLang, Sample> = {
  de: {
    title: 'Russische Soldaten landen in Kasachstan',
    published: '2022-01-06',
    paragraphs: [
      'In [place/kazakhstan|Kasachstan] sind am Donnerstag die ersten russischen Soldaten eingetroffen. Präsident [person/kassym-jomart-tokayev|Kassym-Schomart Tokajew] hatte am Abend zuvor das Militärbündnis [organisation/csto|OVKS] um Hilfe gebeten. In der größten Stadt [place/almaty-kz|Almaty] waren Demonstranten am Mittwoch ins Rathaus eingedrungen.',
      'Nach Angaben des Innenministeriums wurden [#0|18 Sicherheitskräfte getötet] und [#1|748 verletzt]. Wie viele Demonstranten starben, ist offen; die Polizei sprach von Dutzenden.',
      'Den Vorsitz der OVKS führt derzeit der armenische Ministerpräsident [person/nikol-pashinyan|Nikol Paschinjan]. Der Zorn vieler Demonstranten gilt [person/nursultan-nazarbayev|Nursultan Nasarbajew], der das Land fast drei Jahrzehnte lang regierte und den Titel „[term/elbasy|Elbasy]“ trägt.',
    ],
    figures: [
      {
        value: 18,
        min: null,
        max: null,
        qualifier: 'exact',
        measure: 'deaths',
        label: 'Tote',
        shown: '18',
        subject: 'Sicherheitskräfte',
        attribution: 'Innenministerium',
      },
      {
        value: 748,
        min: null,
        max: null,
        qualifier: 'exact',
        measure: 'injuries',
        label: 'Verletzte',
        shown: '748',
        subject: 'Sicherheitskräfte',
        attribution: 'Innenministerium',
      },
    ],
  },
  en: {
    title: 'Russian soldiers land in Kazakhstan',
    published: '2022-01-06',
    paragraphs: [
      'The first Russian soldiers arrived in [place/kazakhstan|Kazakhstan] on Thursday. President [person/kassym-jomart-tokayev|Kassym-Jomart Tokayev] had asked the [organisation/csto|CSTO] military alliance for help the evening before. In [place/almaty-kz|Almaty], the largest city, demonstrators had forced their way into the city hall on Wednesday.',
      'The interior ministry said [#0|18 members of the security forces had been killed] and [#1|748 injured]. How many demonstrators died is not known; police spoke of dozens.',
      'The CSTO is currently chaired by the prime minister of Armenia, [person/nikol-pashinyan|Nikol Pashinyan]. The anger of many demonstrators is aimed at [person/nursultan-nazarbayev|Nursultan Nazarbayev], who ruled the country for almost three decades and holds the title of “[term/elbasy|Elbasy]”.',
    ],
    figures: [
      {
        value: 18,
        min: null,
        max: null,
        qualifier: 'exact',
        measure: 'deaths',
        label: 'Deaths',
        shown: '18',
        subject: 'security forces',
        attribution: 'interior ministry',
      },
      {
        value: 748,
        min: null,
        max: null,
        qualifier: 'exact',
        measure: 'injuries',
        label: 'Injured',
        shown: '748',
        subject: 'security forces',
        attribution: 'interior ministry',
      },
    ],
  },
};
