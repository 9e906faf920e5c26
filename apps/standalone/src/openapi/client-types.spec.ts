import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { apiDocument } from './api-document.ts';
import { CLIENT_TYPES, clientTypes } from './client-types.ts';

it('the console has the types of the API as it is now; if not: npm run openapi', async () => {
  const made = await clientTypes(await apiDocument());
  expect(made).toContain('"/api/cases/{id}/history"');
  // Hundreds of kilobytes: no difference of the two could be read.
  expect(made === readFileSync(CLIENT_TYPES, 'utf8')).toBe(true);
}, 240_000);
