import { builtinModules } from 'node:module';
import { build } from 'rolldown';

/** Bundles TypeScript that is run as a script into `folder`, which stands inside node_modules, so that packages are found. */
export const bundleScripts = (input, folder) =>
  build({
    input,
    platform: 'node',
    external: [/^node:/, ...builtinModules, /^[a-z@](?!:)/],
    transform: { define: { JUESUAN_VERSION: '"script"' } },
    output: { dir: folder, format: 'esm' },
    logLevel: 'warn',
  });
