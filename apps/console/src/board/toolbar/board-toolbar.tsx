import FilterOutlined from '@ant-design/icons/FilterOutlined';
import { Badge, Button } from 'antd';
import { lazy, Suspense } from 'react';
import type { ColumnName } from '../../cases/column-names.ts';
import { message, useTexts } from '../../language/messages.ts';
import type { BoardView, Layout } from '../board-address.ts';
import { chipsOf } from '../filter/filter-chips.tsx';
import { SearchBox } from '../filter/search-box.tsx';
import { addressOf, type Request } from '../following/request.ts';
import { LayoutSwitch } from './layout-switch.tsx';

const ColumnsMenu = lazy(() => import('./columns-menu.tsx'));
const SavedViews = lazy(() => import('../saved-views/saved-views.tsx'));
const ExportButton = lazy(() =>
  import('../../figures/export/export-button.tsx').then((module) => ({ default: module.ExportButton })),
);

const TEXTS = {
  tools: message('看板工具', 'Tools of the board'),
  filter: message('筛选', 'Filter'),
};

interface BoardToolbarProps {
  readonly view: BoardView & { readonly process: string };
  readonly request: Request | undefined;
  readonly layout: Layout;
  /** Whether there are columns by state at all. */
  readonly mayChooseLayout: boolean;
  readonly columns: readonly ColumnName[];
  readonly filtering: boolean;
  readonly toggleFilters: () => void;
  readonly search: (text: string | undefined) => void;
  readonly show: (changes: Partial<BoardView>, quietly?: boolean) => void;
  readonly chooseLayout: (layout: Layout) => void;
  readonly chooseColumns: (columns: readonly ColumnName[] | undefined) => void;
}

/** What narrows the board, what keeps it, and how it’s shown. */
export function BoardToolbar(props: BoardToolbarProps) {
  const { view, request, layout, columns, filtering, toggleFilters, search, show } = props;
  const t = useTexts(TEXTS);
  return (
    <div className="board-toolbar" role="toolbar" aria-label={t.tools}>
      <SearchBox text={view.filter.text} search={search} />
      <Badge count={chipsOf(view.filter).length} size="small">
        <Button icon={<FilterOutlined aria-hidden />} aria-expanded={filtering} onClick={toggleFilters}>
          {t.filter}
        </Button>
      </Badge>
      <span className="board-space" />
      <Suspense fallback={<span className="board-tools-room" />}>
        <SavedViews view={view} request={request} layout={layout} columns={columns} show={show} />
        {request && (
          <ExportButton
            address={addressOf('/api/cases', request.filter, {
              sort: request.sort,
              columns: ['id', ...columns].join(','),
            })}
          />
        )}
        {layout === 'table' && <ColumnsMenu columns={columns} choose={props.chooseColumns} />}
      </Suspense>
      {props.mayChooseLayout && <LayoutSwitch layout={layout} choose={props.chooseLayout} />}
    </div>
  );
}
