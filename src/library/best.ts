/** The best so many of what is added, as a heap with the least of them on top. Ties go to the lower number. */
export class Best {
  /** What is below it need not be added. */
  least = Number.NEGATIVE_INFINITY;
  readonly #numbers: number[] = [];
  readonly #scores: number[] = [];

  constructor(private readonly limit: number) {}

  add(number: number, score: number): void {
    if (this.#scores.length < this.limit) this.#up(number, score);
    else if (score > this.least || number < (this.#numbers[0] ?? 0)) this.#down(number, score);
    if (this.#scores.length === this.limit) this.least = this.#scores[0] ?? 0;
  }

  #isLess(i: number, number: number, score: number): boolean {
    const other = this.#scores[i] ?? 0;
    return other < score || (other === score && (this.#numbers[i] ?? 0) > number);
  }

  #put(i: number, from: number): void {
    this.#scores[i] = this.#scores[from] ?? 0;
    this.#numbers[i] = this.#numbers[from] ?? 0;
  }

  #up(number: number, score: number): void {
    let i = this.#scores.length;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (this.#isLess(parent, number, score)) break;
      this.#put(i, parent);
      i = parent;
    }
    this.#scores[i] = score;
    this.#numbers[i] = number;
  }

  #down(number: number, score: number): void {
    const { length } = this.#scores;
    let i = 0;
    for (;;) {
      let child = 2 * i + 1;
      if (child >= length) break;
      const right = child + 1;
      if (right < length && this.#isLess(right, this.#numbers[child] ?? 0, this.#scores[child] ?? 0))
        child = right;
      if (!this.#isLess(child, number, score)) break;
      this.#put(i, child);
      i = child;
    }
    this.#scores[i] = score;
    this.#numbers[i] = number;
  }

  inOrder(): number[] {
    return this.#numbers
      .map((number, i) => ({ number, score: this.#scores[i] ?? 0 }))
      .sort((a, b) => b.score - a.score || a.number - b.number)
      .map(({ number }) => number);
  }
}
