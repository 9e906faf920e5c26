import { useLabel } from '../../language/language-context.tsx';
import type { Field } from './field-value.ts';
import { withoutUnit } from './field-value.ts';
import { FieldValueView } from './field-value-view.tsx';
import './values.css';

/** Names and values, one below the other, or side by side where there’s room. */
export function Fields({ fields }: { readonly fields: readonly Field[] }) {
  const label = useLabel();
  return (
    <dl className="case-fields">
      {fields.map(({ name, label: called, value }) => (
        <div key={name} className={isLong(value) ? 'case-field case-field-long' : 'case-field'}>
          <dt>{withoutUnit(label(called, name))}</dt>
          <dd>
            <FieldValueView value={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Characters that still go beside their name. */
const SHORT = 18;

function isLong(value: Field['value']): boolean {
  switch (value.kind) {
    case 'text':
      return value.text.length > SHORT;
    case 'fields':
      return true;
    case 'case':
      return true;
    case 'list':
      return value.items.some(({ kind }) => kind === 'fields' || kind === 'text');
    default:
      return false;
  }
}
