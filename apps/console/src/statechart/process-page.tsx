import { useParams } from 'react-router';
import { Loading } from '../feedback/loading.tsx';
import { ProblemView } from '../feedback/problem-view.tsx';
import { useLabel } from '../language/language-context.tsx';
import { useProcessDescription } from '../processes/use-processes.ts';
import { Page } from '../shell/page.tsx';
import StatechartView from './statechart-view.tsx';

/** A process as it is defined: its statechart, and below it in words all that it knows. */
export default function ProcessPage() {
  const { id } = useParams();
  const label = useLabel();
  const process = useProcessDescription(id);
  if (process.error) return <ProblemView error={process.error} retry={() => void process.refetch()} />;
  if (!process.data) return <Loading />;
  return (
    <Page title={label(process.data.label)}>
      <StatechartView process={process.data} />
    </Page>
  );
}
