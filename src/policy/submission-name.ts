/** Last part of a submission's path, without the ending of an archive or a workbook. */
export const submissionName = (id: string): string =>
  id.slice(id.lastIndexOf('/') + 1).replace(/\.[a-z]+$/i, '');

/**
 * Whether two ids can be of one submission: in a batch it goes by its path, checked by itself by its name
 * alone.
 */
export const isSameSubmission = (a: string, b: string): boolean =>
  a === b || (!(a.includes('/') && b.includes('/')) && submissionName(a) === submissionName(b));
