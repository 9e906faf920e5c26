import { useFormats } from '../../language/formats.ts';
import { message, useTexts } from '../../language/messages.ts';
import { CasesLink } from '../behind/cases-link.tsx';
import { FigureTable } from '../telling/figure-table.tsx';
import { useDimensionLabels } from '../telling/use-dimension-labels.ts';
import { byProcess } from './by-process.ts';
import { OnTimeCell } from './on-time-cell.tsx';
import { partAddress, type SlaAnswer, type SlaGroup, type SlaPart } from './sla-answer.ts';
import { useDeadlineLabels } from './use-deadline-labels.ts';

const TEXTS = {
  caption: message('各时限的达成情况', 'How each deadline was kept'),
  target: message('时限', 'Deadline'),
  onTime: message('及时率', 'On time'),
  met: message('按时', 'Met'),
  breached: message('超时', 'Missed'),
  cancelled: message('已取消', 'Cancelled'),
  calendar: message('用时（自然时间）', 'Took (calendar time)'),
  working: message('用时（工作时间）', 'Took (working time)'),
  median: message('中位数', 'Median'),
  mean: message('平均', 'Mean'),
  p90: message('九成在', '90% within'),
  none: message('—', '—'),
};

const PARTS = ['met', 'breached', 'cancelled'] as const satisfies readonly SlaPart[];
const CLOCKS = ['working', 'calendar'] as const;
const MEASURES = ['median', 'mean', 'p90'] as const;
/** Beside its name: on time, the parts, and both clocks’ measures. */
const COLUMNS = 1 + PARTS.length + CLOCKS.length * MEASURES.length;

/** How each deadline was kept, and how long what it’s for took. */
export function SlaTable({ answer }: { readonly answer: SlaAnswer }) {
  const t = useTexts(TEXTS);
  const labels = useDimensionLabels();
  const deadlineOf = useDeadlineLabels();
  return (
    <FigureTable caption={t.caption} head={<SlaHead />}>
      {byProcess(answer.groups).map(({ process, deadlines }) => (
        <tbody key={process}>
          <tr>
            <th colSpan={COLUMNS + 1} scope="rowgroup">
              {labels.value('process', process)}
            </th>
          </tr>
          {deadlines.map(({ target, groups: [group] }) => (
            <tr key={target}>
              <th scope="row">{deadlineOf(process, target)}</th>
              {group && <SlaCells group={group} />}
            </tr>
          ))}
        </tbody>
      ))}
    </FigureTable>
  );
}

function SlaHead() {
  const t = useTexts(TEXTS);
  return (
    <>
      <tr>
        <th scope="col" rowSpan={2}>
          {t.target}
        </th>
        <th scope="col" rowSpan={2}>
          {t.onTime}
        </th>
        {PARTS.map((part) => (
          <th key={part} scope="col" rowSpan={2}>
            {t[part]}
          </th>
        ))}
        {CLOCKS.map((clock) => (
          <th key={clock} scope="colgroup" colSpan={MEASURES.length} className="figure-span">
            {t[clock]}
          </th>
        ))}
      </tr>
      <tr>
        {CLOCKS.flatMap((clock) =>
          MEASURES.map((measure) => (
            <th key={`${clock} ${measure}`} scope="col">
              {t[measure]}
            </th>
          )),
        )}
      </tr>
    </>
  );
}

function SlaCells({ group }: { readonly group: SlaGroup }) {
  const t = useTexts(TEXTS);
  const { number, span } = useFormats();
  return (
    <>
      <OnTimeCell group={group} />
      {PARTS.map((part) => (
        <td key={part}>
          {group[part] === 0 ? (
            <span className="figure-quiet">{number(0)}</span>
          ) : (
            <CasesLink address={partAddress(group, part)} className={`figure-cell ${part}`}>
              {number(group[part])}
            </CasesLink>
          )}
        </td>
      ))}
      {CLOCKS.flatMap((clock) =>
        MEASURES.map((measure) => {
          const took = group[clock][measure];
          return <td key={`${clock} ${measure}`}>{took === null ? t.none : span(took)}</td>;
        }),
      )}
    </>
  );
}
