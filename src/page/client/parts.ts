import { type FromPart, partsInPage, type ToPart } from '../serve.ts';

/** A part of the page that works on a thread of its own, so that the page stays alive and can end it. */
export interface Part {
  /** One request at a time. Rejects when the part is ended, breaks or takes longer than `seconds`. */
  call(request: unknown, options?: CallOptions): Promise<unknown>;
  end(): void;
}

interface CallOptions {
  readonly answer?: (ask: unknown) => Promise<unknown>;
  readonly seconds?: number;
}

/** Thrown when someone ended the part. */
export class Ended extends Error {}
export class TooSlow extends Error {}

/** Starts the part whose script stands in the page under `name`. */
export function startPart(name: string): Part {
  const source = document.getElementById(name)?.textContent ?? '';
  try {
    const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
    return workerPart(
      new Worker(address),
      () => URL.revokeObjectURL(address),
      () => partInPage(name, source),
    );
  } catch {
    return partInPage(name, source);
  }
}

function workerPart(worker: Worker, release: () => void, fallBack: () => Part): Part {
  let hasSpoken = false;
  let instead: Part | undefined;
  /** What is under way: how to give it up, and how to give it to another. */
  let pending: { fail(error: Error): void; moveTo(part: Part): void } | undefined;
  const end = (reason: Error = new Ended()): void => {
    worker.terminate();
    release();
    instead?.end();
    pending?.fail(reason);
  };
  worker.onerror = (event) => {
    event.preventDefault();
    if (hasSpoken) return end(new Error(event.message));
    // Never heard of: the browser lets no worker run here.
    instead ??= fallBack();
    pending?.moveTo(instead);
  };
  const call: Part['call'] = (request, options = {}) => {
    if (instead) return instead.call(request, options);
    const { answer = nobody, seconds } = options;
    return new Promise<unknown>((resolve, reject) => {
      const timer = seconds && setTimeout(() => end(new TooSlow()), seconds * 1000);
      const settle = (act: () => void): void => {
        clearTimeout(timer);
        pending = undefined;
        act();
      };
      pending = {
        fail: (error) => settle(() => reject(error)),
        moveTo: (part) => settle(() => part.call(request, options).then(resolve, reject)),
      };
      worker.onmessage = async ({ data }: MessageEvent<FromPart>) => {
        hasSpoken = true;
        if ('answer' in data) settle(() => resolve(data.answer));
        else if ('fault' in data) settle(() => reject(new Error(data.fault)));
        // What a library posts for itself is none of ours.
        else if ('ask' in data) worker.postMessage(await answered(answer(data.ask)));
      };
      worker.postMessage({ request } satisfies ToPart);
    });
  };
  return { call, end };
}

const nobody = (): Promise<unknown> => Promise.reject(new Error('nobody answers'));

const answered = (promise: Promise<unknown>): Promise<ToPart> =>
  promise.then(
    (answer) => ({ answer }),
    (error: Error) => ({ answer: undefined, fault: error.message }),
  );

/** Runs in the page itself: it stands still meanwhile, and what hangs cannot be ended. */
function partInPage(name: string, source: string): Part {
  if (!partsInPage()[name]) {
    const script = document.createElement('script');
    script.textContent = source;
    document.head.append(script);
  }
  return {
    call: (request, { answer = nobody } = {}) => partsInPage()[name]!(request as never, answer),
    end: () => {},
  };
}
