import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The mappings that come with the product, by name. */
export const MAPPINGS = ['bpi-challenge-2013-incidents', 'order-management'] as const;

/** The file that a name stands for: a built-in mapping, or the path itself. */
export function mappingPath(nameOrPath: string): string {
  const builtIn = MAPPINGS.find((name) => name === nameOrPath);
  if (builtIn === undefined || existsSync(nameOrPath)) return nameOrPath;
  return fileURLToPath(new URL(`../../mappings/${builtIn}.yaml`, import.meta.url));
}
