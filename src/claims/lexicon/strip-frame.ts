import { normaliseName } from './lexicon.ts';

/** `某某局2024年度…`: an organisation before the year is whose accounts these are. */
const OWN_NAME =
  /^[^，。；：\d]{2,40}(?:局|委|委员会|办|办公室|部|厅|院|中心|学校|小学|中学|幼儿园|医院|站|所|大队|支队|会|馆|镇|乡|街道|办事处|处|社|团|园|区|县|市|单位|部门|政府|机关|校|队|党校|联)(?:（[^（）]{1,12}）)?(?=(?:19|20)\d{2}年)/;

/** What is left of a name without its own office, years and numbers. */
export function stripFrame(text: string, unitNames: readonly string[]): string {
  let plain = text
    .replace(OWN_NAME, '')
    .replace(/(?:19|20)\d{2}年(?:度|末|初|底)?/g, '')
    .replace(/\d{1,3}类$/, '');
  for (const name of unitNames) plain = plain.replace(name, '');
  return normaliseName(plain.replace(/^[一二三四五六七八九]是/, ''))
    .replace(/^[，：；、]+/, '')
    .replace(/\d{3,7}$/, '');
}
