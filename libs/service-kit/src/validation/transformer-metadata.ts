// For reflect-metadata, which it loads: decorators write into that what is read here.
import '@nestjs/common';
import { createRequire } from 'node:module';
import type { defaultMetadataStorage } from 'class-transformer/types/storage.js';

// class-transformer does not export its registry. Its CommonJS build is what both `import` and `require` load.
const storage = createRequire(import.meta.url)('class-transformer/cjs/storage.js') as {
  readonly defaultMetadataStorage: typeof defaultMetadataStorage;
};

/** What `@Type`, `@Transform`, `@Expose` and `@Exclude` declared. */
export const transformerMetadata = storage.defaultMetadataStorage;
