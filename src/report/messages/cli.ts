/** Wording of the command line and of the reports' own frame. */
export const cliMessages = {
  'tool.description': {
    zh: '核对部门决算公开材料：九张表与情况说明是否自相一致，哪里不一致、应为多少。',
    en: 'Checks that a department’s published final accounts agree with themselves: the nine tables and the narrative.',
  },
} as const;
