import { message, useTexts } from '../../language/messages.ts';
import { FigureTable, HeadRow } from '../telling/figure-table.tsx';
import { useDimensionLabels } from '../telling/use-dimension-labels.ts';
import { byProcess, storesOf } from './by-process.ts';
import { OnTimeCell } from './on-time-cell.tsx';
import type { SlaAnswer } from './sla-answer.ts';
import { useDeadlineLabels } from './use-deadline-labels.ts';

const TEXTS = {
  caption: message('各门店的时限及时率', 'Deadlines kept, by store'),
  target: message('时限', 'Deadline'),
};

/** What share of each deadline was met, store beside store. */
export function SlaStores({ answer }: { readonly answer: SlaAnswer }) {
  const t = useTexts(TEXTS);
  const labels = useDimensionLabels();
  const deadlineOf = useDeadlineLabels();
  const stores = storesOf(answer.groups);
  return (
    <FigureTable
      caption={t.caption}
      head={
        <HeadRow
          first={t.target}
          columns={stores}
          keyOf={String}
          nameOf={(store) => labels.value('store', store)}
        />
      }
    >
      {byProcess(answer.groups).map(({ process, deadlines }) => (
        <tbody key={process}>
          <tr>
            <th colSpan={stores.length + 1} scope="rowgroup">
              {labels.value('process', process)}
            </th>
          </tr>
          {deadlines.map(({ target, groups }) => (
            <tr key={target}>
              <th scope="row">{deadlineOf(process, target)}</th>
              {stores.map((store) => (
                <OnTimeCell key={store} group={groups.find(({ group }) => group.store === store)} />
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </FigureTable>
  );
}
