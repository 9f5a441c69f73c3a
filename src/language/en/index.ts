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

export const en: Language = {
  id: 'en',
  sentences: (text) => sentences(text, 'en'),
  isAbbreviation: (word) => isAbbreviation(word, 'en'),
  names: v.parse(NameRulesSchema, names),
  compounds: compoundRules(compounds),
  contexts: v.parse(ContextRulesSchema, contexts),
  figures,
};
