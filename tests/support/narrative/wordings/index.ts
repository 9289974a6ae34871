import type { Context } from '../context.ts';
import { anhui } from './anhui.ts';
import { chongqing } from './chongqing.ts';
import { guangxi } from './guangxi.ts';
import { hubei } from './hubei.ts';
import { shanghai } from './shanghai.ts';
import { sichuan } from './sichuan.ts';

/** Regional ways of writing the same statements, modelled on how the regions write. */
export const WORDINGS = { shanghai, hubei, anhui, sichuan, chongqing, guangxi } satisfies Record<
  string,
  (c: Context) => void
>;
export type WordingName = keyof typeof WORDINGS;
export const WORDING_NAMES = Object.keys(WORDINGS) as WordingName[];
