import { fileURLToPath } from 'node:url';

/** Where the build of the web console puts its files. */
export const CONSOLE_FILES = fileURLToPath(new URL('../../../../../apps/console/dist', import.meta.url));
