import { LEADERS } from '@huiyin/casework';

/** Who watches over the work of others. */
export const WATCHING_ROLES: [string, ...string[]] = ['inspector', 'auditor', ...LEADERS];
