/** What each value is worked out by, from what is known of a thing and from the other values. */
export type Rules<Known, Values> = {
  readonly [K in keyof Values]: (known: Known, values: Values) => Values[K];
};

const UNASKED = Symbol('unasked');

/** Values that are worked out when they are first asked for: of some seventy, a name is asked for a few. */
export function lazily<Known, Values extends object>(rules: Rules<Known, Values>): (known: Known) => Values {
  const names = Object.keys(rules) as (keyof Values)[];
  class Lazy {
    readonly answers: unknown[] = new Array(names.length).fill(UNASKED);
    constructor(readonly known: Known) {}
  }
  names.forEach((name, i) => {
    const rule = rules[name];
    Object.defineProperty(Lazy.prototype, name, {
      enumerable: true,
      get(this: Lazy): unknown {
        let answer = this.answers[i];
        if (answer === UNASKED) {
          answer = rule(this.known, this as unknown as Values);
          this.answers[i] = answer;
        }
        return answer;
      },
    });
  });
  return (known) => new Lazy(known) as unknown as Values;
}
