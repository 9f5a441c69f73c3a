import { defineLanguage } from '../define';
import { once } from '../once';
import attribution from './attribution.json';
import commonWords from './common-words.json';
import comparisons from './comparisons.json';
import compounds from './compounds.json';
import contexts from './contexts.json';
import dates from './dates.json';
import grammar from './grammar.json';
import measures from './measures.json';
import names from './names.json';
import nouns from './nouns.json';
import numbers from './numbers.json';
import sentences from './sentences.json';
import units from './units.json';

export const de = once(() =>
  defineLanguage('de', {
    attribution,
    commonWords,
    comparisons,
    compounds,
    contexts,
    dates,
    grammar,
    measures,
    names,
    nouns,
    numbers,
    sentences,
    units,
  }),
);
