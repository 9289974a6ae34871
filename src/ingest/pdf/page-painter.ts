import { IDENTITY, type Matrix, multiply } from './matrix.ts';
import type { Rule } from './page-marks.ts';
import { PathRules } from './path-rules.ts';

/** A character where it was drawn, in whatever direction. */
export interface DrawnGlyph {
  readonly text: string;
  readonly start: readonly [number, number];
  readonly end: readonly [number, number];
  readonly size: number;
}

/** What the painter needs of a font. */
export interface FontShape {
  readonly isVertical: boolean;
  /** Text space units for one unit of a glyph's width. */
  readonly widthScale: number;
}

/** A glyph as the library lists it; numbers between glyphs are kerning in thousandths. */
interface ShownGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  readonly vmetric?: readonly number[] | null;
}

interface GraphicsState {
  transform: Matrix;
  lineWidth: number;
  strokeColour: string;
  fillColour: string;
  font: FontShape;
  fontSize: number;
  charSpacing: number;
  wordSpacing: number;
  horizontalScale: number;
  leading: number;
  rise: number;
  renderMode: number;
}

const INVISIBLE = new Set([3, 7]);
const NO_FONT: FontShape = { isVertical: false, widthScale: 0.001 };

/**
 * Follows a page's drawing operators (PDF 32000-1, 8 and 9) as far as they place text and straight lines. Paths
 * and images cost nothing here: nothing is painted.
 */
export class PagePainter {
  readonly glyphs: DrawnGlyph[] = [];
  readonly #lines = new PathRules();
  #state: GraphicsState;
  readonly #saved: GraphicsState[] = [];
  #textMatrix: Matrix = IDENTITY;
  #lineX = 0;
  #lineY = 0;
  #x = 0;
  #y = 0;
  readonly #fontOf: (name: string) => FontShape | undefined;

