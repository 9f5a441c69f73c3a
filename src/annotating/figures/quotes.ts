import type { AttributionRules } from '../../language/attribution';
import type { Span } from '../../model';

/** Longer quotations are printed as documents. */
const MAX_QUOTED_CHARS = 1_500;
/** A quotation that has not closed by then has lost its mark. */
const MAX_QUOTED_SENTENCES = 5;

/** Marks that open or close by what stands before: straight ones, and angles, which point in or out as houses like. */
const TOGGLES = /^["«»‹›]$/;

/**
 * Follows quotation marks through the sentences of a block, so that a speaker named behind a long quotation also
 * speaks its first sentences. Straight and angle marks toggle; the language says of the others which open (“ does in
 * English, in German it closes).
 */
export class Quotes {
  private open = false;
  private sentences = 0;

  constructor(
    private readonly text: string,
    private readonly marks: AttributionRules['quotation'],
  ) {}

  /** Whether a mark has a second one in its paragraph: what never closes has lost its mark. */
  private closes(open: number): boolean {
    if (this.marks.reopens) return true;
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
      if (this.marks.opens.includes(mark)) this.open = this.closes(i);
      else if (this.marks.closes.includes(mark)) this.open = false;
      else if (TOGGLES.test(mark)) this.open = !this.open && this.closes(i);
      if (was && !this.open) closes = i;
    }
    return { before, after: this.open, opens, closes: this.open ? end : closes };
  }
}
