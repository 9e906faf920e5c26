import { Radio, Select } from 'antd';
import { useSearchParams } from 'react-router';
import { Loading } from '../feedback/loading.tsx';
import { NothingHere } from '../feedback/nothing-here.tsx';
import { ProblemView } from '../feedback/problem-view.tsx';
import { ExportButton } from '../figures/export/export-button.tsx';
import { useLabel } from '../language/language-context.tsx';
import { message, useTexts } from '../language/messages.ts';
import { useProcesses } from '../processes/use-processes.ts';
import { WATCHERS } from '../session/account.ts';
import { useStore } from '../session/session-context.tsx';
import { Page } from '../shell/page.tsx';
import { BY, useWorkload, type By } from './use-workload.ts';
import { WorkloadTable } from './workload-table.tsx';
import './workload.css';

const TEXTS = {
  title: message('工作量', 'Workload'),
  by: message('统计口径', 'Counted by'),
  assignee: message('按处理人', 'By assignee'),
  team: message('按班组', 'By team'),
  store: message('按门店', 'By store'),
  process: message('流程', 'Process'),
  all: message('全部流程', 'All processes'),
  none: message('没有在办工单', 'No open cases'),
};

/** Who has how much to do: supervisors see whom to relieve. */
export default function WorkloadPage() {
  const t = useTexts(TEXTS);
  const label = useLabel();
  const { items: processes } = useProcesses();
  const chosenStore = useStore();
  const [query, setQuery] = useSearchParams();
  const by = BY.find((each) => each === query.get('by')) ?? 'assignee';
  const process = query.get('process') ?? '';
  const store = query.get('store') ?? chosenStore;
  const asked = new URLSearchParams({ by, ...(process && { process }), ...(store && { store }) });
  const address = `/api/workload?${asked}`;
  const workload = useWorkload(address);
  const choose = (name: string, value: string) => {
    const next = new URLSearchParams(query);
    if (value === '') next.delete(name);
    else next.set(name, value);
    setQuery(next);
  };
  return (
    <Page title={t.title} actions={<ExportButton address={address} />}>
      <div className="workload-tools">
        <Radio.Group
          aria-label={t.by}
          optionType="button"
          value={by}
          options={BY.map((value: By) => ({ value, label: t[value] }))}
          onChange={({ target }) => choose('by', String(target.value))}
        />
        <Select
          aria-label={t.process}
          value={process}
          onChange={(value) => choose('process', value)}
          popupMatchSelectWidth={false}
          options={[
            { value: '', label: t.all },
            ...processes.map(({ id, label: name }) => ({ value: id, label: label(name) })),
          ]}
        />
      </div>
      {workload.error ? (
        <ProblemView error={workload.error} retry={() => void workload.refetch()} allowed={WATCHERS} />
      ) : !workload.data ? (
        <Loading />
      ) : workload.data.items.length === 0 ? (
        <NothingHere words={t.none} />
      ) : (
        <WorkloadTable workloads={workload.data} />
      )}
    </Page>
  );
}
