import { CaseTable } from '../../cases/case-table.tsx';
import { Loading } from '../../feedback/loading.tsx';
import { NothingHere } from '../../feedback/nothing-here.tsx';
import { ProblemView } from '../../feedback/problem-view.tsx';
import { useFormats } from '../../language/formats.ts';
import { message, useTexts } from '../../language/messages.ts';
import { useDimensionLabels } from '../telling/use-dimension-labels.ts';
import { partsOf } from './cases-address.ts';
import { MoreButton } from './more-button.tsx';
import { useCasesBehind } from './use-cases-behind.ts';

const TEXTS = {
  none: message('没有工单', 'No cases'),
  between: message('：', ': '),
  opened: message('登记', 'Opened'),
  reached: message(
    (state: string) => `到过“${state}”或更后面`,
    (state: string) => `Came to “${state}” or further`,
  ),
  underWay: message(
    (state: string) => `停在“${state}”，在办`,
    (state: string) => `Still at “${state}”`,
  ),
  ended: message(
    (state: string) => `到“${state}”为止，已结束`,
    (state: string) => `Ended at “${state}”`,
  ),
  total: message(
    (total: string) => `共 ${total} 条`,
    (total: string) => `${total} in all`,
  ),
};

const COLUMNS = [
  'title',
  'state',
  'store',
  'assignee',
  'customer',
  'severity',
  'category',
  'openedAt',
] as const;

/** The cases behind a number of a funnel. @param address of the API’s list. */
export function CasesOfStep({ address }: { readonly address: string }) {
  const t = useTexts(TEXTS);
  const { number } = useFormats();
  const labels = useDimensionLabels();
  const list = useCasesBehind('/api/funnel/cases', address);
  if (list.error) return <ProblemView error={list.error} retry={() => void list.refetch()} />;
  if (!list.data) return <Loading />;
  const items = list.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <NothingHere words={t.none} />;
  const { query } = partsOf(address);
  const process = query.get('process');
  const step = query.get('step');
  const part = (['underWay', 'ended'] as const).find((each) => each === query.get('part')) ?? 'reached';
  const words = [
    labels.value('process', process),
    step === null ? t.opened : t[part](labels.value('state', step, process)),
  ].join(t.between);
  return (
    <>
      <p className="figure-behind" aria-live="polite">
        {words} <strong>{t.total(number(list.data.pages[0]?.total ?? items.length))}</strong>
      </p>
      <CaseTable items={items} columns={COLUMNS} caption={words} />
      <MoreButton of={list} />
    </>
  );
}
