import type { FieldSection } from './arrangement.ts';
import { FieldItem } from './field-item.tsx';
import { useFieldLabel } from './field-labels.ts';
import type { Field } from './field.ts';

interface FieldSectionsProps {
  readonly sections: readonly FieldSection[];
  /** Paths of the fields whose possibilities are shown side by side with their digits. */
  readonly numbered?: readonly string[];
}

/** Fields below one another; those of one object in a frame with its name. */
export function FieldSections({ sections, numbered = [] }: FieldSectionsProps) {
  const labelOf = useFieldLabel();
  const itemOf = (field: Field) => {
    const name = field.path.join('.');
    return <FieldItem key={name} field={field} {...(numbered.includes(name) && { numbered: true })} />;
  };
  return sections.map(({ of, fields }) =>
    of !== undefined && fields.length > 1 ? (
      <fieldset key={of + fields[0]!.path.join('.')} className="form-section">
        <legend>{labelOf(of.split('.'))}</legend>
        {fields.map(itemOf)}
      </fieldset>
    ) : (
      fields.map(itemOf)
    ),
  );
}
