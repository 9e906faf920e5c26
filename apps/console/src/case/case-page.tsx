import { Skeleton } from 'antd';
import { useParams } from 'react-router';
import { ProblemView } from '../feedback/problem-view.tsx';
import { message, useTexts } from '../language/messages.ts';
import { useProcessDescription } from '../processes/use-processes.ts';
import { Page } from '../shell/page.tsx';
import { CaseView } from './case-view.tsx';
import { useCard } from './use-card.ts';
import { useHistory } from './use-history.ts';
import '../cases/cases.css';
import './case.css';

const TEXTS = { title: message('工单', 'Case') };

/** The page of one case. */
export default function CasePage() {
  const { id = '' } = useParams();
  return <OneCase key={id} id={id} />;
}

function OneCase({ id }: { readonly id: string }) {
  const t = useTexts(TEXTS);
  const card = useCard(id);
  const history = useHistory(id);
  const process = useProcessDescription(card.data?.process);
  const [failed] = [card, history, process].filter(({ data, error }) => error && !data);
  if (failed)
    return (
      <Page title={t.title}>
        <ProblemView error={failed.error} retry={() => void failed.refetch()} />
      </Page>
    );
  if (!card.data || !history.data || !process.data)
    return (
      <Page title={t.title}>
        <div className="case-layout" aria-busy>
          <Skeleton active paragraph={{ rows: 12 }} />
          <Skeleton active paragraph={{ rows: 8 }} />
        </div>
      </Page>
    );
  return <CaseView card={card.data} history={history.data} process={process.data} />;
}
