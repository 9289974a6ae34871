/** 0 clean at the fail level · 1 findings · 2 usage, configuration, unreadable input or internal error. */
export type ExitCode = 0 | 1 | 2;
