import type { CaseItem } from '../../cases/case-item.ts';
import { COLUMN_NAMES, type ColumnName } from '../../cases/column-names.ts';

/** The columns in which two states of a case differ; all of them where it wasn’t known. */
export const changedColumns = (before: CaseItem | undefined, after: CaseItem): ReadonlySet<ColumnName> =>
  new Set(COLUMN_NAMES.filter((name) => before?.[name] !== after[name]));
