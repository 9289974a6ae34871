/** Opened by what they hold: a reader refuses, in a sentence, what only bears the name. */
export const READABLE =
  /\.(csv|tsv|txt|md|docx|docm|doc|wps|rtf|odt|pdf|xlsx|xlsm|xls|et|ods|zip|html?|mht|mhtml)$/i;
/** What systems, tools and version control keep beside the material. */
export const SKIPPED_FOLDER = /^(\.|__MACOSX$|node_modules$|\$RECYCLE\.BIN$)/;
export const NOT_PART_OF_IT = /^(\.|~\$)|^(readme|license|licence|changelog|notes?)(\.|$)|^thumbs\.db$/i;

/** The ending of a file's name with its dot; nothing where there is none. */
export const endingOf = (name: string): string => /[^/\\.][^/\\]*?(\.[^./\\]*)$/.exec(name)?.[1] ?? '';
