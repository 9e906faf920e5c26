import type { ProcessDescription } from '../../processes/description.ts';
import type { HistoryItem } from '../history-item.ts';
import { regionChanges } from '../regions.ts';
import { useStateLabels } from '../state-labels.ts';

interface StateChangesProps {
  readonly item: Pick<HistoryItem, 'from' | 'to'>;
  readonly process: ProcessDescription;
}

/** From where to where a fact moved the case, in each region that moved; at the opening only where the case is. */
export function StateChanges({ item: { from, to }, process }: StateChangesProps) {
  const { regionOf, stateOf } = useStateLabels(process);
  const changes = regionChanges(from, to).filter(
    ({ region, from: was }) => was !== undefined || region === process.mainRegion,
  );
  return changes.map(({ region, from: was, to: is }) => (
    <span key={region} className="state-change" data-main={region === process.mainRegion}>
      {region !== process.mainRegion && <span className="state-region">{regionOf(region)}</span>}
      {was !== undefined && (
        <>
          <span className="state-was">{stateOf(region, was)}</span>
          <span aria-hidden>→</span>
        </>
      )}
      <span className="state-is">{stateOf(region, is)}</span>
    </span>
  ));
}
