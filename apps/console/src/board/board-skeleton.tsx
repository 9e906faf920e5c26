import { message, useTexts } from '../language/messages.ts';
import type { Layout } from './board-address.ts';
import './columns/board-columns.css';

const TEXTS = { loading: message('正在加载工单…', 'Loading cases…') };

const COLUMNS = [0, 1, 2, 3, 4];

/** The room that the board takes, until it’s there. */
export function BoardSkeleton({ layout }: { readonly layout: Layout }) {
  const t = useTexts(TEXTS);
  return (
    <div className="board-columns" role="status" aria-busy="true" aria-label={t.loading}>
      {layout === 'table' ? (
        <div className="board-column board-waiting" />
      ) : (
        COLUMNS.map((column) => <div key={column} className="board-column board-waiting" />)
      )}
    </div>
  );
}
