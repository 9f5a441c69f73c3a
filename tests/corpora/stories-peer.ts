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
  const centroids: Map<string, number>[] = [];
  return documents.map((counts, n) => {
    for (const word of counts.keys()) seen.set(word, (seen.get(word) ?? 0) + 1);
    const idf = (word: string): number => Math.log((n + 2) / ((seen.get(word) ?? 0) + 1));
    const document = new Map([...counts].map(([word, count]) => [word, 1 + Math.log(count)]));
    let best = -1;
    let most = joinAt;
    centroids.forEach((centroid, i) => {
      const points = cosine(document, centroid, idf);
      if (points < most) return;
      best = i;
      most = points;
    });
    if (best < 0) best = centroids.push(new Map()) - 1;
    const centroid = centroids[best];
    for (const [word, weight] of document) centroid?.set(word, (centroid.get(word) ?? 0) + weight);
    return `t${best}`;
  });
}

function cosine(
  a: ReadonlyMap<string, number>,
  b: ReadonlyMap<string, number>,
  idf: (word: string) => number,
): number {
  const length = (vector: ReadonlyMap<string, number>): number => {
    let sum = 0;
    for (const [word, weight] of vector) sum += (weight * idf(word)) ** 2;
    return Math.sqrt(sum) || 1;
  };
  let dot = 0;
  for (const [word, weight] of a) dot += weight * (b.get(word) ?? 0) * idf(word) ** 2;
  return dot === 0 ? 0 : dot / (length(a) * length(b));
}
