import { Button, Radio } from 'antd';
import { useSearchParams } from 'react-router';
import { CaseTable } from '../cases/case-table.tsx';
import { Loading } from '../feedback/loading.tsx';
import { NothingHere } from '../feedback/nothing-here.tsx';
import { ProblemView } from '../feedback/problem-view.tsx';
import { ExportButton } from '../figures/export/export-button.tsx';
import { useFormats } from '../language/formats.ts';
import { message, useTexts } from '../language/messages.ts';
import { WATCHERS } from '../session/account.ts';
import { useStore } from '../session/session-context.tsx';
import { Page } from '../shell/page.tsx';
import { REASONS, useStuck, type Reason } from './use-stuck.ts';
import './workload.css';

const TEXTS = {
  title: message('滞留工单', 'Stuck cases'),
  words: message(
    '无法自行推进的工单：流程中没有后续步骤、超时 24 小时无人处理、7 天没有任何更新，或系统无法继续跟踪。停留最久的排在最前。',
    'Cases that don’t get on by themselves: no step leads on, nobody acted for 24 hours after a deadline, nothing happened for 7 days, or the system can’t follow them. Those stuck for longest come first.',
  ),
  reason: message('原因', 'Reason'),
  any: message('全部', 'All'),
  'no-way-on': message('无后续步骤', 'No way on'),
  unanswered: message('超时未处理', 'Overdue, unanswered'),
  silent: message('长期无更新', 'Nothing happened'),
  parked: message('无法跟踪', 'Can’t be followed'),
  none: message('没有滞留工单', 'No case is stuck'),
  and: message('、', ', '),
  more: message('显示更多', 'Show more'),
};

const COLUMNS = [
  'title',
  'state',
  'dueAt',
  'assignee',
  'customer',
  'severity',
  'changedAt',
  'store',
] as const;

/** What doesn’t get on, and why. */
export default function StuckPage() {
  const t = useTexts(TEXTS);
  const { number } = useFormats();
  const chosenStore = useStore();
  const [query, setQuery] = useSearchParams();
  const reason = REASONS.find((each) => each === query.get('reason'));
  const store = query.get('store') ?? chosenStore;
  const asked = new URLSearchParams({ ...(reason && { reason }), ...(store && { store }) });
  const address = `/api/stuck?${asked}`;
  const stuck = useStuck(address);
  const counts = stuck.data?.pages[0]?.counts;
  const items = stuck.data?.pages.flatMap((page) => page.items);
  const counted = (name: Reason | 'cases', words: string) =>
    counts ? `${words} ${number(counts[name])}` : words;
  const choose = (value: string) => {
    const next = new URLSearchParams(query);
    if (value === '') next.delete('reason');
    else next.set('reason', value);
    setQuery(next);
  };
  return (
    <Page title={t.title} actions={<ExportButton address={address} />}>
      <p className="stuck-words">{t.words}</p>
      <div className="workload-tools">
        <Radio.Group
          aria-label={t.reason}
          optionType="button"
          value={reason ?? ''}
          options={[
            { value: '', label: counted('cases', t.any) },
            ...REASONS.map((each) => ({ value: each, label: counted(each, t[each]) })),
          ]}
          onChange={({ target }) => choose(String(target.value))}
        />
      </div>
      {stuck.error ? (
        <ProblemView error={stuck.error} retry={() => void stuck.refetch()} allowed={WATCHERS} />
      ) : !items ? (
        <Loading />
      ) : items.length === 0 ? (
        <NothingHere words={t.none} />
      ) : (
        <CaseTable
          items={items}
          columns={COLUMNS}
          caption={t.title}
          own={{
            heading: t.reason,
            cell: ({ reasons }) => reasons.map((each) => t[each]).join(t.and),
          }}
        />
      )}
      {stuck.hasNextPage && (
        <div className="stuck-more">
          <Button loading={stuck.isFetchingNextPage} onClick={() => void stuck.fetchNextPage()}>
            {t.more}
          </Button>
        </div>
      )}
    </Page>
  );
}
