/** One Jest for every suite; each suite is a project folder under test/ and may be run alone. */
const transform = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2023',
        parser: { syntax: 'typescript', tsx: true, decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: false, react: { runtime: 'automatic' } },
        keepClassNames: true,
        experimental: { keepImportAttributes: true },
      },
      module: { type: 'es6' },
      sourceMaps: 'inline',
    },
  ],
};
const project = (name, more = {}) => ({
  displayName: name,
  rootDir: import.meta.dirname,
  roots: ['<rootDir>/test'],
  testEnvironment: '<rootDir>/test/support/quick-environment.mjs',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform,
  testMatch: [`<rootDir>/test/${name}/**/*.spec.ts`, `<rootDir>/test/${name}/**/*.spec.tsx`],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/build', '<rootDir>/test/architecture/canaries'],
  ...more,
});
const withServices = (name, more = {}) =>
  project(name, {
    ...more,
    globalSetup: '<rootDir>/test/support/global-setup.mjs',
    globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  });
export default {
  maxWorkers: '100%',
  // Jest keeps something of every file: a worker that holds much begins anew before it has no more.
  workerIdleMemoryLimit: '1500MB',
  testTimeout: 120_000, // a project's own is not heard
  testSequencer: '<rootDir>/test/support/longest-first.mjs',
  projects: [
    project('unit'),
    project('architecture'),
    withServices('contract'),
    withServices('integration'),
    withServices('api'),
    withServices('journeys', { testEnvironment: '<rootDir>/test/support/browser-environment.mjs' }),
  ],
};
