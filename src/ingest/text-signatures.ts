const BEGINS_AS_PAGE = /^[^a-z<]*(<!--[\s\S]*?-->\s*)*<(!doctype html|html|head|meta|table|body|div)\b/;
const BEGINS_AS_MAIL = /^\s*(from|mime-version|snapshot-content-location|subject|content-type|date):/;

const start = (bytes: Uint8Array): string =>
  new TextDecoder('latin1').decode(bytes.subarray(0, 2048)).toLowerCase();

/** Whether the bytes begin as a web page does, whatever the file is called: sites export tables as `.xls` so. */
export const looksLikeHtml = (bytes: Uint8Array): boolean => BEGINS_AS_PAGE.test(start(bytes));

/** Whether they begin as a page that a browser, Excel or WPS saved with all its parts in one file. */
export const looksLikeMhtml = (bytes: Uint8Array): boolean =>
  BEGINS_AS_MAIL.test(start(bytes)) && start(bytes).includes('multipart/related');

/** Whether they begin as the XML that Excel 2003 wrote and some ledgers still export. */
export const looksLikeXmlWorkbook = (bytes: Uint8Array): boolean =>
  start(bytes).includes('urn:schemas-microsoft-com:office:spreadsheet') && !looksLikeHtml(bytes);
