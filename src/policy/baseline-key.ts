/** Whose findings a baseline holds. */
export interface BaselineSubject {
  readonly id: string;
  readonly unit?: string | undefined;
  readonly year?: number | undefined;
}

/**
 * What a submission goes by in a baseline: whose accounts of which year, so that it is known again in a folder of
 * another name, and another year in the same folder is not taken for it. Its id where the files do not tell.
 */
export const baselineKey = ({ id, unit, year }: BaselineSubject): string =>
  unit === undefined ? id : year === undefined ? unit : `${unit} ${year}`;

/** The same where several submissions are of one unit and year. */
export const keyAmongNamesakes = (subject: BaselineSubject): string =>
  `${baselineKey(subject)} (${subject.id})`;

/** The key of each submission of a run, by its id. */
export function baselineKeys(subjects: readonly BaselineSubject[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const subject of subjects) {
    const key = baselineKey(subject);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Map(
    subjects.map((subject) => {
      const key = baselineKey(subject);
      return [subject.id, counts.get(key) === 1 ? key : keyAmongNamesakes(subject)];
    }),
  );
}
