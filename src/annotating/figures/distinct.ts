import type { Figure } from '../../model';

/** A figure before it is known whether it is told elsewhere. */
export interface Draft extends Omit<Figure, 'partOf'> {
  readonly headline: boolean;
  /** Index into the drafts. */
  readonly whole: number | null;
}

/** One event told twice is one figure: the telling that names its source, else the first outside a headline. */
export function distinct(drafts: readonly Draft[], counts: (draft: Draft) => boolean): Figure[] {
  // The same amount of money is one figure, whatever its clause calls it.
  const key = (d: Draft) =>
    [
      /^[A-Z]{3}$/.test(d.unit ?? '') ? 'money' : d.measure,
      d.value,
      d.min,
      d.max,
      d.unit,
      d.value === null ? d.qualifier : '',
      // "20 Städte" and "20 Sitzungen" are two.
      d.measure === 'count' ? (d.subject?.split(' ').at(-1)?.toLowerCase() ?? '') : '',
    ].join('|');
  const chosen = new Map<string, number>();
  const better = (a: Draft, b: Draft) => {
    const score = (d: Draft) =>
      (d.attribution === null ? 0 : 2) + (d.headline ? 0 : 1) + (d.measure === 'money' ? 0 : 0.5);
    return score(a) > score(b);
  };
  drafts.forEach((one, i) => {
    if (!counts(one)) return;
    const k = key(one);
    const known = chosen.get(k);
    const rival = known === undefined ? undefined : drafts[known];
    if (rival === undefined || better(one, rival)) chosen.set(k, i);
  });
  // "198 Zivilisten" in the headline are the 198 dead of the text, and the 2,900 jobs those that are cut.
  const amountOf = (d: Draft) => `${d.value}|${d.min}|${d.unit}`;
  const specific = new Set(drafts.filter((d) => d.measure !== 'people').map(amountOf));
  const cut = new Set(drafts.filter((d) => d.measure === 'job-cuts').map(amountOf));
  const general = (d: Draft) =>
    (d.measure === 'people' && specific.has(amountOf(d))) ||
    (/^(?:jobs|employees)$/.test(d.measure) && cut.has(amountOf(d)));
  const kept = [...chosen.values()]
    .filter((i) => {
      const one = drafts[i];
      return one !== undefined && !general(one);
    })
    .sort((a, b) => a - b);
  const place = new Map(kept.map((draftIndex, i) => [draftIndex, i]));
  return kept.flatMap((i) => {
    const one = drafts[i];
    if (!one) return [];
    const { headline: _, whole, ...figure } = one;
    const wholeDraft = whole === null ? undefined : drafts[whole];
    const target = wholeDraft ? place.get(chosen.get(key(wholeDraft)) ?? -1) : undefined;
    return [{ ...figure, partOf: target ?? null }];
  });
}
