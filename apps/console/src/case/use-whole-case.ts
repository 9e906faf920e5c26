import { useProcessDescription, useProcesses } from '../processes/use-processes.ts';
import { processOfCase } from './case-query.ts';
import { useCard } from './use-card.ts';
import { useHistory } from './use-history.ts';

/** A case, what happened in it, and its process: asked for at once, since its id names the process. */
export function useWholeCase(id: string) {
  const card = useCard(id);
  const history = useHistory(id);
  const process = useProcessDescription(processOfCase(id, useProcesses().items)?.id);
  const [failed] = [card, history, process].filter(({ data, error }) => error && !data);
  return { card: card.data, history: history.data, process: process.data, failed };
}
