import { fileURLToPath } from 'node:url';

/** The path that a location names: `file:` and a path, or the path itself. */
export const fileOf = (location: string): string =>
  location.startsWith('file://') ? fileURLToPath(location) : location.replace(/^file:/, '');
