import type { DataGroups } from '../case/values/data-groups.ts';
import { withoutUnit, type Field } from '../case/values/field-value.ts';
import { FieldValueView } from '../case/values/field-value-view.tsx';
import { useLabel } from '../language/language-context.tsx';
import { message, useTexts } from '../language/messages.ts';

const TEXTS = {
  changed: message('本步改变', 'changed by this step'),
  kept: message('流程记录', 'What the process keeps'),
};

interface DataThenProps {
  readonly groups: DataGroups;
  /** Names of the members that the step changed. */
  readonly changed: ReadonlySet<string>;
}

/** A case’s data at a step, with marks at what the step changed. */
export function DataThen({ groups: { main, parts, kept }, changed }: DataThenProps) {
  const t = useTexts(TEXTS);
  return (
    <>
      <Members fields={[...main, ...parts]} changed={changed} />
      {kept.length > 0 && (
        <details>
          <summary>{t.kept}</summary>
          <Members fields={kept} changed={changed} />
        </details>
      )}
    </>
  );
}

function Members({
  fields,
  changed,
}: {
  readonly fields: readonly Field[];
  readonly changed: ReadonlySet<string>;
}) {
  const t = useTexts(TEXTS);
  const label = useLabel();
  return (
    <dl className="replay-data">
      {fields.map(({ name, label: called, value }) => (
        <div key={name} data-changed={changed.has(name)}>
          <dt>
            {withoutUnit(label(called, name))}
            {changed.has(name) && <span className="replay-mark">{t.changed}</span>}
          </dt>
          <dd>
            <FieldValueView value={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
