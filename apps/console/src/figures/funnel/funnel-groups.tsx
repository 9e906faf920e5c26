import { useFormats } from '../../language/formats.ts';
import { useLabel } from '../../language/language-context.tsx';
import { message, useTexts } from '../../language/messages.ts';
import { useProcesses } from '../../processes/use-processes.ts';
import { CasesLink } from '../behind/cases-link.tsx';
import { inOrder } from '../figure/in-order.ts';
import { FigureTable, HeadRow } from '../telling/figure-table.tsx';
import { useDimensionLabels } from '../telling/use-dimension-labels.ts';
import type { FunnelAnswer } from './funnel-answer.ts';

const TEXTS = {
  caption: message('各组到过每个状态的工单', 'Cases that came to each state, by group'),
  group: message('分组', 'Group'),
  opened: message('登记', 'Opened'),
  none: message('—', '—'),
};

/** What became of the cases of each group: how many, and what share of those that were opened, came to each main state. */
export function FunnelGroups({ answer }: { readonly answer: FunnelAnswer }) {
  const t = useTexts(TEXTS);
  const label = useLabel();
  const { number, share } = useFormats();
  const groups = inOrder(answer.groups, useProcesses().items);
  const labels = useDimensionLabels(groups.map(({ key }) => key.assignee));
  const [first] = groups;
  return (
    <FigureTable
      caption={t.caption}
      head={
        <HeadRow
          first={t.group}
          columns={[{ state: '', label: undefined }, ...(first?.steps ?? [])]}
          keyOf={({ state }) => state}
          nameOf={({ state, label: words }) => (state === '' ? t.opened : label(words, state))}
        />
      }
    >
      <tbody>
        {groups.map(({ key, opened, cases, steps }) => (
          <tr key={JSON.stringify(key)}>
            <th scope="row">{labels.group(key)}</th>
            <td>
              <CasesLink address={cases} className="figure-cell">
                {number(opened)}
              </CasesLink>
            </td>
            {steps.map(({ state, reached, share: of, cases: behind }) => (
              <td key={state}>
                {reached === 0 ? (
                  <span className="figure-quiet">{t.none}</span>
                ) : (
                  <>
                    <CasesLink address={behind.reached} className="figure-cell">
                      {number(reached)}
                    </CasesLink>{' '}
                    <span className="figure-quiet">{of !== null && share(of)}</span>
                  </>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </FigureTable>
  );
}
