import type { Annotated, PageSettings } from '../messages/contract';
import type { Card, EntryId, Figure, FigureCard, Mention } from '../model';
import type { UiLang } from '../ui/strings';
import { SAMPLE_STORY, type Sample } from './sample';

export interface ReadSample {
  /** Paragraphs without markup, in order. */
  readonly paragraphs: readonly { readonly start: number; readonly text: string }[];
  readonly mentions: readonly Mention[];
  readonly figures: readonly { readonly index: number; readonly start: number; readonly end: number }[];
  readonly text: string;
}

const MARKUP = /\[([^|\]]+)\|([^\]]+)\]/g;
/** What stands between two blocks of an article's text. */
const BREAK = '\n\n';

/** Takes the markup out of a sample and keeps where it was, in UTF-16 offsets of the joined text. */
export function readSample(sample: Sample): ReadSample {
  const mentions: Mention[] = [];
  const figures: { index: number; start: number; end: number }[] = [];
  const paragraphs: { start: number; text: string }[] = [];
  let text = '';
  for (const marked of sample.paragraphs) {
    const start = text.length;
    let from = 0;
    for (const match of marked.matchAll(MARKUP)) {
      const [whole, id = '', surface = ''] = match;
      text += marked.slice(from, match.index);
      from = match.index + whole.length;
      const span = { start: text.length, end: text.length + surface.length };
      if (id.startsWith('#')) figures.push({ index: Number(id.slice(1)), ...span });
      else mentions.push({ ...span, surface, entry: id as EntryId, confidence: 1, weak: false });
      text += surface;
    }
    text += marked.slice(from);
    paragraphs.push({ start, text: text.slice(start) });
    text += BREAK;
  }
  return { paragraphs, mentions, figures, text };
}

/** Entries whose cards the sample needs, the story last. */
export function entriesOf(read: ReadSample): EntryId[] {
  return [...new Set([...read.mentions.map((mention) => mention.entry), SAMPLE_STORY])];
}

/** The sample with the built-in pack's own cards; what the pack does not have is not marked. */
export function annotateSample(
  sample: Sample,
  read: ReadSample,
  packCards: readonly Card[],
  lang: UiLang,
  settings: PageSettings,
): Annotated {
  const cards = packCards.map((card) => ({
    ...card,
    mentions: read.mentions.flatMap((mention, index) => (mention.entry === card.id ? [index] : [])),
  }));
  const figures = read.figures.flatMap(({ index, start, end }): Figure[] => {
    const known = sample.figures[index];
    if (!known) return [];
    const { value, min, max, qualifier, measure, subject, attribution } = known;
    return [
      {
        start,
        end,
        text: read.text.slice(start, end),
        value,
        min,
        max,
        qualifier,
        unit: null,
        measure,
        subject,
        place: null,
        day: sample.published,
        attribution,
        attributionEntry: null,
        sentence: sentenceAround(read, start, end),
        partOf: null,
      },
    ];
  });
  const figureCards = figures.flatMap((figure, index): FigureCard[] => {
    const known = sample.figures[read.figures[index]?.index ?? -1];
    if (!known) return [];
    const { label, shown, measure, qualifier, subject, attribution } = known;
    return [
      {
        id: `figure-${index}`,
        deck: 'figures',
        kind: 'figure',
        title: `${shown} ${label}`,
        lang,
        gist: '',
        asOf: null,
        sources: [],
        mentions: [],
        rank: 0.5,
        figure: index,
        measure,
        label,
        shown,
        qualifier,
        subject,
        place: null,
        day: sample.published,
        attribution,
        partOf: null,
        comparisons: [],
        sentence: read.text.slice(figure.sentence.start, figure.sentence.end),
      },
    ];
  });
  return {
    articleKey: null,
    url: null,
    title: sample.title,
    published: sample.published,
    lang,
    cardLang: lang,
    annotation: {
      mentions: [...read.mentions],
      figures,
      quantities: [],
      stories: packCards.some((card) => card.id === SAMPLE_STORY) ? [{ entry: SAMPLE_STORY, score: 1 }] : [],
      cards: [...cards, ...figureCards],
    },
    settings,
    known: [],
    saved: [],
  };
}

/** Sentences of the samples end with a full stop and a space: good enough for text we wrote. */
function sentenceAround(read: ReadSample, start: number, end: number): { start: number; end: number } {
  const paragraph = read.paragraphs.find((p) => start >= p.start && end <= p.start + p.text.length);
  if (!paragraph) return { start, end };
  const from = paragraph.text.lastIndexOf('. ', start - paragraph.start);
  const to = paragraph.text.indexOf('. ', end - paragraph.start);
  return {
    start: paragraph.start + (from < 0 ? 0 : from + 2),
    end: paragraph.start + (to < 0 ? paragraph.text.length : to + 1),
  };
}
