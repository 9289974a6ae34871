import type { Random } from '../random.ts';

/** How a typist prints figures; drawn once a document. */
export interface Style {
  readonly unit: 'wanyuan' | 'yuan';
  readonly percentDecimals: 0 | 1 | 2;
  readonly percentFrom: 'exact' | 'printed';
  readonly percentRounding: 'half-up' | 'truncate';
  readonly trimZeros: boolean;
  readonly separators: 'none' | 'all' | 'mixed';
  readonly spaces: boolean;
  readonly fullWidth: boolean;
  readonly halfWidthBrackets: boolean;
  readonly percentSign: '%' | '％';
  /** Characters a line, as in text copied out of a PDF; 0 keeps paragraphs whole. */
  readonly wrap: number;
  readonly blankLines: boolean;
  /** Lines with zero amounts are written out. */
  readonly zeroLines: boolean;
}

export const PLAIN_STYLE: Style = {
  unit: 'wanyuan',
  percentDecimals: 2,
  percentFrom: 'exact',
  percentRounding: 'half-up',
  trimZeros: false,
  separators: 'none',
  spaces: false,
  fullWidth: false,
  halfWidthBrackets: false,
  percentSign: '%',
  wrap: 0,
  blankLines: false,
  zeroLines: false,
};

export function drawStyle(random: Random): Style {
  const percentRounding = random.chance(0.12) ? 'truncate' : 'half-up';
  return {
    unit: random.chance(0.1) ? 'yuan' : 'wanyuan',
    percentDecimals: random.pick([0, 1, 2, 2, 2, 2]),
    // Who cuts off computes from what is printed; both at once no reader could tell from a slip.
    percentFrom: percentRounding === 'truncate' ? 'printed' : random.pick(['exact', 'printed']),
    percentRounding,
    trimZeros: random.chance(0.35),
    separators: random.pick(['none', 'none', 'all', 'mixed']),
    spaces: random.chance(0.3),
    fullWidth: random.chance(0.08),
    halfWidthBrackets: random.chance(0.1),
    percentSign: random.chance(0.1) ? '％' : '%',
    wrap: random.chance(0.2) ? random.int(28, 46) : 0,
    blankLines: random.chance(0.3),
    zeroLines: random.chance(0.3),
  };
}
