import type { Progress } from '../batch/run-batch.ts';
import type { Language } from '../model/rule.ts';
import { truncate } from '../report/layout/display-width.ts';
import { renderMessage } from '../report/message.ts';
import type { OutputStream } from './streams.ts';

/** One line on a terminal that is written over; silent anywhere else. */
export interface ProgressLine {
  show(progress: Progress): void;
  say(messageId: string, data?: Readonly<Record<string, string>>): void;
  clear(): void;
}

const REDRAW_MILLISECONDS = 200;
/** The rate is that of the last stretch: a cached start or a slow folder must not colour the rest. */
const STRETCH_MILLISECONDS = 10_000;

export function progressLine(stream: OutputStream, lang: Language, quiet: boolean): ProgressLine {
  if (quiet || stream.isTTY !== true) return { show() {}, say() {}, clear() {} };
  const marks: { time: number; done: number }[] = [];
  let drawn = 0;
  let shown = false;
  const draw = (text: string) => {
    stream.write(`\r\x1b[K${truncate(text, Math.max(20, (stream.columns ?? 80) - 1))}`);
    shown = true;
  };
  return {
    show(progress) {
      const time = performance.now();
      if (time - drawn < REDRAW_MILLISECONDS && progress.done < progress.total) return;
      drawn = time;
      marks.push({ time, done: progress.done });
      while (marks.length > 2 && time - marks[0]!.time > STRETCH_MILLISECONDS) marks.shift();
      draw(describe(progress, rateOf(marks), lang));
    },
    say: (messageId, data = {}) => draw(renderMessage(messageId, data, lang)),
    clear() {
      if (shown) stream.write('\r\x1b[K');
      shown = false;
    },
  };
}

function rateOf(marks: readonly { readonly time: number; readonly done: number }[]): number {
  const [first, last] = [marks[0]!, marks.at(-1)!];
  return last.time > first.time ? ((last.done - first.done) / (last.time - first.time)) * 1000 : 0;
}

function describe({ done, total, statuses }: Progress, rate: number, lang: Language): string {
  return renderMessage(
    'batch-progress',
    {
      done: String(done),
      total: String(total),
      percent: String(Math.floor((done / Math.max(1, total)) * 100)),
      rate: rate >= 10 ? rate.toFixed(0) : rate.toFixed(1),
      left: rate > 0 ? describeSeconds((total - done) / rate, lang) : '…',
      errors: String(statuses.error),
      unread: String(statuses.unread + statuses.failed),
    },
    lang,
  );
}

function describeSeconds(seconds: number, lang: Language): string {
  const say = (unit: string, count: number, digits = 0) =>
    renderMessage(`batch-${unit}`, { count: count.toFixed(digits) }, lang);
  if (seconds < 90) return say('seconds', seconds);
  if (seconds < 5400) return say('minutes', seconds / 60);
  return say('hours', seconds / 3600, 1);
}
