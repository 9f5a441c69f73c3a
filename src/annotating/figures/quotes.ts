import type { Span } from '../../model';

/** Longer quotations are printed as documents. */
const MAX_QUOTED_CHARS = 1_500;
/** A quotation that has not closed by then has lost its mark. */
const MAX_QUOTED_SENTENCES = 5;

const OPEN = /^[„«»‹›]$/;

/**
 * Follows quotation marks through the sentences of a block, so that a speaker named behind a long quotation also
 * speaks its first sentences. Straight and angle marks toggle; “ opens in English and closes in German.
 */
export class Quotes {
  private open = false;
  private sentences = 0;

  constructor(
    private readonly text: string,
    private readonly lang: string,
  ) {}

  /** Whether a mark of a German quotation has a second one: what never closes has lost its mark. English ones open anew with every paragraph. */
  private closes(open: number): boolean {
    if (this.lang === 'en') return true;
    const end = this.text.indexOf('\n', open);
    return /["“”»«‹›]/.test(
      this.text.slice(open + 1, end < 0 ? open + MAX_QUOTED_CHARS : Math.min(end, open + MAX_QUOTED_CHARS)),
    );
  }

  forget(): void {
    this.open = false;
  }

  /** Whether a quotation is open where the sentence starts, and where it ends; `closes` is where its last mark stands. */
  over({ start, end }: Span): {
    readonly before: boolean;
    readonly after: boolean;
    readonly opens: boolean;
    readonly closes: number;
  } {
    this.sentences = this.open ? this.sentences + 1 : 0;
    if (this.sentences > MAX_QUOTED_SENTENCES) this.forget();
    const before = this.open;
    const opens = /^["„“«»‘‚']/u.test(this.text.slice(start, start + 1));
    let closes = end;
    for (let i = start; i < end; i += 1) {
      const was = this.open;
      const mark = this.text[i] ?? '';
      if (mark === '“') this.open = this.lang === 'en';
      else if (mark === '”') this.open = false;
      else if (mark === '„') this.open = this.closes(i);
      else if (mark === '"' || OPEN.test(mark)) this.open = !this.open && this.closes(i);
      if (was && !this.open) closes = i;
    }
    return { before, after: this.open, opens, closes: this.open ? end : closes };
  }
}
