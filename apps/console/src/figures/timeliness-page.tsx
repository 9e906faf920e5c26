import { useNow } from '../cases/use-now.ts';
import { NothingHere } from '../feedback/nothing-here.tsx';
import { ProblemView } from '../feedback/problem-view.tsx';
import { message, useTexts } from '../language/messages.ts';
import { useSession } from '../session/session-context.tsx';
import { Page } from '../shell/page.tsx';
import type { Dimension } from './asking/dimension.ts';
import { dayOf } from './asking/period.ts';
import { useQuestion, useScopedQuestion } from './asking/use-question.ts';
import { CasesDrawer } from './behind/cases-drawer.tsx';
import { AsOfBanner, AsOfChoice } from './choosing/as-of-choice.tsx';
import { ByChoice } from './choosing/by-choice.tsx';
import { QuestionBar } from './choosing/question-bar.tsx';
import { ExportButton } from './export/export-button.tsx';
import { TableOnItsWay } from './timeliness/table-on-its-way.tsx';
import { SlaStores } from './timeliness/sla-stores.tsx';
import { SlaTable } from './timeliness/sla-table.tsx';
import { slaAddress } from './timeliness/sla-address.ts';
import { useSla } from './timeliness/use-sla.ts';
import './figures.css';

const TEXTS = {
  title: message('时效', 'Timeliness'),
  meaning: message(
    '期间内判定的时限：按时完成或超时即判定；等待顾客的暂停不计入用时。',
    'Deadlines that were decided in the period, by being met or missed. Pauses for the customer aren’t counted in what it took.',
  ),
  nothing: message('本期没有判定过的时限', 'No deadline was decided in this period'),
};

const FILTERS: readonly Dimension[] = ['process'];
const GROUPS: readonly Dimension[] = ['store'];

/** How deadlines are kept: what share in time, and how long things take, deadline by deadline. */
export default function TimelinessPage() {
  const t = useTexts(TEXTS);
  const { account, store } = useSession();
  const [asked, change] = useQuestion();
  const question = useScopedQuestion();
  const now = dayOf(useNow(60_000));
  const address = slaAddress(question, question.asOf?.slice(0, 10) ?? now);
  const { data, error, refetch, isPlaceholderData } = useSla(address);
  const stores = question.by.includes('store');
  return (
    <Page
      title={t.title}
      actions={
        <>
          <AsOfChoice question={asked} onChange={change} />
          <ExportButton address={address} />
        </>
      }
    >
      <p className="figure-words">{t.meaning}</p>
      <AsOfBanner question={asked} onChange={change} />
      <QuestionBar question={asked} onChange={change} dimensions={FILTERS} usual={FILTERS}>
        {account.scope === 'all' && store === undefined && (
          <ByChoice
            dimensions={GROUPS}
            value={stores ? 'store' : undefined}
            onChange={(by) => change({ by: by ? [by] : [] })}
          />
        )}
      </QuestionBar>
      {error ? (
        <ProblemView error={error} retry={() => void refetch()} />
      ) : !data ? (
        <TableOnItsWay />
      ) : data.groups.length === 0 ? (
        <NothingHere words={t.nothing} />
      ) : (
        <div className={isPlaceholderData ? 'figure-stale' : undefined}>
          {stores ? <SlaStores answer={data} /> : <SlaTable answer={data} />}
        </div>
      )}
      <CasesDrawer />
    </Page>
  );
}
