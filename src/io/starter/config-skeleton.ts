import { DEFAULT_LIMITS } from '../../ingest/limits.ts';

/** What a comment of the configuration says, by its id, in the user's language. */
export type Comment = (messageId: string) => string;

/** juesuan.config.json with every setting explained; what is commented out shows the default or an example. */
export function configSkeleton(year: number, comment: Comment): string {
  const limits = Object.entries(DEFAULT_LIMITS).map(([name, value]) => `  //   "${name}": ${value}`);
  const explain = (name: string): string =>
    comment(`init.config.${name}`)
      .split('\n')
      .map((line) => `  // ${line}`)
      .join('\n');
  const example = (name: string): string => comment(`init.example.${name}`);
  return `${[
    `// ${comment('init.config.head')}`,
    '{',
    explain('year'),
    `  "year": ${year},`,
    '',
    explain('unitKind'),
    `  // "unitKind": "${example('unitKind')}",`,
    '',
    explain('failOn'),
    '  // "failOn": ["error", "unchecked"],',
    '  // "require": ["complete"],',
    '',
    explain('severities'),
    '  // "severities": { "G-09": "note", "G-11": "off" },',
    '',
    explain('rules'),
    `  // "rules": ["${example('rules')}"],`,
    `  // "templates": ["${example('templates')}"],`,
    '',
    explain('elements'),
    `  // "elements": { "drop": ["fiscal"], "files": ["${example('elements')}"] },`,
    '',
    explain('limits'),
    '  // "limits": {',
    `${limits.join(',\n')}`,
    '  // },',
    '',
    explain('baseline'),
    `  // "baseline": "${example('baseline')}",`,
    '',
    explain('waivers'),
    '  // "waivers": [',
    '  //   {',
    '  //     "rule": "T05-02",',
    '  //     "table": "T05",',
    '  //     "row": "2080505",',
    '  //     "column": "合计",',
    `  //     "reason": "${example('reason')}",`,
    `  //     "by": "${example('by')}",`,
    `  //     "until": "${year + 2}-12-31"`,
    '  //   }',
    '  // ]',
    '}',
    '',
  ].join('\n')}`;
}
