/** The id of a submission as a path of files; ids may hold what no file name may on some system, or `..`. */
export const pathOfId = (id: string): string =>
  id
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .map((part) => (part === '..' ? '__' : part.replace(/[<>:"\\|?*]|\p{Cc}/gu, '_')))
    .join('/');
