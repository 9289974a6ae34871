import { readFileSync } from 'node:fs';

/** V8 reads a string of JSON several times faster than the same object written as code. */
export const jsonAsString = {
  name: 'json-as-string',
  load: {
    filter: { id: /\.json$/ },
    handler(id) {
      const text = JSON.stringify(JSON.parse(readFileSync(id, 'utf8'), withoutRemarks));
      return { code: `export default JSON.parse(${JSON.stringify(text)});`, moduleType: 'js' };
    },
  },
};

/** What stands beside a pattern for its tests and for who adds to it, every run would only read and keep. */
function withoutRemarks(_, value) {
  if (value?.pattern === undefined || value.counters === undefined) return value;
  const { proposes, examples, counters, ...used } = value;
  return used;
}
