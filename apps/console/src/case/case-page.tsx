import { Skeleton } from 'antd';
import { useParams } from 'react-router';
import { ProblemView } from '../feedback/problem-view.tsx';
import { message, useTexts } from '../language/messages.ts';
import { Page } from '../shell/page.tsx';
import { CaseView } from './case-view.tsx';
import { useWholeCase } from './use-whole-case.ts';
import '../cases/cases.css';
import './aside/aside.css';
import './case-summary.css';
import './case.css';

const TEXTS = { title: message('工单', 'Case') };

/** The page of one case. */
export default function CasePage() {
  const { id = '' } = useParams();
  return <OneCase key={id} id={id} />;
}

function OneCase({ id }: { readonly id: string }) {
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
  return <CaseView card={card} history={history} process={process} />;
}
