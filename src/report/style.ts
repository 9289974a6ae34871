/** How a reporter may set off words; colour is never the only signal. The command line passes chalk's. */
export interface Style {
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly note: (text: string) => string;
  readonly good: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly dim: (text: string) => string;
}

const asIs = (text: string): string => text;

export const plainStyle: Style = {
  error: asIs,
  warning: asIs,
  note: asIs,
  good: asIs,
  strong: asIs,
  dim: asIs,
};
