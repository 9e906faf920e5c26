import { writeFileSync } from 'node:fs';
import { apiDocument } from './api-document.ts';
import { CLIENT_TYPES, clientTypes } from './client-types.ts';

writeFileSync(CLIENT_TYPES, await clientTypes(await apiDocument()));
