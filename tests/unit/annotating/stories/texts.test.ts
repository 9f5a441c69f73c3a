import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { annotate } from '../../../../src/annotating/annotate';
import { openWorld } from '../../../../src/cli/packs';
import { articleFromText } from '../../../../src/cli/text';
import { DaySchema, EntryIdSchema } from '../../../../src/model';

/** Five texts that belong to a story and five that nearly do, for every dossier of the built-in pack. */
const TextSchema = v.strictObject({
  lang: v.picklist(['de', 'en']),
  day: DaySchema,
  /** Other stories it belongs to as well. */
  also: v.optional(v.array(EntryIdSchema), []),
  text: v.string(),
});
const StoryTextsSchema = v.strictObject({
  story: EntryIdSchema,
  fits: v.pipe(v.array(TextSchema), v.minLength(5)),
  near: v.pipe(v.array(TextSchema), v.minLength(5)),
});

const WANTED_PRECISION = 0.98;
const WANTED_RECALL = 0.9;
/** The reader's day: after everything in the texts. */
const TODAY = '2026-11-22';

const FOLDER = join(import.meta.dirname, 'texts');
const DOSSIERS = join(import.meta.dirname, '../../../../src/world/dossiers');
const read = (file: string) =>
  v.parse(StoryTextsSchema, parse(readFileSync(join(FOLDER, file), 'utf8'), { schema: 'failsafe' }));
const files = readdirSync(FOLDER).map(read);

interface Verdict {
  readonly story: string;
  readonly says: string;
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
  readonly right: number;
}

describe('the dossiers’ own texts', () => {
  const verdicts: Verdict[] = [];
  beforeAll(async () => {
    const packs = [await openWorld()];
    for (const { story, fits, near } of files) {
      for (const [expected, texts] of [[[story], fits] as const, [[], near] as const]) {
        for (const { lang, day, also, text } of texts) {
          const article = articleFromText(text.trimEnd(), { lang, date: day });
          const { stories } = await annotate(article, packs, { today: TODAY });
          const shown = stories.map(({ entry }) => entry);
          const wanted = [...expected, ...also];
          verdicts.push({
            story,
            says: `${lang} ${day} ${text.slice(0, text.indexOf('\n'))}`,
            wrong: shown.filter((id) => !wanted.includes(id)),
            missed: expected.filter((id) => !shown.includes(id)),
            right: shown.filter((id) => wanted.includes(id)).length,
          });
        }
      }
    }
  }, 240_000);

  it('there are some for every dossier, in both languages and on different days', () => {
    const stories = readdirSync(DOSSIERS).map((file) => `story/${file.replace(/\.yaml$/, '')}`);
    expect(files.map(({ story }) => story).sort()).toEqual(stories.sort());
    for (const { fits } of files) {
      expect(new Set(fits.map(({ lang }) => lang)).size).toBe(2);
      expect(new Set(fits.map(({ day }) => day)).size).toBeGreaterThanOrEqual(4);
    }
  });
  it(`precision is at least ${WANTED_PRECISION}`, () => {
    const wrong = verdicts.filter((verdict) => verdict.wrong.length > 0);
    const right = verdicts.reduce((sum, verdict) => sum + verdict.right, 0);
    const precision = right / (right + wrong.reduce((sum, verdict) => sum + verdict.wrong.length, 0));
    expect(precision, wrong.map(({ says, wrong }) => `${says} → ${wrong}`).join('\n')).toBeGreaterThanOrEqual(
      WANTED_PRECISION,
    );
  });
  it(`recall is at least ${WANTED_RECALL}`, () => {
    const missed = verdicts.filter((verdict) => verdict.missed.length > 0);
    const all = files.reduce((sum, { fits }) => sum + fits.length, 0);
    expect(
      1 - missed.length / all,
      missed.map(({ story, says }) => `${story}: ${says}`).join('\n'),
    ).toBeGreaterThanOrEqual(WANTED_RECALL);
  });
});
