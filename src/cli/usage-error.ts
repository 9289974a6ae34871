/** The command line itself is wrong; `messageId` says how, in words. */
export class UsageError extends Error {
  readonly messageId: string;
  readonly data: Readonly<Record<string, string>>;
  constructor(messageId: string, data: Readonly<Record<string, string>> = {}) {
    super(messageId);
    this.name = 'UsageError';
    this.messageId = messageId;
    this.data = data;
  }
}
