import { lazy, Suspense, useState } from 'react';
import { USUAL_COLUMNS, type ColumnName } from '../cases/column-names.ts';
import { ProblemView } from '../feedback/problem-view.tsx';
import { useLabel } from '../language/language-context.tsx';
import { message, useTexts } from '../language/messages.ts';
import { ProcessTabs } from '../processes/process-tabs.tsx';
import { useProcess } from '../processes/use-processes.ts';
import { Page } from '../shell/page.tsx';
import { ALL, boardPath, type Layout } from './board-address.ts';
import { BoardContent } from './board-content.tsx';
import { FilterChips } from './filter/filter-chips.tsx';
import { mayBeOver } from './filter/open-cases.ts';
import { keepChoices, keptChoices } from './kept-choices.ts';
import { QueueTabs } from './queues/queue-tabs.tsx';
import { SelectionBar } from './selection/selection-bar.tsx';
import { useSelection } from './selection/use-selection.ts';
import { BoardToolbar } from './toolbar/board-toolbar.tsx';
import { useBoardRequest } from './use-board-request.ts';
import { useBoardView } from './use-board-view.ts';
import { useRestOfHeight } from './use-rest-of-height.ts';
import { useRowKeys } from './use-row-keys.ts';
import './board.css';

const FilterPanel = lazy(() => import('./filter/filter-panel.tsx'));

const TEXTS = {
  board: message(
    (process: string) => `${process}看板`,
    (process: string) => `${process} board`,
  ),
  all: message('全部工单', 'All cases'),
};

/** The cases of a process, or of all: as columns or as a table, live, narrowed by filters, worked on by the dozen. */
export default function BoardPage() {
  const t = useTexts(TEXTS);
  const label = useLabel();
  const { view, show, narrow } = useBoardView();
  const { process, filter, queue, asOf } = view;
  const summary = useProcess(process === ALL ? undefined : process);
  const { queues, request, kept, error, retry } = useBoardRequest(view);
  const [choices, setChoices] = useState(keptChoices);
  const [filtering, setFiltering] = useState(false);
  const [active, activate] = useState<string>();
  const selecting = useSelection();
  const onShown = useRowKeys(active, activate, selecting);
  const box = useRestOfHeight();

  const onlyTable = process === ALL || (request !== undefined && mayBeOver(request.filter));
  const layout: Layout = onlyTable ? 'table' : (view.layout ?? choices.layout ?? 'columns');
  const columns = view.columns ?? choices.columns ?? USUAL_COLUMNS;
  const chooseLayout = (next: Layout) => {
    keepChoices({ layout: next });
    setChoices(keptChoices());
    show({ layout: next });
  };
  const chooseColumns = (next: readonly ColumnName[] | undefined) => {
    keepChoices({ columns: next ?? USUAL_COLUMNS });
    setChoices(keptChoices());
    show({ columns: next }, true);
  };
  const isNarrowed = queue !== undefined || Object.keys(filter).some((name) => name !== 'store');
  const clear = () =>
    show({
      filter: filter.store === undefined ? {} : { store: filter.store },
      queue: undefined,
      saved: undefined,
    });
  const pathTo = (next: string) => boardPath({ process: next, layout: view.layout });
  return (
    <Page
      title={summary ? t.board(label(summary.label)) : t.all}
      actions={<ProcessTabs current={process} pathTo={pathTo} all={{ id: ALL, name: t.all }} />}
    >
      <div ref={box} className="board">
        <QueueTabs
          queues={queues}
          chosen={queue}
          choose={(next) => show({ queue: next, saved: undefined })}
        />
        <BoardToolbar
          view={view}
          request={request}
          kept={kept}
          layout={layout}
          mayChooseLayout={!onlyTable}
          columns={columns}
          filtering={filtering}
          toggleFilters={() => setFiltering(!filtering)}
          search={(text) => narrow({ text }, true)}
          show={show}
          chooseLayout={chooseLayout}
          chooseColumns={chooseColumns}
        />
        {filtering && (
          <Suspense>
            <FilterPanel process={process} filter={filter} narrow={narrow} />
          </Suspense>
        )}
        <FilterChips
          filter={filter}
          drop={(name) => narrow({ [name]: undefined })}
          asOf={asOf}
          backToNow={() => show({ asOf: undefined })}
          clear={clear}
        />
        {error ? (
          <ProblemView error={error} retry={retry} />
        ) : (
          <BoardContent
            request={request}
            layout={layout}
            columns={columns}
            onSort={(sort) => show({ sort }, true)}
            clear={isNarrowed ? clear : undefined}
            {...{ selecting, active, activate, onShown }}
          />
        )}
        <SelectionBar selecting={selecting} readOnly={asOf !== undefined} />
      </div>
    </Page>
  );
}
