import type { GeoContext } from 'd3-geo';

/** A vertex nearer than this to the one before it cannot be seen, CSS px. */
const LEAST_STEP_PX = 0.7;

/** Collects path data from d3-geo with a tenth of a pixel, and leaves out what is too small to be seen. */
export class ThinPath implements GeoContext {
  #done = '';
  #line: string[] = [];
  #last: [number, number] = [0, 0];

  beginPath(): void {}

  moveTo(x: number, y: number): void {
    this.#end(false);
    this.#line = [`${round(x)},${round(y)}`];
    this.#last = [x, y];
  }

  lineTo(x: number, y: number): void {
    const [lastX, lastY] = this.#last;
    if (Math.abs(x - lastX) < LEAST_STEP_PX && Math.abs(y - lastY) < LEAST_STEP_PX) return;
    this.#line.push(`${round(x)},${round(y)}`);
    this.#last = [x, y];
  }

  /** Only circles of d3's point features, of which there are none here. */
  arc(): void {}

  closePath(): void {
    this.#end(true);
  }

  #end(closed: boolean): void {
    const least = closed ? 3 : 2;
    if (this.#line.length >= least) this.#done += `M${this.#line.join('L')}${closed ? 'Z' : ''}`;
    this.#line = [];
  }

  toString(): string {
    this.#end(false);
    return this.#done;
  }
}

const round = (n: number): number => Math.round(n * 10) / 10;
