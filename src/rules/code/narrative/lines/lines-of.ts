import type { AmountClaim, CheckContext, LineClaim, Location } from '../../../../model/index.ts';
import { claimsOf } from '../claims-of.ts';

const FUND = /^expense\.(general|fund|capital)$/;

/** The lines that the text explains, and those with a code that it only gives an amount: `其中：2010301行政运行30万元`. */
export function linesOf(context: CheckContext): LineClaim[] {
  const lines = claimsOf(context, 'line');
  const explained = new Set(lines.map(({ location, line }) => placeKey(location, line.code)));
  const scopes = scopesOfParts(context);
  return [
    ...lines,
    ...claimsOf(context, 'amount').flatMap((claim) =>
      claim.subject.line?.code === undefined ||
      explained.has(placeKey(claim.location, claim.subject.line.code))
        ? []
        : [asLine(claim, scopes.get(claim.figure) ?? claim.subject.scope)],
    ),
  ];
}

const placeKey = ({ file, line, paragraph }: Location, code: string | undefined): string =>
  [file, line, paragraph, code].join(':');

/** 政府性基金预算财政拨款支出45万元，其中：…: the fund of each part. */
function scopesOfParts(context: CheckContext): Map<string, string> {
  const scopes = new Map<string, string>();
  for (const { totalSubject, parts } of claimsOf(context, 'parts')) {
    const fund = FUND.exec(totalSubject.concept ?? '')?.[1];
    if (fund !== undefined) for (const { figure } of parts) scopes.set(figure, fund);
  }
  return scopes;
}

function asLine({ id, subject, sentence, section, location }: AmountClaim, scope: string): LineClaim {
  const line = subject.line!;
  const { excerpt = '', excerptStart = 0 } = location;
  const at = excerpt.indexOf(line.code!);
  const start = excerptStart + at;
  const text = `${line.code}${line.item ?? line.section ?? ''}`;
  return {
    id,
    type: 'line',
    sentence,
    section,
    scope,
    line,
    location: at < 0 ? location : { ...location, start, end: start + text.length, text },
  };
}
