import { useLabel } from '../language/language-context.tsx';
import type { CaseItem } from './case-item.ts';
import './cases.css';

/** Where a case is. The dot’s colour says whose turn it is; the words say the same. */
export function StateTag({ item }: { readonly item: Pick<CaseItem, 'state' | 'stateLabel' | 'owner'> }) {
  const label = useLabel();
  return (
    <span className="state-tag" data-owner={item.owner ?? 'nobody'}>
      {label(item.stateLabel, item.state)}
    </span>
  );
}
