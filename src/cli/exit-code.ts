/**
 * 0 clean at the fail level · 1 findings · 2 usage, configuration, unreadable input or internal error ·
 * 3 without such findings, but `--require` or `--fail-on unchecked` is not met · 130 and 143 ended by SIGINT (Ctrl-C) and SIGTERM.
 */
export type ExitCode = 0 | 1 | 2 | 3 | 130 | 143;
