/** Monetary units that disclosures print; 万元 unless the sheet or the clause says otherwise. */
export type Unit = 'yuan' | 'wanyuan' | 'yiyuan';
export const UNIT_LABELS: Readonly<Record<Unit, string>> = { yuan: '元', wanyuan: '万元', yiyuan: '亿元' };
