import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DepartmentLine } from '../../src/model/batch.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Result } from '../../src/model/result.ts';
import { runMain } from '../support/run-main.ts';
import { isDeep, runs } from '../support/seeds.ts';
import { removeTemporaryFolders, temporaryFolder } from '../support/temporary-folder.ts';
import { departmentPath, writeDepartmentTree } from './support/department-tree.ts';
import { outcomeOf, recordsOf, run } from './support/run-built.ts';

afterAll(removeTemporaryFolders);

const COUNT = runs(4, 6);
/** Departments with a slip: not the last, which has a configuration of its own, and not the one before. */
const SLIPPED = COUNT - 2;
let tree = '';
let folder = '';
const ids = Array.from({ length: COUNT }, (_, at) => departmentPath(at));
const LAST = ids.at(-1)!;

/** Puts another digit into the first amount of a department's first table. */
function plantSlip(department: string): void {
  const file = join(
    department,
    readdirSync(department)
      .filter((name) => name.endsWith('.csv'))
      .sort()[0]!,
  );
  // Whatever the encoding, figures are ASCII.
  const text = readFileSync(file, 'latin1');
  writeFileSync(
    file,
    text.replace(/[1-8](?=\d*\.\d)/, (digit) => String(Number(digit) + 1)),
    'latin1',
  );
}

const config = (settings: object, at = tree) =>
  writeFileSync(join(at, 'juesuan.config.json'), JSON.stringify(settings));
const OWN_RULE = {
  id: 'X-01',
  name: 'own-rule',
  kind: 'part-whole',
  severity: 'warning',
  title: { zh: '本省规则', en: 'Own rule' },
  basis: { zh: '…', en: '…' },
  why: { zh: '…', en: '…' },
  example: { zh: '…', en: '…' },
  fix: { zh: '…', en: '…' },
  formula: 't03.total.total <= t03.total.basic',
};

beforeAll(() => {
  const whole = temporaryFolder();
  tree = join(whole, 'tree');
  mkdirSync(tree);
  writeDepartmentTree(tree, COUNT, 900, COUNT);
  for (const id of ids.slice(0, SLIPPED)) plantSlip(join(tree, id));
});

const batch = async (journal: string, ...more: string[]) => {
  const { stderr, stdout, code } = await run([
    'batch',
    tree,
    '--overwrite',
    '--quiet',
    '--journal',
    journal,
    '--jobs',
    '1',
    '--format',
    'json',
    ...more,
  ]);
  return { stderr, code, summary: stdout === '' ? undefined : JSON.parse(stdout) };
};
const lines = (journal: string): DepartmentLine[] => outcomeOf(journal) as DepartmentLine[];

/** As `--format json` has them: findings in words too. */
type WordedResult = Omit<Result, 'findings'> & {
  readonly findings: readonly (Finding & { readonly message: string })[];
};

async function checked(id: string): Promise<WordedResult> {
  const { stdout } = await runMain(['check', join(tree, id), '--format', 'json']);
  return JSON.parse(stdout);
}

/** What both must say of a department. */
const ofLine = ({ year, summary, findings }: DepartmentLine) => ({
  year,
  summary,
  findings: findings.map(({ rule, severity, fingerprint, message }) => ({
    rule,
    severity,
    fingerprint,
    message,
  })),
});
const ofResult = ({ submission, summary, findings }: WordedResult) => ({
  year: submission.year,
  summary,
  findings: findings
    .filter(({ severity, waived, baseline }) => severity !== 'note' && !waived && !baseline)
    .map(({ rule, severity, fingerprint, message }) => ({ rule, severity, fingerprint, message })),
});

async function expectSameAsCheck(journal: string): Promise<void> {
  const found = lines(journal);
  expect(found).toHaveLength(COUNT);
  for (const line of found) expect(ofLine(line), line.id).toEqual(ofResult(await checked(line.id)));
}

