import { ROLES } from '@huiyin/casework';
import { STAFF_ROLES } from '@huiyin/staff';
import { oneOf } from '../answering/schema-parts.ts';

/** What a person, or a connected system, acts as. */
export const ROLE = oneOf(STAFF_ROLES, 'What they act as.');

/** What a command may be sent as; the engine’s own role is among them. */
export const ACTING_ROLE = oneOf(Object.keys(ROLES));
