import { Select } from 'antd';
import { NothingHere } from '../feedback/nothing-here.tsx';
import { useLabel } from '../language/language-context.tsx';
import { message, useTexts } from '../language/messages.ts';
import { useProcesses } from '../processes/use-processes.ts';
import { ALL_DIMENSIONS } from './asking/dimension.ts';
import type { Question } from './asking/question.ts';
import { useQuestion, useScopedQuestion } from './asking/use-question.ts';
import { ByChoice } from './choosing/by-choice.tsx';
import { FigureWords } from './figure/figure-words.tsx';
import { FiguresFrame } from './figures-frame.tsx';
import { funnelAddress } from './funnel/funnel-address.ts';
import { FunnelGroups } from './funnel/funnel-groups.tsx';
import { FunnelSteps } from './funnel/funnel-steps.tsx';
import { useFunnel } from './funnel/use-funnel.ts';
import { TableOnItsWay } from './timeliness/table-on-its-way.tsx';

const TEXTS = {
  title: message('漏斗', 'Funnel'),
  process: message('流程', 'Process'),
  nothing: message('本期没有登记该流程的工单', 'No case of this process was opened in this period'),
};

/** A funnel is one process’s, which is chosen by itself; where cases are now says nothing about how far they came. */
const DIMENSIONS = ALL_DIMENSIONS.filter((dimension) => dimension !== 'process' && dimension !== 'state');

/** How far cases come, state by state, and what becomes of those that come no further. */
export default function FunnelPage() {
  const t = useTexts(TEXTS);
  const label = useLabel();
  const { items } = useProcesses();
  const [asked, change] = useQuestion();
  const [named] = asked.filters.process ?? [];
  const process = (items.find(({ id }) => id === named) ?? items[0])?.id ?? '';
  const [by] = asked.by;
  const address = funnelAddress(useScopedQuestion(), process);
  const filters = Object.fromEntries(
    Object.entries(asked.filters).filter(([dimension]) => dimension !== 'process'),
  );
  const changeOthers = ({ filters: others, ...changed }: Partial<Question>) =>
    change({ ...changed, ...(others && { filters: { ...others, process: [process] } }) });
  return (
    <FiguresFrame
      title={t.title}
      question={{ ...asked, filters }}
      onChange={changeOthers}
      dimensions={DIMENSIONS}
      choices={
        <>
          <Select
            className="figure-by"
            aria-label={t.process}
            value={process}
            options={items.map(({ id, label: words }) => ({ value: id, label: label(words, id) }))}
            onChange={(chosen) => change({ filters: { ...filters, process: [chosen] } })}
          />
          <ByChoice
            dimensions={DIMENSIONS}
            value={by}
            onChange={(chosen) => change({ by: chosen ? [chosen] : [] })}
          />
        </>
      }
      address={address}
      answer={useFunnel(address)}
      coming={<TableOnItsWay />}
    >
      {(told) => (
        <>
          <FigureWords figure={told.funnel} />
          {told.groups.every(({ opened }) => opened === 0) ? (
            <NothingHere words={t.nothing} />
          ) : by ? (
            <FunnelGroups answer={told} />
          ) : (
            told.groups[0] && <FunnelSteps group={told.groups[0]} />
          )}
        </>
      )}
    </FiguresFrame>
  );
}
