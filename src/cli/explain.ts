import { nameOf } from '../annotating/cards/texts';
import { link } from '../annotating/linking/link';
import { THRESHOLDS } from '../annotating/linking/weights';
import type { PackView } from '../annotating/pack-view';
import { languageOf } from '../language';
import type { Article } from '../model';
import { InputError } from './document';

/** Every place where the mention stands, with its candidates, the points for and against, and what was decided. */
export async function explain(
  article: Article,
  mention: string,
  packs: readonly PackView[],
): Promise<string> {
  const language = languageOf(article.lang);
  if (!language) throw new InputError(`no rules for language ${article.lang ?? '(not told)'}`);
  const { decisions } = link(article, packs, language);
  const lines: string[] = [];
  for (const { span, scored, chosen, reason } of decisions) {
    const surface = article.text.slice(span.start, span.end);
    if (!surface.includes(mention) && !mention.includes(surface)) continue;
    lines.push(`${span.start}–${span.end} "${surface}": ${reason}`);
    for (const { candidate, features, score } of scored) {
      const entry = (await packs[candidate.pack]?.load([candidate.entry]))?.get(candidate.entry);
      const points = features
        .map(({ name, points: p }) => `${name} ${p >= 0 ? '+' : ''}${p.toFixed(2)}`)
        .join(', ');
      const mark = chosen?.candidate === candidate ? '→' : ' ';
      lines.push(
        `  ${mark} ${entry?.id ?? '?'} (${entry ? nameOf(entry, language.id) : '?'}) ${score.toFixed(2)} of ${THRESHOLDS[candidate.kind]}: ${points}`,
      );
    }
  }
  return lines.length > 0
    ? `${lines.join('\n')}\n`
    : `"${mention}": no pack has a name for it in this text\n`;
}
