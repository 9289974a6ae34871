import { basename, resolve } from 'node:path';
import type { SubmissionInput } from '../check.ts';
import { isPartFolder } from '../filing/part-folder.ts';
import { DEFAULT_LIMITS } from '../index.ts';
import { DISK } from '../io/disk-view.ts';
import { gatherSubmissions } from '../io/gather-submissions.ts';

import type { Problem } from '../model/problem.ts';
import type { SubmissionReference } from './submission-reference.ts';

export const absolutePaths = ({ root, paths }: SubmissionReference, roots: readonly string[]): string[] =>
  paths.map((path) => resolve(roots[root] ?? '.', path));

/** The files of one submission; names are those within its folder. */
export async function openSubmission(
  reference: SubmissionReference,
  roots: readonly string[],
  maxFileBytes: number = DEFAULT_LIMITS.maxFileBytes,
): Promise<SubmissionInput> {
  const paths = absolutePaths(reference, roots);
  const gathered = await gatherSubmissions(paths, {
    maxFileBytes,
    isPart: (path) => isPartFolder(DISK, path),
  });
  const isPath = new Set(paths);
  const nameOf = (file: string) => (isPath.has(file) ? basename(file) : file);
  const renamed = (problem: Problem): Problem =>
    problem.file === undefined ? problem : { ...problem, file: nameOf(problem.file) };
  return {
    id: reference.id,
    files: gathered.flatMap(({ files }) => files.map((file) => ({ ...file, name: nameOf(file.name) }))),
    problems: gathered.flatMap(({ problems }) => problems.map(renamed)),
  };
}
