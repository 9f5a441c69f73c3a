/** Hand-made pages for what is hard about knowing and reading an article. Each says what has to come out. */
import { ARTICLES } from './articles';
import { OTHERS } from './others';
import type { Case } from './page';
import { PARTS } from './parts';

export type { Case } from './page';

export const CASES: readonly Case[] = [...ARTICLES, ...PARTS, ...OTHERS];
