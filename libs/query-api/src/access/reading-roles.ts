import { READERS } from '@huiyin/casework';

const [first, ...rest] = READERS;

/** Who may look into cases, as route decorators want it. */
export const READING_ROLES: [string, ...string[]] = [first!, ...rest];
