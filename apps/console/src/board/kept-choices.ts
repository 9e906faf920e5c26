import { COLUMN_NAMES, type ColumnName } from '../cases/column-names.ts';
import type { Layout } from './board-address.ts';

/** How somebody likes boards, in this browser; addresses that say something else go before it. */
export interface Choices {
  readonly layout?: Layout;
  readonly columns?: readonly ColumnName[];
}

const KEPT = 'huiyin.board';

/** What was chosen before; nothing where that can’t be read. */
export function keptChoices(): Choices {
  try {
    const { layout, columns } = JSON.parse(localStorage.getItem(KEPT) ?? '{}') as Choices;
    const known = COLUMN_NAMES.filter((name) => columns?.includes(name));
    const inOrder = columns?.filter((name) => known.includes(name)) ?? [];
    return {
      ...((layout === 'columns' || layout === 'table') && { layout }),
      ...(inOrder.length > 0 && { columns: inOrder }),
    };
  } catch {
    return {};
  }
}

export function keepChoices(choices: Choices): void {
  localStorage.setItem(KEPT, JSON.stringify({ ...keptChoices(), ...choices }));
}
