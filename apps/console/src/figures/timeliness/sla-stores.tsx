import { useId } from 'react';
import { message, useTexts } from '../../language/messages.ts';
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
  const id = useId();
  const labels = useDimensionLabels();
  const deadlineOf = useDeadlineLabels();
  const stores = storesOf(answer.groups);
  return (
    <div className="figure-table-box" role="region" aria-labelledby={id} tabIndex={0}>
      <table className="figure-table">
        <caption id={id} className="only-heard">
          {t.caption}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t.target}</th>
            {stores.map((store) => (
              <th key={store} scope="col">
                {labels.value('store', store)}
              </th>
            ))}
          </tr>
        </thead>
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
      </table>
    </div>
  );
}
