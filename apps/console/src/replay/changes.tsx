import { withoutUnit } from '../case/values/field-value.ts';
import { FieldValueView } from '../case/values/field-value-view.tsx';
import { useLabel } from '../language/language-context.tsx';
import { message, useTexts } from '../language/messages.ts';
import type { DataChange } from './data-changes.ts';

const TEXTS = {
  inside: message('·', '·'),
  was: message('原为', 'before'),
  is: message('现为', 'after'),
  added: message('新增', 'added'),
  gone: message('已移除', 'removed'),
};

/** Members of the data with what they were and what they became. */
export function Changes({ changes }: { readonly changes: readonly DataChange[] }) {
  const t = useTexts(TEXTS);
  const label = useLabel();
  return (
    <dl className="replay-changes">
      {changes.map(({ path, before, after }) => (
        <div key={path.map(({ name }) => name).join('.')}>
          <dt>
            {path.map(({ name, label: called }) => withoutUnit(label(called, name))).join(` ${t.inside} `)}
          </dt>
          <dd>
            {before && (
              <del aria-label={t.was}>
                <FieldValueView value={before} />
              </del>
            )}
            {after ? (
              <ins aria-label={before ? t.is : t.added}>
                <FieldValueView value={after} />
              </ins>
            ) : (
              <span className="replay-quiet">{t.gone}</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
