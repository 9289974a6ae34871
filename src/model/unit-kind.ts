/** 行政单位, 参照公务员法管理的事业单位, other 事业单位: decides what 机关运行经费 must equal and who must state it. */
export const UNIT_KINDS = ['administrative', 'quasi-administrative', 'institution'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];
