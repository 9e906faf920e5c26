import { Skeleton } from 'antd';
import { useParams } from 'react-router';
import { useWholeCase } from '../case/use-whole-case.ts';
import { ProblemView } from '../feedback/problem-view.tsx';
import { NothingHere } from '../feedback/nothing-here.tsx';
import { message, useTexts } from '../language/messages.ts';
import { Page } from '../shell/page.tsx';
import { Replay } from './replay.tsx';
import '../case/timeline/timeline.css';
import './replay.css';

const TEXTS = {
  title: message('回放', 'Replay'),
  nothing: message('这个工单没有可回放的记录', 'Nothing is recorded that could be replayed'),
};

/** A case stepped through its history, at the step that the address names. */
export default function ReplayPage() {
  const { id = '' } = useParams();
  const t = useTexts(TEXTS);
  const { card, history, process, failed } = useWholeCase(id);
  if (failed)
    return (
      <Page title={t.title}>
        <ProblemView error={failed.error} retry={() => void failed.refetch()} />
      </Page>
    );
  if (!card || !history || !process)
    return (
      <Page title={t.title}>
        <Skeleton active paragraph={{ rows: 16 }} />
      </Page>
    );
  if (history.length === 0)
    return (
      <Page title={t.title}>
        <NothingHere words={t.nothing} />
      </Page>
    );
  return <Replay key={id} card={card} history={history} process={process} />;
}
