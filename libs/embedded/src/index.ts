export { dataDirectory, type DataDirectory } from './data-directory.ts';
export { openEmbedded, type Embedded } from './open-embedded.ts';
export { openTokens } from './tokens.ts';
