import { findNodeAtLocation, getNodeValue, type Node, type ParseError, parseTree } from 'jsonc-parser';
import { type Problem, ProblemError } from '../model/problem.ts';
import type { SchemaFault } from '../model/schema-fault.ts';
import type { Config } from './config.ts';
import { describeFault } from './config-faults.ts';
import { validate } from './validate-config.generated.js';

/**
 * Reads a configuration: JSON that may hold comments. Throws a ProblemError for the first fault, with line
 * and column: a configuration that is half understood must not decide what counts as failing.
 */
export function parseConfig(text: string, file: string): Config {
  try {
    return readConfig(text, file);
  } catch (error) {
    // The parser calls itself for each list in a list.
    if (!(error instanceof RangeError)) throw error;
    throw new ProblemError({ severity: 'error', messageId: 'files-json-deep', data: {}, file });
  }
}

function readConfig(text: string, file: string): Config {
  const errors: ParseError[] = [];
  const tree = parseTree(text.replace(/^\ufeff/, ' '), errors, { allowTrailingComma: true });
  const [error] = errors;
  if (error || !tree) {
    throw new ProblemError({
      severity: 'error',
      messageId: 'files-json-syntax',
      data: {},
      file,
      ...placeAt(text, error?.offset ?? 0),
    });
  }
  const config: unknown = getNodeValue(tree);
  if (validate(config)) {
    refuseBroadWaivers(config as Config, tree, text, file);
    return config as Config;
  }
  throw new ProblemError(problemOf(validate.errors ?? [], tree, text, file));
}

function problemOf(faults: readonly SchemaFault[], tree: Node, text: string, file: string): Problem {
  const fault = faults[0]!;
  const path = fault.instancePath.split('/').slice(1).map(decodePointer);
  const segments = path.map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  const { messageId, data, key } = describeFault(fault, path.join('.'));
  const value = findNodeAtLocation(tree, segments) ?? tree;
  const property = key === undefined ? undefined : findNodeAtLocation(value, [key])?.parent;
  return {
    severity: 'error',
    messageId,
    data,
    file,
    ...placeAt(text, (property ?? value).offset),
  };
}

/** A waiver without a place would take in what nobody has looked at: that must be meant, and must end. */
function refuseBroadWaivers({ waivers = [] }: Config, tree: Node, text: string, file: string): void {
  for (const [at, { rule, table, clause, all, until }] of waivers.entries()) {
    const hasPlace = table !== undefined || clause !== undefined;
    if (hasPlace || (all && until !== undefined)) continue;
    const { offset } = findNodeAtLocation(tree, ['waivers', at]) ?? tree;
    throw new ProblemError({
      severity: 'error',
      messageId: all ? 'waiver-all-without-date' : 'waiver-without-place',
      data: { number: String(at + 1), rule },
      file,
      ...placeAt(text, offset),
    });
  }
}

const decodePointer = (part: string): string => part.replaceAll('~1', '/').replaceAll('~0', '~');

function placeAt(text: string, offset: number): { row: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { row: before.length, column: before.at(-1)!.length + 1 };
}
