import { singleCard } from '../../annotating/cards/single-card';
import { localDay } from '../annotator';
import { applyKnown } from '../tab-settings';
import { notesOf, setKnown, setNote, setSaved } from './readers-marks';
import { DONE, type HandlersOf, type Services } from './services';

/** What a surface does with one card. */
export const cardsHandlers = ({ db, packs }: Services): HandlersOf<'cards'> => ({
  'cards/know': async ({ entry, known }) => {
    await setKnown(db, entry, known);
    await applyKnown((await db.known.toArray()).map((row) => row.entry));
    return DONE;
  },
  'cards/save': async ({ card, articleKey, saved }) => setSaved(db, card, articleKey, saved),
  'cards/note': ({ card, articleKey, note }) => setNote(db, card, articleKey, note),
  'cards/notes': ({ articleKey }) => notesOf(db, articleKey),
  'cards/entry': async ({ entry, lang, day }) =>
    singleCard(entry, await packs.views(), { lang, day, today: localDay(new Date()) }),
});
