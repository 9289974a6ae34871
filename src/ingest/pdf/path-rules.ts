import { apply, type Matrix } from './matrix.ts';
import type { Rule } from './page-marks.ts';

export interface Pen {
  readonly transform: Matrix;
  readonly lineWidth: number;
  readonly strokeColour: string;
  readonly fillColour: string;
}

/** The library's codes for path segments, and for what is done with a path. */
const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const QUADRATIC = 3;
const CLOSE = 4;
const STROKES = new Set([20, 21, 24, 25, 26, 27]);
const FILLS = new Set([22, 23, 24, 25, 26, 27]);

/** Points; a wider stroke is a bar, a wider filled box an area. */
const THICKEST = 3;
/** Slope of what still counts as level or upright, in points. */
const SLANT = 0.8;
const WHITE = new Set(['#ffffff', 'pattern']);

type Point = readonly [number, number];

/** Collects level and upright lines from paths: strokes, the sides of stroked boxes, and thin filled boxes. */
export class PathRules {
  readonly rules: Rule[] = [];

  draw(data: ArrayLike<number>, paint: number, pen: Pen): void {
    const scale = Math.sqrt(
      Math.abs(pen.transform[0] * pen.transform[3] - pen.transform[1] * pen.transform[2]),
    );
    const isStroked = STROKES.has(paint) && !WHITE.has(pen.strokeColour) && pen.lineWidth * scale <= THICKEST;
    const isFilled = FILLS.has(paint) && !WHITE.has(pen.fillColour);
    if (!isStroked && !isFilled) return;
    for (const points of figuresOf(data, pen.transform)) {
      if (isStroked) for (let at = 1; at < points.length; at += 1) this.#stroke(points[at - 1], points[at]);
      if (isFilled) this.#fill(points);
    }
  }

  #stroke(from: Point | undefined, to: Point | undefined): void {
    if (!from || !to) return;
    const across = Math.abs(from[0] - to[0]);
    const down = Math.abs(from[1] - to[1]);
    if (down <= SLANT && across > down) this.#add(false, (from[1] + to[1]) / 2, from[0], to[0]);
    else if (across <= SLANT && down > across) this.#add(true, (from[0] + to[0]) / 2, from[1], to[1]);
  }

  /** A dot of a dotted line is thin both ways and stands for both. */
  #fill(points: readonly (Point | undefined)[]): void {
    const corners = points.filter((point) => point !== undefined);
    if (corners.length < 4 || corners.length > 6) return;
    const xs = corners.map(([x]) => x);
    const ys = corners.map(([, y]) => y);
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const isThin = (extent: number) => extent <= THICKEST;
    if (isThin(bottom - top)) this.#add(false, (top + bottom) / 2, left, right);
    if (isThin(right - left)) this.#add(true, (left + right) / 2, top, bottom);
  }

  #add(upright: boolean, at: number, one: number, other: number): void {
    if (Number.isFinite(at) && Number.isFinite(one) && Number.isFinite(other)) {
      this.rules.push({ upright, at, from: Math.min(one, other), to: Math.max(one, other) });
    }
  }
}

/** The corners of each part of a path; `undefined` stands where a curve leads on. */
function figuresOf(data: ArrayLike<number>, transform: Matrix): (Point | undefined)[][] {
  const figures: (Point | undefined)[][] = [];
  let open: (Point | undefined)[] = [];
  const point = (at: number): Point => apply(transform, data[at] ?? Number.NaN, data[at + 1] ?? Number.NaN);
  for (let at = 0; at < data.length; ) {
    switch (data[at]) {
      case MOVE:
        open = [point(at + 1)];
        figures.push(open);
        at += 3;
        break;
      case LINE:
        open.push(point(at + 1));
        at += 3;
        break;
      case CURVE:
        open.push(undefined, point(at + 5));
        at += 7;
        break;
      case QUADRATIC:
        open.push(undefined, point(at + 3));
        at += 5;
        break;
      case CLOSE:
        if (open[0]) open.push(open[0]);
        at += 1;
        break;
      default:
        return figures;
    }
  }
  return figures;
}
