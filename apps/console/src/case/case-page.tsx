import { Skeleton } from 'antd';
import { useParams } from 'react-router';
import { ProblemView } from '../feedback/problem-view.tsx';
import { message, useTexts } from '../language/messages.ts';
import { useProcessDescription, useProcesses } from '../processes/use-processes.ts';
import { Page } from '../shell/page.tsx';
import { processOfCase } from './case-query.ts';
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
  const process = useProcessDescription(processOfCase(id, useProcesses().items)?.id);
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
        <Skeleton className="case-summary" active title={false} paragraph={{ rows: 2, width: '60%' }} />
        <div className="case-layout" aria-busy>
          <div className="case-main case-coming">
            <Skeleton active paragraph={{ rows: 12 }} />
          </div>
          <div className="case-box case-coming">
            <Skeleton active paragraph={{ rows: 8 }} />
          </div>
        </div>
      </Page>
    );
  return <CaseView card={card.data} history={history.data} process={process.data} />;
}
