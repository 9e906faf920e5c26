import { fileURLToPath } from 'node:url';

// Many tests start processes: what these load is compiled once.
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL('node_modules/.cache/compiled', import.meta.url));

/** Tests run on the sources themselves: nothing needs to be built first. */
export default {
  testEnvironment: 'node',
  testEnvironmentOptions: {
    customExportConditions: ['@huiyin/source', 'node', 'node-addons'],
  },
  testMatch: ['<rootDir>/libs/**/*.spec.ts', '<rootDir>/apps/**/*.spec.ts'],
  // What a test file loads stays in memory with native ES modules: workers that have grown are replaced between files. In one
  // process, which is what Jest chooses on two cores, the whole run doesn't fit.
  maxWorkers: '100%',
  workerIdleMemoryLimit: '1GB',
  // No test is about time: a busy machine takes ten times as long.
  testTimeout: 60_000,
  modulePathIgnorePatterns: ['/dist/'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        swcrc: false,
        sourceMaps: 'inline',
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', decorators: true },
          transform: {
            legacyDecorator: true,
            decoratorMetadata: true,
            useDefineForClassFields: false,
          },
        },
        module: { type: 'es6' },
      },
    ],
  },
};
