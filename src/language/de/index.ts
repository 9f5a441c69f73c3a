import * as v from 'valibot';
import { compoundRules } from '../compounds';
import { ContextRulesSchema } from '../contexts';
import type { Language } from '../language';
import { NameRulesSchema } from '../names';
import { isAbbreviation, sentences } from '../sentences';
import compounds from './compounds.json';
import contexts from './contexts.json';
import { figures } from './figures';
import names from './names.json';

export const de: Language = {
  id: 'de',
  sentences: (text) => sentences(text, 'de'),
  isAbbreviation: (word) => isAbbreviation(word, 'de'),
  names: v.parse(NameRulesSchema, names),
  compounds: compoundRules(compounds),
  contexts: v.parse(ContextRulesSchema, contexts),
  figures,
};
