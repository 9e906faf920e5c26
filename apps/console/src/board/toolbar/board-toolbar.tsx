import DownloadOutlined from '@ant-design/icons/DownloadOutlined';
import FilterOutlined from '@ant-design/icons/FilterOutlined';
import SettingOutlined from '@ant-design/icons/SettingOutlined';
import StarOutlined from '@ant-design/icons/StarOutlined';
import { Button } from 'antd';
import { lazy, useState } from 'react';
import { addressOf } from '../../api/route.ts';
import type { ColumnName } from '../../cases/column-names.ts';
import { useFormats } from '../../language/formats.ts';
import { message, useTexts } from '../../language/messages.ts';
import { LiveMark } from '../../live/live-mark.tsx';
import type { BoardView, Layout } from '../board-address.ts';
import { chipsOf } from '../filter/filter-chips.tsx';
import { SearchBox } from '../filter/search-box.tsx';
import type { Request } from '../following/request.ts';
import { LayoutSwitch } from './layout-switch.tsx';
import { OpenedLater } from './opened-later.tsx';

const loadColumns = () => import('./columns-menu.tsx');
const loadExport = () => import('./export-menu.tsx');
const loadViews = () => import('../saved-views/saved-views.tsx');
const ColumnsMenu = lazy(loadColumns);
const ExportMenu = lazy(loadExport);
const SavedViews = lazy(loadViews);

const TEXTS = {
  tools: message('看板工具', 'Tools of the board'),
  filter: message('筛选', 'Filter'),
  filtered: message(
    (count: string) => `筛选（${count}）`,
    (count: string) => `Filter (${count})`,
  ),
  views: message('视图', 'Views'),
  export: message('导出', 'Export'),
  columns: message('列', 'Columns'),
};

interface BoardToolbarProps {
  readonly view: BoardView & { readonly process: string };
  readonly request: Request | undefined;
  /** What a saved view keeps. */
  readonly kept: Request;
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
  const { view, request, kept, layout, columns, filtering, toggleFilters, search, show } = props;
  const t = useTexts(TEXTS);
  const { number } = useFormats();
  const [savedAtFirst] = useState(view.saved !== undefined);
  const filters = chipsOf(view.filter).length;
  return (
    <div className="board-toolbar" role="toolbar" aria-label={t.tools}>
      <SearchBox text={view.filter.text} search={search} />
      <Button icon={<FilterOutlined aria-hidden />} aria-expanded={filtering} onClick={toggleFilters}>
        {filters > 0 ? t.filtered(number(filters)) : t.filter}
      </Button>
      <span className="board-space" />
      <LiveMark />
      <OpenedLater icon={<StarOutlined aria-hidden />} name={t.views} load={loadViews} atOnce={savedAtFirst}>
        <SavedViews initiallyOpen={!savedAtFirst} {...{ view, kept, layout, columns, show }} />
      </OpenedLater>
      {request && (
        <OpenedLater icon={<DownloadOutlined aria-hidden />} name={t.export} load={loadExport}>
          <ExportMenu
            address={addressOf('/api/cases', {
              ...request.filter,
              sort: request.sort,
              columns: ['id', ...columns].join(','),
            })}
          />
        </OpenedLater>
      )}
      {layout === 'table' && (
        <OpenedLater icon={<SettingOutlined aria-hidden />} name={t.columns} iconOnly load={loadColumns}>
          <ColumnsMenu columns={columns} choose={props.chooseColumns} />
        </OpenedLater>
      )}
      {props.mayChooseLayout && <LayoutSwitch layout={layout} choose={props.chooseLayout} />}
    </div>
  );
}