  constructor(base: Matrix, fontOf: (name: string) => FontShape | undefined) {
    this.#fontOf = fontOf;
    this.#state = {
      transform: base,
      lineWidth: 1,
      strokeColour: '#000000',
      fillColour: '#000000',
      font: NO_FONT,
      fontSize: 0,
      charSpacing: 0,
      wordSpacing: 0,
      horizontalScale: 1,
      leading: 0,
      rise: 0,
      renderMode: 0,
    };
  }

  get rules(): readonly Rule[] {
    return this.#lines.rules;
  }

  /** Performs one operator; those that place neither text nor lines have no entry and do nothing. */
  perform(operator: string, operands: readonly unknown[]): void {
    this.#operators[operator]?.(operands as never);
  }

  readonly #operators: Readonly<Record<string, (operands: readonly never[]) => void>> = {
    save: () => this.#save(),
    restore: () => this.#restore(),
    transform: (matrix) => this.#transform(matrix as unknown as Matrix),
    paintFormXObjectBegin: ([matrix]) => {
      this.#save();
      if (matrix) this.#transform(matrix);
    },
    paintFormXObjectEnd: () => this.#restore(),
    beginGroup: () => this.#save(),
    endGroup: () => this.#restore(),
    setLineWidth: ([width]) => this.#set({ lineWidth: width! }),
    setStrokeRGBColor: ([colour]) => this.#set({ strokeColour: colour! }),
    setFillRGBColor: ([colour]) => this.#set({ fillColour: colour! }),
    setStrokeColorN: () => this.#set({ strokeColour: 'pattern' }),
    setFillColorN: () => this.#set({ fillColour: 'pattern' }),
    setGState: ([entries]) => this.#setExtended(entries! as unknown as readonly [string, unknown][]),
    constructPath: ([paint, data]) => this.#drawPath(paint!, (data as unknown as ArrayLike<number>[])[0]),
    beginText: () => this.#setTextMatrix(IDENTITY),
    setTextMatrix: (operands) => {
      const [first] = operands as readonly unknown[];
      this.#setTextMatrix((typeof first === 'number' ? operands : first) as Matrix);
    },
    setFont: ([name, size]) => this.#setFont(name!, size!),
    setCharSpacing: ([spacing]) => this.#set({ charSpacing: spacing! }),
    setWordSpacing: ([spacing]) => this.#set({ wordSpacing: spacing! }),
    setHScale: ([percent]) => this.#set({ horizontalScale: percent! / 100 }),
    setLeading: ([leading]) => this.#set({ leading: leading! }),
    setTextRise: ([rise]) => this.#set({ rise: rise! }),
    setTextRenderingMode: ([mode]) => this.#set({ renderMode: mode! }),
    moveText: ([x, y]) => this.#move(x!, y!),
    setLeadingMoveText: ([x, y]) => {
      this.#set({ leading: -y! });
      this.#move(x!, y!);
    },
    nextLine: () => this.#move(0, -this.#state.leading),
    showText: ([glyphs]) => this.#show(glyphs!),
    showSpacedText: ([glyphs]) => this.#show(glyphs!),
    nextLineShowText: ([glyphs]) => {
      this.#move(0, -this.#state.leading);
      this.#show(glyphs!);
    },
    nextLineSetSpacingShowText: ([word, char, glyphs]) => {
      this.#set({ wordSpacing: word!, charSpacing: char! });
      this.#move(0, -this.#state.leading);
      this.#show(glyphs!);
    },
  };

  #save(): void {
    this.#saved.push({ ...this.#state });
  }

  #restore(): void {
    this.#state = this.#saved.pop() ?? this.#state;
  }

  #set(changes: Partial<GraphicsState>): void {
    Object.assign(this.#state, changes);
  }

  #transform(matrix: Matrix): void {
    this.#state.transform = multiply(this.#state.transform, matrix);
  }

  #setExtended(entries: readonly (readonly [string, unknown])[]): void {
    for (const [key, value] of entries) {
      if (key === 'LW') this.#set({ lineWidth: value as number });
      if (key === 'Font') this.#setFont(...(value as [string, number]));
    }
  }

  #setFont(name: string, size: number): void {
    this.#set({ font: this.#fontOf(name) ?? NO_FONT, fontSize: size });
  }

  #setTextMatrix(matrix: Matrix): void {
    this.#textMatrix = matrix;
    this.#lineX = this.#lineY = this.#x = this.#y = 0;
  }

  #move(x: number, y: number): void {
    this.#lineX += x;
    this.#lineY += y;
    this.#x = this.#lineX;
    this.#y = this.#lineY;
  }

  #drawPath(paint: number, data: ArrayLike<number> | null | undefined): void {
    if (!data) return;
    const { transform, lineWidth, strokeColour, fillColour } = this.#state;
    this.#lines.draw(data, paint, { transform, lineWidth, strokeColour, fillColour });
  }

  #show(shown: readonly (ShownGlyph | number)[]): void {
    const { font, fontSize, charSpacing, wordSpacing, horizontalScale, rise, renderMode } = this.#state;
    const matrix = multiply(this.#state.transform, this.#textMatrix);
    const size = Math.abs(fontSize) * Math.hypot(matrix[2], matrix[3]);
    const point = (x: number, y: number) =>
      [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]] as const;
    for (const glyph of shown) {
      if (typeof glyph === 'number') {
        const shift = (-glyph / 1000) * fontSize;
        if (font.isVertical) this.#y += shift;
        else this.#x += shift * horizontalScale;
        continue;
      }
      if (!glyph) continue;
      const spacing = charSpacing + (glyph.isSpace ? wordSpacing : 0);
      const width = glyph.width * font.widthScale * fontSize;
      let start = point(this.#x, this.#y + rise);
      let end = point(this.#x + width * horizontalScale, this.#y + rise);
      if (font.isVertical) {
        // The origin of a vertical glyph is above its middle; written down, its text still reads left to right.
        const [advance = -1000, vx = glyph.width / 2, vy = 880] = glyph.vmetric ?? [];
        const left = this.#x - vx * font.widthScale * fontSize;
        const base = this.#y - vy * font.widthScale * fontSize;
        start = point(left, base);
        end = point(left + width, base);
        this.#y += advance * font.widthScale * fontSize - spacing;
      } else this.#x += (width + spacing) * horizontalScale;
      if (!INVISIBLE.has(renderMode) && size > 0) this.glyphs.push({ text: glyph.unicode, start, end, size });
    }
  }
}
