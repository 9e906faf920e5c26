import { useFormats } from '../../language/formats.ts';
import { useLabel } from '../../language/language-context.tsx';
import { message, useTexts } from '../../language/messages.ts';
import { CasesLink } from '../behind/cases-link.tsx';
import { FigureTable } from '../telling/figure-table.tsx';
import type { FunnelGroup, FunnelStep } from './funnel-answer.ts';

const TEXTS = {
  caption: message('到过每个状态的工单', 'Cases that came to each state'),
  state: message('状态', 'State'),
  reached: message('到过', 'Came to it'),
  share: message('占登记', 'Of all'),
  ofPrevious: message('占上一步', 'Of the step before'),
  underWay: message('仍在此处', 'Still there'),
  ended: message('到此结束', 'Ended there'),
  median: message('登记到此（中位数）', 'After (median)'),
  opened: message('登记', 'Opened'),
  none: message('—', '—'),
  legend: message('图例', 'Legend'),
  wentOn: message('继续往下，或走完', 'Went on, or all the way'),
};

/** How many came to each main state, and what became of them there: a bar and the numbers, each of which opens its cases. */
export function FunnelSteps({ group: { opened, cases, steps } }: { readonly group: FunnelGroup }) {
  const t = useTexts(TEXTS);
  const label = useLabel();
  const { number, share, span } = useFormats();
  const shareOf = (value: number | null) => (value === null ? t.none : share(value));
  const counted = (count: number, address: string) =>
    count === 0 ? (
      <span className="figure-quiet">{number(0)}</span>
    ) : (
      <CasesLink address={address} className="figure-cell">
        {number(count)}
      </CasesLink>
    );
  return (
    <section className="figure-section">
      <Legend />
      <FigureTable
        caption={t.caption}
        head={
          <tr>
            <th scope="col">{t.state}</th>
            <th scope="col" className="funnel-bar-cell" aria-hidden />
            {(['reached', 'share', 'ofPrevious', 'underWay', 'ended', 'median'] as const).map((name) => (
              <th key={name} scope="col">
                {t[name]}
              </th>
            ))}
          </tr>
        }
      >
        <tbody>
          <tr>
            <th scope="row">{t.opened}</th>
            <td className="funnel-bar-cell" aria-hidden>
              <Bar parts={[['went-on', opened]]} of={opened} />
            </td>
            <td>{counted(opened, cases)}</td>
            <td colSpan={5} />
          </tr>
          {steps.map((step, index) => (
            <tr key={step.state}>
              <th scope="row">{label(step.label, step.state)}</th>
              <td className="funnel-bar-cell" aria-hidden>
                <Bar parts={partsOf(step, index === steps.length - 1)} of={opened} />
              </td>
              <td>{counted(step.reached, step.cases.reached)}</td>
              <td>{shareOf(step.share)}</td>
              <td>{shareOf(step.ofPrevious)}</td>
              <td>{counted(step.underWay, step.cases.underWay)}</td>
              <td>{counted(step.ended, step.cases.ended)}</td>
              <td>{step.medianToReach === null ? t.none : span(step.medianToReach)}</td>
            </tr>
          ))}
        </tbody>
      </FigureTable>
    </section>
  );
}

type Part = 'went-on' | 'under-way' | 'ended';

/** @param last whether it is the end that one works for: who ended there went all the way. */
const partsOf = (
  { reached, underWay, ended }: FunnelStep,
  last: boolean,
): readonly (readonly [Part, number])[] => [
  ['went-on', reached - underWay - (last ? 0 : ended)],
  ['under-way', underWay],
  ['ended', last ? 0 : ended],
];

interface BarProps {
  readonly parts: readonly (readonly [Part, number])[];
  /** How many a bar over the whole width stands for. */
  readonly of: number;
}

/** As long as its share of all; in the middle, so that bars below one another are a funnel. */
function Bar({ parts, of }: BarProps) {
  return (
    <span className="funnel-bar">
      {parts.map(([part, count]) => (
        <span key={part} className={part} style={{ inlineSize: `${of === 0 ? 0 : (count / of) * 100}%` }} />
      ))}
    </span>
  );
}

/** What the colours of the bars mean. */
function Legend() {
  const t = useTexts(TEXTS);
  const words = { 'went-on': t.wentOn, 'under-way': t.underWay, ended: t.ended };
  return (
    <ul className="funnel-legend" aria-label={t.legend}>
      {Object.entries(words).map(([part, said]) => (
        <li key={part}>
          <span className={part} aria-hidden /> {said}
        </li>
      ))}
    </ul>
  );
}
