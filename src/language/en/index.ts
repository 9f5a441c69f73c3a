import * as v from 'valibot';
import type { Language } from '../language';
import { NameRulesSchema } from '../names';
import { sentences } from '../sentences';
import { figures } from './figures';
import names from './names.json';

export const en: Language = {
  id: 'en',
  sentences: (text) => sentences(text, 'en'),
  names: v.parse(NameRulesSchema, names),
  figures,
};
