import { ROLE } from '../access/role-schemas.ts';
import { label, moment, object, oneOf, text } from '../answering/schema-parts.ts';

/** What is answered of accounts. */
export const ACCOUNT_SCHEMAS = {
  Account: object(
    {
      id: text('Stable; recorded with what the person does.'),
      name: text('What people call them.'),
      role: ROLE,
      roleLabel: label,
      store: text('The store they belong to, if they belong to one.'),
      department: text('The department they speak for, if they do.'),
      scope: oneOf(
        ['store', 'all', 'none'],
        'Whose cases they may look into: their own store’s, all, or none.',
      ),
      expiresAt: moment('From when on the token isn’t good any more.'),
    },
    ['id', 'name', 'role', 'roleLabel', 'scope', 'expiresAt'],
  ),
};
