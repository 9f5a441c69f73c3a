/**
 * The peer: single-pass clustering of TF-IDF vectors (Allan et al., topic detection and tracking, 1998). Lower-cased
 * words, log term frequency, inverse document frequency over what was read so far, cosine to the thread's centroid.
 */
export function tfIdfGroups(texts: readonly string[], joinAt: number): string[] {
  const documents = texts.map((text) => {
    const counts = new Map<string, number>();
    for (const word of text.toLowerCase().match(/\w+/g) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
    return counts;
  });
  const seen = new Map<string, number>();
  const threads: Map<string, number>[][] = [];
  return documents.map((document, n) => {
    for (const word of document.keys()) seen.set(word, (seen.get(word) ?? 0) + 1);
    const weigh = (counts: ReadonlyMap<string, number>): Map<string, number> => {
      const vector = new Map<string, number>();
      for (const [word, count] of counts)
        vector.set(word, (1 + Math.log(count)) * Math.log((n + 2) / ((seen.get(word) ?? 0) + 1)));
      return unit(vector);
    };
    const own = weigh(document);
    let best = -1;
    let most = joinAt;
    threads.forEach((members, i) => {
      const centroid = new Map<string, number>();
      for (const member of members)
        for (const [word, weight] of weigh(member)) centroid.set(word, (centroid.get(word) ?? 0) + weight);
      const points = dot(own, unit(centroid));
      if (points < most) return;
      best = i;
      most = points;
    });
    if (best < 0) best = threads.push([]) - 1;
    threads[best]?.push(document);
    return `t${best}`;
  });
}

function unit(vector: Map<string, number>): Map<string, number> {
  const length = Math.sqrt([...vector.values()].reduce((sum, weight) => sum + weight * weight, 0)) || 1;
  for (const [word, weight] of vector) vector.set(word, weight / length);
  return vector;
}

function dot(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [word, weight] of a) sum += weight * (b.get(word) ?? 0);
  return sum;
}
