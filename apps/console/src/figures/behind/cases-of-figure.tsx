import { CaseTable } from '../../cases/case-table.tsx';
import { Loading } from '../../feedback/loading.tsx';
import { NothingHere } from '../../feedback/nothing-here.tsx';
import { ProblemView } from '../../feedback/problem-view.tsx';
import { useFormats } from '../../language/formats.ts';
import { useLabel } from '../../language/language-context.tsx';
import { message, useTexts } from '../../language/messages.ts';
import { useFigureDescription } from '../asking/use-figures.ts';
import { partsOf } from './cases-address.ts';
import { MeasuredCases } from './measured-cases.tsx';
import { MoreButton } from './more-button.tsx';
import { useCasesBehind } from './use-cases-behind.ts';

const TEXTS = {
  none: message('没有工单', 'No cases'),
  total: message(
    (total: string) => `共 ${total} 条`,
    (total: string) => `${total} in all`,
  ),
  between: message('：', ': '),
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

/** The cases that a figure was counted from: exactly those, however many. @param address of the API’s list. */
export function CasesOfFigure({ address }: { readonly address: string }) {
  const t = useTexts(TEXTS);
  const label = useLabel();
  const { number } = useFormats();
  const list = useCasesBehind('/api/figures/{name}/cases', address);
  const { figure = '', query } = partsOf(address);
  const description = useFigureDescription(figure).data;
  const part = query.get('part') === 'denominator' ? 'denominator' : 'numerator';
  const words = [label(description?.labels, figure), label(description?.[part])]
    .filter(Boolean)
    .join(t.between);
  if (list.error) return <ProblemView error={list.error} retry={() => void list.refetch()} />;
  if (!list.data) return <Loading />;
  const items = list.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <NothingHere words={t.none} />;
  const measured = items.some((item) => item.measured !== undefined);
  return (
    <>
      <p className="figure-behind" aria-live="polite">
        {words} <strong>{t.total(number(list.data.pages[0]?.total ?? items.length))}</strong>
      </p>
      {measured ? (
        <MeasuredCases items={items} caption={words} />
      ) : (
        <CaseTable items={items} columns={COLUMNS} caption={words} />
      )}
      <MoreButton of={list} />
    </>
  );
}