describe('a batch under a configuration', () => {
  let plain: DepartmentLine[] = [];

  test('checks each department as check does: without one, with one, with one of its own', async () => {
    folder = temporaryFolder();
    const journal = join(folder, 'plain.ndjson');
    await batch(journal);
    plain = lines(journal);
    expect(plain.filter(({ status }) => status === 'error').length).toBeGreaterThanOrEqual(SLIPPED - 1);
    await expectSameAsCheck(journal);

    const slips = plain.flatMap(({ id, findings }) => findings.map((finding) => ({ id, ...finding })));
    writeFileSync(join(tree, 'own.json'), JSON.stringify({ rules: [OWN_RULE] }));
    writeFileSync(join(tree, 'forms.json'), JSON.stringify([{ table: 'T01', titles: ['某省收支总表'] }]));
    const [first, second] = slips as [(typeof slips)[number], (typeof slips)[number]];
    config({
      year: 2019,
      unitKind: '事业单位',
      severities: { 'G-05': 'error', [second.rule]: 'warning' },
      rules: ['own.json'],
      templates: ['forms.json'],
      limits: { maxRows: 500 },
      waivers: [
        {
          rule: first.rule,
          clause: first.fingerprint,
          submission: first.id,
          reason: '已函询',
          until: '2099-12-31',
        },
        { rule: 'X-77', clause: '0123456789abcdef', reason: '用不上' },
        { rule: first.rule, clause: first.fingerprint, reason: '到期', until: '2020-01-01' },
      ],
    });
    config({ year: 2021, severities: { 'G-05': 'off' } }, join(tree, LAST));
    const with_ = join(folder, 'with.ndjson');
    const { summary, stderr } = await batch(with_);
    expect(stderr).toBe('');
    await expectSameAsCheck(with_);
    expect(new Set(lines(with_).map(({ year }) => year))).toEqual(new Set([2019, 2021]));
    expect(lines(with_).some(({ failed }) => 'X-01' in failed)).toBe(true);
    expect(summary.policy).toMatchObject({
      waived: 1,
      waivers: [{ state: 'used' }, { state: 'unused', number: 2 }, { state: 'expired', number: 3 }],
    });
    await batch(join(folder, 'none.ndjson'), '--no-config');
    expect(lines(join(folder, 'none.ndjson'))).toEqual(plain);
    const shown = await run(['batch', tree, '--print-config']);
    expect(JSON.parse(shown.stdout)).toMatchObject({ year: 2019, unitKind: '事业单位' });
  });

  test.runIf(isDeep)('a changed configuration is a cache miss, for those it holds for', async () => {
    const cached = async () =>
      (await batch(join(folder, 'cached.ndjson'), '--cache', join(folder, 'cache'))).summary.run
        .cached as number;
    config({ year: 2019 });
    await cached();
    expect(await cached()).toBe(COUNT);
    config({ year: 2019, severities: { 'G-05': 'note' } });
    expect(await cached()).toBe(1);
    expect(await cached()).toBe(COUNT);
    config({ year: 2021 }, join(tree, LAST));
    expect(await cached()).toBe(COUNT - 1);
  });

  test.runIf(isDeep)(
    'merge refuses parts of different configurations, and --resume one that changed',
    async () => {
      const part = (index: number) => join(folder, `part${index}.ndjson`);
      config({ year: 2019 });
      await batch(part(1), '--shard', '1/2');
      await batch(part(2), '--shard', '2/2');
      const { summary } = await batch(join(folder, 'whole.ndjson'));
      const merged = await run(['merge', part(1), part(2), '--format', 'json']);
      const { run: _, ...rest } = summary;
      expect(JSON.parse(merged.stdout)).toEqual(rest);
      config({ year: 2020 });
      await batch(part(2), '--shard', '2/2');
      expect(await run(['merge', part(1), part(2)])).toMatchObject({
        code: 2,
        stderr: expect.stringMatching(/part2\.ndjson.*选项/),
      });
      const resumed = await run(['batch', tree, '--resume', '--journal', join(folder, 'whole.ndjson')]);
      expect(resumed).toMatchObject({ code: 2, stderr: expect.stringContaining('选项') });
    },
  );

  test.runIf(isDeep)('--resume checks those again whose own configuration changed', async () => {
    const journal = join(folder, 'again.ndjson');
    config({ year: 2019 });
    config({ year: 2021 }, join(tree, LAST));
    await batch(journal);
    config({ year: 2022 }, join(tree, LAST));
    const { stdout } = await run(['batch', tree, '--resume', '--journal', journal, '--format', 'json']);
    expect(JSON.parse(stdout).run.resumed).toBe(COUNT - 1);
    expect(lines(journal).find(({ id }) => id === LAST)?.year).toBe(2022);
  });

  test('a faulty one at the root ends the run; further down it is a problem of its department', async () => {
    config({ jahr: 1 });
    expect(await batch(join(folder, 'faulty.ndjson'))).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/juesuan\.config\.json 第 1 行.*jahr/),
    });
    config({});
    config({ yeer: 1 }, join(tree, LAST));
    const journal = join(folder, 'faulty.ndjson');
    expect((await batch(journal)).code).toBe(2);
    const statuses = lines(journal).map(({ id, status, problems }) => [
      id,
      status === 'unread',
      problems.length,
    ]);
    expect(statuses.filter(([, unread]) => unread)).toEqual([[LAST, true, 1]]);
    rmSync(join(tree, LAST, 'juesuan.config.json'));
  });

  test.runIf(isDeep)('the fail level and a baseline gate the run', async () => {
    config({ baseline: 'known.json' });
    writeFileSync(join(tree, 'known.json'), JSON.stringify({ schemaVersion: 1, submissions: {} }));
    const journal = join(folder, 'gate.ndjson');
    expect((await batch(journal)).code).toBe(1);
    const written = await batch(journal, '--write-baseline');
    expect(written).toMatchObject({ code: 0, stderr: expect.stringContaining('已写入基线') });
    const { code, summary } = await batch(journal);
    expect(code).toBe(0);
    expect(summary.policy.baseline).toBeGreaterThanOrEqual(3);
    await expectSameAsCheck(journal);
    expect((await batch(journal, '--fail-on', 'note')).code).toBe(1);

    plantSlip(join(tree, ids[4]!));
    expect((await batch(journal)).code).toBe(1);
    config({ failOn: 'warning', severities: { 'G-99': 'off' } });
    const typo = await batch(journal);
    expect(typo.summary.policy.problems).toMatchObject([{ messageId: expect.stringContaining('config-') }]);
  });

  test.runIf(isDeep)('a baseline changed in one part is a cache miss for that part', async () => {
    const known = join(tree, 'known.json');
    const submissions = () =>
      JSON.parse(readFileSync(known, 'utf8')).submissions as Record<string, { fingerprint: string }[]>;
    config({ baseline: 'known.json' });
    writeFileSync(known, JSON.stringify({ schemaVersion: 1, submissions: {} }));
    const journal = join(folder, 'part.ndjson');
    await batch(journal, '--write-baseline');
    const again = async () => {
      const { summary } = await batch(journal, '--cache', join(folder, 'known-cache'));
      return { cached: summary.run.cached as number, known: summary.policy.baseline as number };
    };
    const before = await again();
    expect(before.cached).toBe(0);
    const [unit = '', entries = []] = Object.entries(submissions()).find(([, list]) => list.length > 0)!;
    const write = (list: readonly object[]) =>
      writeFileSync(
        known,
        JSON.stringify({ schemaVersion: 1, submissions: { ...submissions(), [unit]: list } }),
      );
    write(entries.slice(1));
    expect(await again()).toEqual({ cached: COUNT - 1, known: before.known - 1 });
    expect(await again()).toEqual({ cached: COUNT, known: before.known - 1 });
    // What it said before is remembered too.
    write(entries);
    expect(await again()).toEqual({ cached: COUNT, known: before.known });
  });

  test.runIf(isDeep)('--prune-waivers removes what no department needs', async () => {
    const slip = lines(join(folder, 'gate.ndjson')).flatMap(({ findings }) => findings)[0]!;
    config({
      waivers: [
        { rule: 'X-77', clause: '0123456789abcdef', reason: '用不上' },
        { rule: slip.rule, clause: slip.fingerprint, reason: '已函询' },
      ],
    });
    const journal = join(folder, 'prune.ndjson');
    expect((await batch(journal, '--shard', '1/2', '--prune-waivers')).code).toBe(2);
    const { stderr, summary } = await batch(journal, '--prune-waivers');
    expect(stderr).toContain('删除 1 条');
    expect(summary.policy.waivers).toHaveLength(1);
    expect(JSON.parse(readFileSync(join(tree, 'juesuan.config.json'), 'utf8')).waivers).toMatchObject([
      { reason: '已函询' },
    ]);
    expect(recordsOf(journal)[0]).toMatchObject({ waivers: [{ number: 1 }, { number: 2 }] });
  });
});
