import type { RunSettings } from '../../../src/batch/run-settings.ts';
import { DEFAULT_LIMITS } from '../../../src/index.ts';

/** Settings as they are without a configuration. */
export const plainSettings: RunSettings = {
  severities: {},
  ruleFiles: [],
  templates: [],
  limits: DEFAULT_LIMITS,
  waivers: [],
  problems: [],
};
