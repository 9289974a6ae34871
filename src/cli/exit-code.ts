/**
 * 0 clean at the fail level · 1 findings · 2 usage, configuration, unreadable input or internal error ·
 * 130 and 143 ended by SIGINT (Ctrl-C) and SIGTERM.
 */
export type ExitCode = 0 | 1 | 2 | 130 | 143;
