import { useLabel } from '../../language/language-context.tsx';
import { withoutUnit, type Field, type FieldValue } from './field-value.ts';
import { FieldValueView } from './field-value-view.tsx';

type Row = Extract<FieldValue, { readonly kind: 'fields' }>;

/** Whether a list is one of things with several members, e.g. an order’s lines. */
export const isTable = (items: readonly FieldValue[]): items is readonly Row[] =>
  items.every(({ kind }) => kind === 'fields') &&
  items.some((item) => item.kind === 'fields' && item.fields.length > 1);

/** Things with members as rows: a column for each member that any of them has. */
export function FieldTable({ items }: { readonly items: readonly Row[] }) {
  const label = useLabel();
  const columns = new Map<string, Field>(
    items.flatMap(({ fields }) => fields.map((field) => [field.name, field] as const)),
  );
  return (
    <div className="case-field-table">
      <table>
        <thead>
          <tr>
            {[...columns.values()].map(({ name, label: called }) => (
              <th key={name} scope="col">
                {withoutUnit(label(called, name))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map(({ fields }, index) => (
            <tr key={index}>
              {[...columns.keys()].map((name) => {
                const field = fields.find((candidate) => candidate.name === name);
                return <td key={name}>{field && <FieldValueView value={field.value} />}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
