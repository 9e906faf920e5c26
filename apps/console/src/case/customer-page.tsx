import { Button, Skeleton } from 'antd';
import { Link, useParams } from 'react-router';
import { addressOf } from '../api/route.ts';
import { CaseTable } from '../cases/case-table.tsx';
import type { ColumnName } from '../cases/column-names.ts';
import { NothingHere } from '../feedback/nothing-here.tsx';
import { ProblemView } from '../feedback/problem-view.tsx';
import { ExportButton } from '../figures/export/export-button.tsx';
import { message, useTexts } from '../language/messages.ts';
import { Page } from '../shell/page.tsx';
import { CustomerCounts } from './customer-counts.tsx';
import { RegisterFor } from './register-for.tsx';
import { useCustomerPages } from './use-customer.ts';
import './customer.css';

const TEXTS = {
  title: message(
    (customer: string) => `顾客 ${customer}`,
    (customer: string) => `Customer ${customer}`,
  ),
  cases: message('全部工单', 'All cases'),
  none: message('没有找到这位顾客的工单', 'No cases of this customer'),
  more: message('加载更多', 'Load more'),
  back: message('返回看板', 'To the board'),
};

const COLUMNS: readonly ColumnName[] = [
  'openedAt',
  'process',
  'title',
  'state',
  'dueAt',
  'category',
  'order',
  'assignee',
  'outcome',
];

/** All that a customer had to do with the company, in the stores that whoever asks may see. */
export default function CustomerPage() {
  const { id = '' } = useParams();
  const t = useTexts(TEXTS);
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useCustomerPages(id);
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  const latest = data?.pages[0];
  const named = items.find(({ customer }) => customer !== undefined);
  return (
    <Page
      title={t.title(named?.customer ?? id)}
      actions={
        <>
          <ExportButton address={addressOf('/api/customers/{id}', {}, { id })} />
          <RegisterFor customer={id} />
        </>
      }
    >
      {error && !data && <ProblemView error={error} retry={() => void refetch()} />}
      {!error && !data && <Skeleton active paragraph={{ rows: 8 }} />}
      {latest && <CustomerCounts customer={latest} tier={named?.tier} />}
      {latest?.total === 0 && (
        <NothingHere words={t.none}>
          <Link to="/board">{t.back}</Link>
        </NothingHere>
      )}
      {items.length > 0 && (
        <div className="customer-cases">
          <CaseTable items={items} columns={COLUMNS} caption={t.cases} />
        </div>
      )}
      {hasNextPage && (
        <Button className="customer-more" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t.more}
        </Button>
      )}
    </Page>
  );
}
