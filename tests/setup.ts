import fc from 'fast-check';

// The same cases on every machine, so that a run that passes here passes there. `JUESUAN_SEED=random npx vitest`
// looks for new counterexamples; what it finds becomes a named case.
const seed = process.env.JUESUAN_SEED;
if (seed !== 'random') fc.configureGlobal({ seed: Number(seed ?? 2023) });
