// The files stay in the browser: their bytes go into `check`, the report comes out as a page.
import { check } from 'juesuan/browser';
import { renderHtml } from 'juesuan/reports';

/** Checks the files of one submission, given as `File` objects, and returns the report as HTML. */
export async function report(files) {
  const inputs = await Promise.all(
    [...files].map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
  const result = await check({ id: 'browser', files: inputs });
  return renderHtml(result, { lang: 'zh' });
}

if (globalThis.document) {
  const picker = document.querySelector('input[type=file]');
  picker.addEventListener('change', async () => {
    document.querySelector('iframe').srcdoc = await report(picker.files);
  });
}
