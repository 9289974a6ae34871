import type { CoreAnswer, CoreRequest, ReadAnswer, ReadProgress, ReadRequest } from '../protocol.ts';
import { type Part, startPart, TooSlow } from './parts.ts';

/** As long as the command line gives a file, and a check of a whole set. */
const READ_SECONDS = 120;
const CHECK_SECONDS = 600;

/** The core, and beside it what reads PDFs and old Word files; both start when first needed, and again once ended. */
export class Core {
  #core: Part | undefined;
  #reader: Part | undefined;
  readonly #onPage: (progress: ReadProgress) => void;

  constructor(onPage: (progress: ReadProgress) => void) {
    this.#onPage = onPage;
  }

  /** Has the core read its rules before anyone waits for it. */
  start(): void {
    this.#core ??= startPart('core');
  }

  async call(request: CoreRequest): Promise<CoreAnswer> {
    this.start();
    const options = { seconds: CHECK_SECONDS, answer: (ask: unknown) => this.#read(ask as ReadRequest) };
    try {
      return (await this.#core!.call(request, options)) as CoreAnswer;
    } catch (error) {
      this.end();
      throw error;
    }
  }

  end(): void {
    this.#core?.end();
    this.#reader?.end();
    this.#core = undefined;
    this.#reader = undefined;
  }

  /** A file that hangs or eats up its memory is a problem of that file alone. */
  async #read(request: ReadRequest): Promise<ReadAnswer> {
    this.#reader ??= startPart('reader');
    const answer = async (progress: unknown) => this.#onPage(progress as ReadProgress);
    try {
      return (await this.#reader.call(request, { seconds: READ_SECONDS, answer })) as ReadAnswer;
    } catch (error) {
      this.#reader = undefined;
      const isSlow = error instanceof TooSlow;
      const data: Record<string, string> = isSlow ? { seconds: String(READ_SECONDS) } : {};
      const messageId = isSlow ? 'file-too-slow' : 'file-too-heavy';
      return { problem: { severity: 'error', messageId, data, file: request.file } };
    }
  }
}
