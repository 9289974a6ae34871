/** The subject of a change stands before the comparator (…较上年) or after it (与上年相比，…): the comparator itself names nothing. */
export function cutComparator(words: string): string {
  return words
    .replace(/(?:按照?)?(?:同|可比)口径(?:计算|相比|比较)?(?:同比)?$/, '')
    .replace(
      /(?:与|同|和|较|比|相较于?)(?!(?:年初|上年)(?:财政拨款)?结[转余])(?:上一?年度?|去年|同期|(?:19|20)\d{2}年度?|年初|预算|全年|调整)[^，；]{0,24}?(?:相比|比较|对比)?(?:决算数?|预算数?|支出|收入)?$/,
      '',
    )
    .replace(/同比$/, '')
    .replace(/(?:与|同|较|比|相较于?)$/, '')
    .replace(
      /^(?:与|同|和|较|比)(?:上一?年度?|去年|同期|(?:19|20)\d{2}年度?|年初|预算|全年|调整)[^，；]{0,16}?(?:相比|比较|对比)/,
      '',
    );
}
