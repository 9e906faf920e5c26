import type { CaseItem } from '../case-item.ts';

const LONG_AGO = '1970-01-01T00:00:00.000Z';

/** A case of which a test says what it is about; the rest is as little as there can be of a complaint. */
export const plainCase = (members: Partial<CaseItem> = {}): CaseItem => ({
  id: 'complaint-1',
  process: 'complaint',
  state: 'received',
  version: 1,
  store: 'S01',
  title: '',
  openedAt: LONG_AGO,
  changedAt: LONG_AGO,
  enteredAt: LONG_AGO,
  overdue: false,
  missed: 0,
  level: 0,
  reopened: 0,
  reassigned: 0,
  final: false,
  deviations: 0,
  position: 1,
  ...members,
});
