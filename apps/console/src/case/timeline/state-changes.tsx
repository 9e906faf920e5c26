import { message, useTexts } from '../../language/messages.ts';
import type { ProcessDescription } from '../../processes/description.ts';
import type { HistoryItem } from '../history-item.ts';
import { regionChanges } from '../regions.ts';
import { useStateLabels } from '../state-labels.ts';

const TEXTS = {
  of: message(
    (region: string) => `${region}：`,
    (region: string) => `${region}:`,
  ),
};

interface StateChangesProps {
  readonly item: Pick<HistoryItem, 'from' | 'to'>;
  readonly process: ProcessDescription;
}

/** From where to where a fact moved the case, in each region that moved; at the opening only where the case is. */
export function StateChanges({ item: { from, to }, process }: StateChangesProps) {
  const t = useTexts(TEXTS);
  const { regionOf, stateOf } = useStateLabels(process);
  const changes = regionChanges(from, to).filter(
    ({ region, from: was }) => was !== undefined || region === process.mainRegion,
  );
  return changes.map(({ region, from: was, to: is }) => (
    <span key={region} className="timeline-change" data-main={region === process.mainRegion}>
      {region !== process.mainRegion && <span className="timeline-region">{t.of(regionOf(region))}</span>}
      {was !== undefined && (
        <>
          <span className="timeline-was">{stateOf(region, was)}</span>
          <span aria-hidden>→</span>
        </>
      )}
      <span className="timeline-is">{stateOf(region, is)}</span>
    </span>
  ));
}
