/** What programs and their installers put where a name should stand. */
const PROGRAM =
  /^(?:microsoft|wps|office|kingsoft|user|users|admin|administrator|pc|lenovo|dell|hp|huawei|asus|thinkpad|apache poi|openpyxl|python-docx|libreoffice|un-named|unknown|owner|guest|test|home|china|系统管理员|微软用户|微软中国|用户|未知|匿名|admin\d*|user\d*|雨林木风|深度|番茄花园)/i;
const PROGRAM_TITLE =
  /^(?:microsoft word|microsoft excel|powerpoint|word 文档|文档\d*|新建|无标题|untitled|document\d*|book\d*|sheet\d*|工作簿\d*|工作表\d*|表格\d*|幻灯片)|\.(?:docx?|xlsx?|wps|et|pdf)$/i;
const OFFICE =
  /[局委办处厅院会部署科室站所队校中心单位政府机关公司财务]$|(?:财务|办公室|综合|计财|规财|秘书)/;
/** The hundred commonest surnames (公安部 全国姓名报告), and those of two characters that are met with. */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤';
const COMPOUND = ['欧阳', '上官', '司马', '诸葛', '司徒', '皇甫', '尉迟', '夏侯', '端木', '东方'];

export const isOfProgram = (text: string): boolean =>
  text.trim() === '' || PROGRAM.test(text) || PROGRAM_TITLE.test(text);

export const isOfOffice = (text: string, unitName: string): boolean =>
  OFFICE.test(text) || (unitName !== '' && (unitName.includes(text) || text.includes(unitName)));

/** Two to four characters that begin with a surname. */
export function isPersonsName(text: string): boolean {
  const name = text.replace(/[\s·]/g, '');
  if (!/^\p{Script=Han}{2,4}$/u.test(name)) return false;
  return (
    COMPOUND.some((surname) => name.startsWith(surname)) || (name.length <= 3 && SURNAMES.includes(name[0]!))
  );
}

const NAMED_OFFICE =
  /^(?:关于)?(\p{Script=Han}{2,20}?(?:局|厅|委员会|委|办公室|办|政府|法院|检察院|中心|协会|联合会))/u;
const KIND_OF_OFFICE = /(?:局|厅|委员会|委|办公室|办|政府|法院|检察院|中心|协会|联合会)$/u;
/** Characters that two names of one office have in common, side by side. */
const IN_COMMON = 2;

/** A title that opens with the name of an office which shares nothing with the own one. */
export function namesOtherOffice(title: string, unitName: string): boolean {
  const office = title.match(NAMED_OFFICE)?.[1];
  if (office === undefined || unitName === '') return false;
  // 民政局, 财政局: what tells offices apart stands between the place and the kind.
  const own = office.replace(/^.*[省市区县州旗]/u, '').replace(KIND_OF_OFFICE, '');
  return (
    own.length >= IN_COMMON &&
    ![...own].some((_, at) => {
      const piece = own.slice(at, at + IN_COMMON);
      return piece.length === IN_COMMON && unitName.includes(piece);
    })
  );
}
