import type { components } from '../../api/schema.d.ts';
import { message, useTexts } from '../../language/messages.ts';
import { useValueLabels } from '../../processes/use-processes.ts';
import { inverseOf } from '../links.ts';
import { CaseRow } from './case-row.tsx';

/** A case that names the shown one, and what it says to be to it. */
export type Naming = components['schemas']['LinkedFrom']['items'][number];

const TEXTS = {
  merged: message('并入本工单', 'Merged into this one'),
  says: message(
    (relation: string) => `对方注明：${relation}`,
    (relation: string) => `Says: ${relation}`,
  ),
  hidden: message('您不能查看此工单', 'You may not look into it'),
};

/** A case that names the shown one; who may not see it is told that there is one. */
export function NamingCase({ naming: { id, relation, case: item } }: { readonly naming: Naming }) {
  const t = useTexts(TEXTS);
  const valueOf = useValueLabels();
  const inverse = inverseOf(relation);
  const word =
    relation === 'merged'
      ? t.merged
      : inverse === undefined
        ? t.says(valueOf('relation', relation))
        : valueOf('relation', inverse);
  if (item) return <CaseRow item={item} relation={word} />;
  return (
    <li className="case-row">
      <span>{id}</span>
      <div className="case-row-facts">
        <span className="mark">{word}</span>
        <span>{t.hidden}</span>
      </div>
    </li>
  );
}
