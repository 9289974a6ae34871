/** A message from the page to one of its parts: a request, or the answer to what the part asked back. */
export type ToPart = { readonly request: unknown } | { readonly answer: unknown; readonly fault?: string };
/** And the other way. */
export type FromPart = { readonly answer: unknown } | { readonly fault: string } | { readonly ask: unknown };

/** Answers one request; `ask` lets it ask the page back meanwhile. */
export type Serve = (request: never, ask: (request: unknown) => Promise<unknown>) => Promise<unknown>;

/** Where parts that run in the page itself are found, when it may start no worker. */
export const partsInPage = (): Record<string, Serve> => {
  const scope = globalThis as { juesuanParts?: Record<string, Serve> };
  scope.juesuanParts ??= {};
  return scope.juesuanParts;
};

/** Serves one request after the other: as a worker, or, in the page, under `name`. */
export function serve(name: string, answer: Serve): void {
  if (typeof document !== 'undefined') {
    partsInPage()[name] = answer;
    return;
  }
  let settle: ((message: Extract<ToPart, { answer: unknown }>) => void) | undefined;
  const ask = (request: unknown) =>
    new Promise<unknown>((resolve, reject) => {
      settle = ({ answer: given, fault }) =>
        fault === undefined ? resolve(given) : reject(new Error(fault));
      post({ ask: request });
    });
  const post = (message: FromPart) => postMessage(message);
  addEventListener('message', async ({ data }: MessageEvent<ToPart>) => {
    if (!('request' in data)) {
      settle?.(data);
      return;
    }
    try {
      post({ answer: await answer(data.request as never, ask) });
    } catch (error) {
      post({ fault: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  });
}
