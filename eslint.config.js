import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** What a project with the tag `sourceTag` may import: our own projects, and packages from outside. */
const direction = (sourceTag, libs, packages = []) => ({
  sourceTag,
  onlyDependOnLibsWithTags: libs,
  allowedExternalImports: ['node:*', '@jest/globals', 'fast-check', ...packages],
});

/** Tests and measurements use the official client of EventStoreDB as anybody outside does. */
const outsiders = ['**/*.spec.ts', '**/{testing,semantics}/**', 'apps/bench/**'];

const validation = ['class-validator', 'class-transformer', 'reflect-metadata'];

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '.nx/**', 'data/**'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ['**/*.js'],
    languageOptions: {
      globals: {
        AbortSignal: 'readonly',
        console: 'readonly',
        fetch: 'readonly',
        process: 'readonly',
        URL: 'readonly',
      },
    },
  },
  {
    files: ['libs/**/*.ts', 'apps/**/*.ts', 'apps/**/*.tsx'],
    // Types of decorated parameters are values at run time: Nest reads them.
    languageOptions: { parserOptions: { emitDecoratorMetadata: true, experimentalDecorators: true } },
    plugins: { '@nx': nx },
    rules: {
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@nx/enforce-module-boundaries': [
        'error',
        {
          enforceBuildableLibDependency: false,
          allow: [],
          depConstraints: [
            direction('type:engine', [], ['xstate', 'xstate/*']),
            direction('type:calendar', [], ['chinese-days', 'ical.js']),
            direction(
              'type:casework',
              ['type:engine', 'type:calendar'],
              ['xstate', 'xstate/*', ...validation],
            ),
            direction(
              'type:process',
              ['type:engine', 'type:casework', 'type:calendar'],
              ['xstate', 'xstate/*', ...validation],
            ),
            direction('process:complaint', ['type:engine', 'type:casework', 'type:calendar'], ['*']),
            direction('process:order-follow-up', ['type:engine', 'type:casework', 'type:calendar'], ['*']),
            direction('process:follow-up-visit', ['type:engine', 'type:casework', 'type:calendar'], ['*']),
            direction('process:return-exchange', ['type:engine', 'type:casework', 'type:calendar'], ['*']),
            direction('type:catalogue', ['type:engine', 'type:casework', 'type:process', 'type:calendar']),
            direction('type:event-store', []),
            direction(
              'type:event-store-adapter',
              ['type:event-store'],
              [
                'better-sqlite3',
                '@eventstore/db-client',
                '@eventstore/db-client/**',
                'google-protobuf',
                'google-protobuf/**',
              ],
            ),
            direction(
              'type:endpoint',
              ['type:event-store', 'type:projections'],
              [
                '@eventstore/db-client/**',
                '@grpc/grpc-js',
                'google-protobuf',
                'google-protobuf/**',
                're2js',
                'kysely',
                'better-sqlite3',
                'lru-cache',
                'rxjs',
              ],
            ),
            direction('type:transfer', ['type:event-store', 'type:event-store-adapter']),
            direction('type:runtime', ['type:engine', 'type:event-store', 'type:calendar'], ['lru-cache']),
            direction(
              'type:projections',
              ['type:event-store'],
              ['better-sqlite3', 'kysely', 'lru-cache', 'pg', 'rxjs'],
            ),
            direction(
              'type:views',
              [
                'type:projections',
                'type:event-store',
                'type:engine',
                'type:runtime',
                'type:catalogue',
                'type:casework',
                'type:process',
                'type:calendar',
                'type:staff',
              ],
              ['kysely', 'lru-cache'],
            ),
            direction('type:staff', ['type:event-store', 'type:engine', 'type:casework'], validation),
            direction(
              'type:deadlines',
              ['type:projections', 'type:event-store', 'type:engine', 'type:runtime', 'type:calendar'],
              ['kysely', 'lru-cache', 'rxjs'],
            ),
            direction(
              'type:reactions',
              ['type:projections', 'type:event-store', 'type:engine', 'type:runtime', 'type:staff'],
              ['kysely', 'rxjs'],
            ),
            direction(
              'type:simulation',
              [
                'type:event-store',
                'type:engine',
                'type:runtime',
                'type:catalogue',
                'type:casework',
                'type:process',
                'type:calendar',
                'type:staff',
              ],
              ['pure-rand', 'pure-rand/*'],
            ),
            direction(
              'type:deployment',
              [
                'type:engine',
                'type:catalogue',
                'type:casework',
                'type:event-store',
                'type:event-store-adapter',
                'type:runtime',
                'type:projections',
                'type:views',
                'type:deadlines',
                'type:staff',
                'type:reactions',
                'type:endpoint',
                'type:api',
                'type:service-kit',
              ],
              ['@nestjs/*', '@fastify/static', 'fastify', 'rxjs', 'yaml'],
            ),
            direction('type:audit', ['type:engine', 'type:event-store', 'type:runtime']),
            direction(
              'type:import',
              ['type:engine', 'type:event-store', 'type:runtime'],
              ['sax', 'csv-parse', '@streamparser/json', 'yaml'],
            ),
            direction(
              'type:service-kit',
              [],
              [
                '@nestjs/*',
                'fastify',
                'jose',
                'lru-cache',
                'rxjs',
                'class-validator-jsonschema',
                'prom-client',
                'class-transformer/types/*',
                'swagger-ui-dist/*',
                ...validation,
              ],
            ),
            direction(
              'type:api',
              [
                'type:service-kit',
                'type:runtime',
                'type:engine',
                'type:catalogue',
                'type:casework',
                'type:views',
                'type:deadlines',
                'type:staff',
                'type:reactions',
                'type:calendar',
                'type:projections',
                'type:event-store',
              ],
              [
                '@nestjs/*',
                'rxjs',
                'csv-stringify',
                'csv-stringify/*',
                'fflate',
                'csv-parse',
                'csv-parse/*',
                'sax',
                ...validation,
              ],
            ),
            // The console knows the public HTTP API alone.
            direction('type:console', [], ['*']),
            { sourceTag: 'type:app', notDependOnLibsWithTags: ['type:app'] },
          ],
        },
      ],
    },
  },
  {
    // The official client is known in one folder, so that its successor can take its place there.
    files: ['libs/**/*.ts', 'apps/**/*.ts'],
    ignores: ['libs/event-store/eventstoredb/**', 'libs/eventstoredb-endpoint/**', ...outsiders],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['@eventstore/*'], message: 'Use the port of the event store.' }] },
      ],
    },
  },
  {
    // The endpoint serves with the messages that come with it, and knows nothing of the client itself.
    files: ['libs/eventstoredb-endpoint/**/*.ts'],
    ignores: outsiders,
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: [{ name: '@eventstore/db-client', message: 'Only its generated messages.' }] },
      ],
    },
  },
  {
    // Tests in a browser start the app itself: nobody else imports one.
    files: ['apps/console-e2e/src/**/*.ts'],
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          enforceBuildableLibDependency: false,
          allow: ['@huiyin/standalone/testing'],
          depConstraints: [{ sourceTag: 'type:e2e', onlyDependOnLibsWithTags: [] }],
        },
      ],
    },
  },
  {
    // What the console shows of every process is tested on the catalogue itself.
    files: ['apps/console/src/**/*.catalogue.spec.ts'],
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          enforceBuildableLibDependency: false,
          allow: [],
          depConstraints: [
            {
              sourceTag: 'type:console',
              onlyDependOnLibsWithTags: ['type:catalogue', 'type:engine', 'type:service-kit'],
            },
          ],
        },
      ],
    },
  },
  { files: ['apps/console/src/**/*.{ts,tsx}'], ...reactHooks.configs.flat['recommended-latest'] },
  {
    // What glues the engine together is tested on real parts: a real process, real views, a real replay.
    files: [
      'case-runtime',
      'projections',
      'supervision',
      'audit',
      'log-import',
      'deadlines',
      'staff',
      'reactions',
      'simulation',
      'eventstoredb-endpoint',
      'event-store/eventstoredb',
      'event-store/transfer',
    ].flatMap((lib) => [`libs/${lib}/src/**/*.spec.ts`, `libs/${lib}/src/**/{testing,semantics}/**/*.ts`]),
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          enforceBuildableLibDependency: false,
          allow: [],
          depConstraints: [
            { sourceTag: '*', notDependOnLibsWithTags: ['type:app', 'type:api', 'type:service-kit'] },
          ],
        },
      ],
    },
  },
  {
    // The pure core reads no clock, no random source and no environment: what it needs comes with the command.
    files: ['libs/process-engine/src/**/*.ts', 'libs/processes/**/*.ts', 'libs/working-calendar/src/**/*.ts'],
    ignores: ['**/*.spec.ts', '**/testing/**'],
    rules: {
      'no-restricted-globals': ['error', 'process', 'performance', 'crypto'],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Time comes with the command.' },
        { object: 'Math', property: 'random', message: 'The core is deterministic.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Time comes with the command.',
        },
      ],
    },
  },
);
