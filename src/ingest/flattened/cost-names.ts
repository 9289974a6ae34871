const NAME =
  /^(?:其中[：:]?)?(?:[（(]?[\d一二三四五][）)、.．]?)?(?:合计|总计|(?:因公)?出国|公务?用?车|公务接待|接待费|购置|运行)/;

/** Names a row of the table of the three public expenses, with its number or 其中. */
export const isCostName = (cell: string): boolean => NAME.test(cell);
