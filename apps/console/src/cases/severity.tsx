import { useValueLabels } from '../processes/use-processes.ts';
import './cases.css';

/** How bad it is, in words and by weight. */
export function Severity({ of }: { readonly of: string | undefined }) {
  const valueOf = useValueLabels();
  if (of === undefined) return null;
  return (
    <span className="severity" data-severity={of}>
      {valueOf('severity', of)}
    </span>
  );
}
