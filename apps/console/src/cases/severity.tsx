import { WithValueWords } from './value-words.tsx';
import './cases.css';

/** How bad it is, in words and by weight. */
export function Severity({ of }: { readonly of: string | undefined }) {
  if (of === undefined) return null;
  return (
    <span className="severity" data-severity={of}>
      <WithValueWords>{(valueOf) => valueOf('severity', of)}</WithValueWords>
    </span>
  );
}
