import { Skeleton } from 'antd';
import { useParams } from 'react-router';
import { ProblemView } from '../../feedback/problem-view.tsx';
import { useLabel } from '../../language/language-context.tsx';
import { message, useTexts } from '../../language/messages.ts';
import { ProcessTabs } from '../../processes/process-tabs.tsx';
import { useProcessDescription, useProcesses } from '../../processes/use-processes.ts';
import { Page } from '../../shell/page.tsx';
import StatechartView from '../statechart-view.tsx';
import { CommandsTable } from './commands-table.tsx';
import { DeadlinesTable } from './deadlines-table.tsx';
import { StatesTable } from './states-table.tsx';
import './definition.css';

const TEXTS = {
  title: message('流程', 'Process'),
  of: message(
    (process: string) => `${process}流程`,
    (process: string) => `Process: ${process}`,
  ),
  version: message(
    (version: number) => `第 ${version} 版`,
    (version: number) => `Version ${version}`,
  ),
  chart: message('状态图', 'Statechart'),
  states: message('状态', 'States'),
  deadlines: message('时限', 'Deadlines'),
  commands: message('操作', 'What can be done'),
};

const processPath = (id: string): string => `/processes/${id}`;

/** A process as it is defined, the first of them where the address names none: its statechart, and in words who is responsible, what has to be done by when, and what can be done. */
export default function ProcessPage() {
  const { items } = useProcesses();
  const { id = items[0]?.id } = useParams();
  const t = useTexts(TEXTS);
  const label = useLabel();
  const { data: process, error, refetch } = useProcessDescription(id);
  if (error)
    return (
      <Page title={t.title}>
        <ProblemView error={error} retry={() => void refetch()} />
      </Page>
    );
  if (!process)
    return (
      <Page title={t.title}>
        <Skeleton active paragraph={{ rows: 16 }} />
      </Page>
    );
  return (
    <Page
      title={t.of(label(process.label))}
      actions={<ProcessTabs current={process.id} pathTo={processPath} />}
    >
      <section className="definition">
        <p className="definition-version">{t.version(process.version)}</p>
        <h2>{t.chart}</h2>
        <StatechartView process={process} />
      </section>
      <section className="definition">
        <h2>{t.states}</h2>
        <StatesTable process={process} />
      </section>
      <section className="definition">
        <h2>{t.deadlines}</h2>
        <DeadlinesTable process={process} />
      </section>
      <section className="definition">
        <h2>{t.commands}</h2>
        <CommandsTable process={process} />
      </section>
    </Page>
  );
}
