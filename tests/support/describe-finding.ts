import type { Finding } from '../../src/model/finding.ts';
import { renderMessage } from '../../src/report/message.ts';

/** One line for a failed test: what was reported, and where. */
export function describeFinding({ rule, severity, messageId, data, locations, formula }: Finding): string {
  const [place] = locations;
  const where = place?.cell ?? (place?.line === undefined ? '' : `line ${place.line}`);
  const excerpt = place?.excerpt ?? place?.label ?? place?.text ?? '';
  return `${severity} ${rule} ${place?.file ?? ''} ${where} ${renderMessage(messageId, data, 'zh')} [${formula?.filled ?? ''}] 「${excerpt}」`;
}
