/** The layer rules of README "Architecture", executable. Each says why it is there. */
const layers = [
  'model',
  'amount',
  'ingest',
  'recognise',
  'claims',
  'rules',
  'evaluate',
  'diagnose',
  'policy',
  'report',
  'annotate',
  'settings',
  'filing',
  'io',
  'page',
  'batch',
  'cli',
];

/** What each layer may import besides itself; everything else is refused. */
const allowed = {
  model: [],
  amount: ['model'],
  ingest: ['model', 'amount'],
  recognise: ['model', 'amount', 'ingest'],
  claims: ['model', 'amount', 'ingest'],
  rules: ['model', 'amount', 'ingest'],
  evaluate: ['model', 'amount', 'rules', 'claims', 'recognise'],
  diagnose: ['model', 'amount', 'evaluate', 'rules'],
  // A result and the department's wishes in, the same result out: knows neither rules nor files.
  policy: ['model'],
  report: ['model', 'amount'],
  // The user's own files with what a result says beside it: needs both how they are read and the wording.
  annotate: ['model', 'ingest', 'report'],
  // Names of files and folders in, submissions out: nothing is opened.
  filing: ['model'],
  // A configuration and the files it names, read by whoever can, become what a check takes.
  settings: ['model', 'policy', 'recognise', 'rules'],
  // The one page that runs in a browser: what cli is to Node.
  page: ['model', 'amount', 'ingest', 'policy', 'report', 'annotate', 'settings', 'filing'],
  io: ['model', 'amount', 'ingest', 'report', 'filing'],
  batch: ['model', 'amount', 'policy', 'io', 'report', 'filing'],
  cli: ['model', 'amount', 'policy', 'io', 'report', 'annotate', 'batch', 'filing', 'settings'],
};
const rootFiles = { settings: true, io: true, page: true, batch: true, cli: true };

const layerRules = layers.map((layer) => ({
  name: `layer-${layer}`,
  comment: `Layers point strictly downward, so that ${layer} can be understood, tested and replaced without what stands above it.`,
  severity: 'error',
  from: { path: `^src/${layer}/` },
  to: {
    path: '^src/',
    pathNot: [
      `^src/${layer}/`,
      ...allowed[layer].map((name) => `^src/${name}/`),
      ...(rootFiles[layer] ? ['^src/(index|browser|check)\\.ts$'] : []),
    ],
  },
}));

/** Where running starts; scripts/bundle.mjs builds these. */
const entries = [
  '^src/cli/main\\.ts$',
  '^src/(index|browser|reports)\\.ts$',
  '^src/batch/worker\\.ts$',
  '^src/io/reader-worker\\.ts$',
  '^src/report/(html|batch-html)/client/main\\.ts$',
  '^src/page/(main|core-worker|reader-worker|reader/package-files)\\.ts$',
  '^src/ingest/read-binary-elsewhere\\.ts$',
];

module.exports = {
  forbidden: [
    ...layerRules,
    {
      name: 'check-never-reports',
      comment:
        'The pipeline ends with a Result; how it is shown is decided by whoever called, so check.ts knows no reporter.',
      severity: 'error',
      from: { path: '^src/check(\\.ts$|/)' },
      to: { path: '^src/(policy|report|io|batch|cli)/' },
    },
    {
      name: 'core-without-node',
      comment: 'The same core runs in a browser: only io, batch, cli and index.ts touch Node.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(io|batch|cli)/|^src/index\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'colour-only-in-cli',
      comment: 'Reporters are pure; the command line passes them a style.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { path: 'node_modules/chalk' },
    },
    {
      name: 'no-cycles',
      comment:
        'A cycle means that two files are one idea, or that a shared idea has no file of its own. Imports of types count.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-dead-files',
      comment: 'A file that no entry reaches is dead, even where a test or another dead file imports it.',
      severity: 'error',
      from: { path: entries },
      to: { reachable: false, path: '^src/', pathNot: ['\\.d\\.ts$', ...entries] },
    },
  ],
  options: {
    doNotFollow: { path: '(node_modules|^dist/)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
      extensions: ['.ts', '.js', '.json'],
    },
  },
};
