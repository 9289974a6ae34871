declare const JUESUAN_VERSION: string | undefined;

/** Filled in by the build; the sources themselves have no version. */
export const version: string = typeof JUESUAN_VERSION === 'string' ? JUESUAN_VERSION : '0.0.0';
