import * as v from 'valibot';
import type { Language } from '../language';
import { NameRulesSchema } from '../names';
import { sentences } from '../sentences';
import { figures } from './figures';
import names from './names.json';

export const de: Language = {
  id: 'de',
  sentences: (text) => sentences(text, 'de'),
  names: v.parse(NameRulesSchema, names),
  figures,
};
