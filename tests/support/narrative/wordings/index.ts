import type { Context } from '../context.ts';
import { anhui } from './anhui.ts';
import { beijing } from './beijing.ts';
import { central } from './central.ts';
import { chongqing } from './chongqing.ts';
import { court } from './court.ts';
import { fujian } from './fujian.ts';
import { gansu } from './gansu.ts';
import { guangdong } from './guangdong.ts';
import { guangxi } from './guangxi.ts';
import { guizhou } from './guizhou.ts';
import { hainan } from './hainan.ts';
import { hebei } from './hebei.ts';
import { hubei } from './hubei.ts';
import { hunan } from './hunan.ts';
import { jiangsu } from './jiangsu.ts';
import { jiangxi } from './jiangxi.ts';
import { jilin } from './jilin.ts';
import { liaoning } from './liaoning.ts';
import { neimenggu } from './neimenggu.ts';
import { shaanxi } from './shaanxi.ts';
import { shandong } from './shandong.ts';
import { shanghai } from './shanghai.ts';
import { shanxi } from './shanxi.ts';
import { sichuan } from './sichuan.ts';
import { xinjiang } from './xinjiang.ts';
import { yunnan } from './yunnan.ts';
import { zhejiang } from './zhejiang.ts';

/** Regional ways of writing the same statements, modelled on how the regions write. */
export const WORDINGS = {
  shanghai,
  hubei,
  anhui,
  sichuan,
  chongqing,
  guangxi,
  yunnan,
  jiangxi,
  beijing,
  hunan,
  guangdong,
  neimenggu,
  zhejiang,
  xinjiang,
  hebei,
  jiangsu,
  fujian,
  liaoning,
  shaanxi,
  shandong,
  court,
  jilin,
  gansu,
  central,
  hainan,
  guizhou,
  shanxi,
} satisfies Record<string, (c: Context) => void>;
export type WordingName = keyof typeof WORDINGS;
export const WORDING_NAMES = Object.keys(WORDINGS) as WordingName[];
