import { ECONOMIC_ITEMS, type EconomicItem } from '../../../src/model/classification/classification.ts';
import type { Department } from '../department.ts';
import type { Layout } from './layout.ts';
import { type FactCell, fact, type Sheet, SheetBuilder } from './sheet.ts';

const BLOCKS = {
  2: [
    ['301', '303'],
    ['302', '310'],
  ],
  3: [['301', '303'], ['302'], ['307', '310', '312', '399']],
} as const;

/** T06: two or three blocks of economic items side by side, subtotals in the last row. */
export function economicTable(department: Department, layout: Layout, file: string, title: string): Sheet {
  const blocks = BLOCKS[layout.economicBlocks].map((groups) =>
    groups.flatMap((group) => blockItems(department, layout, group)),
  );
  const lead = layout.splitCodes ? 2 : 1;
  const blockWidth = lead + 2;
  const sheet = new SheetBuilder(department, layout, blocks.length * blockWidth);
  const blockNames = ['人员经费', '公用经费', ''];
  sheet.head(title, '06');
  if (!layout.splitCodes && layout.aliases)
    sheet.row(...blocks.flatMap((_, index) => [blockNames[index]!, '', '']));
  sheet.row(
    ...blocks.flatMap(() => [
      layout.splitCodes ? '科目编码' : '经济分类科目编码',
      ...Array<string>(lead - 1).fill(''),
      '科目名称',
      '决算数',
    ]),
  );
  if (layout.splitCodes) sheet.row(...blocks.flatMap(() => ['类', '款', '', '']));
  const height = Math.max(...blocks.map((block) => block.length));
  for (let index = 0; index < height; index++) {
    const cells = blocks.flatMap((block): (string | FactCell)[] => {
      const item = block[index];
      if (!item) return Array<string>(blockWidth).fill('');
      const codes = layout.splitCodes ? [item.code.slice(0, 3), item.code.slice(3)] : [item.code];
      return [...codes, item.name, fact(`t06.${item.code}`)];
    });
    sheet.row(...cells);
  }
  const pad = Array<string>(blockWidth - 2).fill('');
  const publicPad = Array<string>((blocks.length - 1) * blockWidth - 2).fill('');
  sheet.row('人员经费合计', ...pad, fact('t06.personnel'), '公用经费合计', ...publicPad, fact('t06.public'));
  sheet.row('注：本表反映部门一般公共预算财政拨款基本支出的明细。');
  return sheet.sheet(file, 'T06');
}

function blockItems(department: Department, layout: Layout, group: string): EconomicItem[] {
  const used = (code: string) => (department.facts.get(`t06.${code}`) ?? 0) !== 0;
  return ECONOMIC_ITEMS.filter(({ code }) => {
    if (!code.startsWith(group)) return false;
    if (used(code)) return true;
    if (code === group) return layout.economicZeros || group === '301' || group === '302';
    return layout.economicZeros;
  });
}
