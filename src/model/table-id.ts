/** The nine tables; an id follows the table, never its position in a submission. */
export const TABLE_IDS = ['T01', 'T02', 'T03', 'T04', 'T05', 'T06', 'T07', 'T08', 'T09'] as const;
export type TableId = (typeof TABLE_IDS)[number];
