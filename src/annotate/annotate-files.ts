import type { Limits } from '../ingest/limits.ts';
import { looksLikeZip } from '../ingest/zip-directory.ts';
import { ProblemError } from '../model/problem.ts';
import type { Result } from '../model/result.ts';
import type { Language } from '../model/rule.ts';
import { annotationsOf } from './annotations.ts';
import { type Parts, packOfficeFile, textOf, unpackOffice } from './office-file.ts';

interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file of the user's with remarks in it. */
interface AnnotatedFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Remarks put in. */
  readonly count: number;
}

export interface AnnotatedFiles {
  readonly files: readonly AnnotatedFile[];
  /** Files with something to remark on that are neither Word nor Excel files, or signed, or damaged. */
  readonly others: readonly string[];
  /** Remarks on the whole set. */
  readonly elsewhere: number;
}

/**
 * The submission's own Word and Excel files with a comment at each place of the list of corrections; neither text
 * nor figures change, and what is not touched stays byte for byte.
 */
export async function annotateFiles(
  inputs: readonly NamedBytes[],
  result: Result,
  { lang, limits }: { readonly lang: Language; readonly limits: Limits },
): Promise<AnnotatedFiles> {
  const { byFile, elsewhere } = annotationsOf(result, lang);
  const files: AnnotatedFile[] = [];
  const others: string[] = [];
  const known = new Map(inputs.map((input) => [input.name, input.bytes]));
  for (const [name, annotations] of byFile) {
    const bytes = known.get(name);
    const parts = bytes && looksLikeZip(bytes) ? wholeOffice(bytes, name, limits) : undefined;
    const kind = parts && kindOf(parts);
    if (!bytes || !parts || !kind) {
      others.push(name);
      continue;
    }
    if (kind === 'word') {
      const { annotateDocx } = await import('./docx/annotate-docx.ts');
      await annotateDocx(parts, bytes, name, annotations, limits);
    } else (await import('./xlsx/annotate-xlsx.ts')).annotateXlsx(parts, annotations);
    files.push({ name, bytes: packOfficeFile(parts), count: annotations.length });
  }
  return { files, others, elsewhere };
}

/** A damaged file that could still be read is not one to write again. */
function wholeOffice(bytes: Uint8Array, name: string, limits: Limits): Parts | undefined {
  try {
    return unpackOffice(bytes, name, limits);
  } catch (error) {
    if (error instanceof ProblemError) return undefined;
    throw error;
  }
}

/** A change would break a signature, so a signed file is none of ours to write in. */
function kindOf(parts: Parts): 'word' | 'excel' | undefined {
  const names = [...parts.keys()];
  if (!parts.has('[Content_Types].xml') || names.some((name) => name.startsWith('_xmlsignatures/')))
    return undefined;
  if (names.some((name) => name.startsWith('word/'))) return 'word';
  return textOf(parts, 'xl/workbook.xml') === '' ? undefined : 'excel';
}
