/** A template that does not fit its schema must not get into a bundle: nothing looks at it again at run time. */
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';

const FOLDER = 'src/recognise/templates';

export function checkTemplates() {
  const ajv = new Ajv2020({ allErrors: true, strictTypes: false });
  const validate = ajv.compile(JSON.parse(readFileSync('schemas/template.schema.json', 'utf8')));
  for (const name of readdirSync(FOLDER).filter((file) => /^t\d\d\.json$/.test(file))) {
    if (validate(JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')))) continue;
    throw new Error(`${FOLDER}/${name}: ${ajv.errorsText(validate.errors, { dataVar: '' })}`);
  }
}
