import { Skeleton } from 'antd';
import { Link } from 'react-router';
import { ApiProblem } from '../../api/problem.ts';
import { casePath } from '../../cases/case-path.ts';
import { message, useTexts } from '../../language/messages.ts';
import { useValueLabels } from '../../processes/use-processes.ts';
import type { CaseRelation } from '../links.ts';
import { useCard } from '../use-card.ts';
import { CaseRow } from './case-row.tsx';

const TEXTS = { merged: message('已合并到', 'Merged into') };

/** A case that the shown one names, as it is now; who may not see it is told so. */
export function LinkedCase({ link: { id, relation } }: { readonly link: CaseRelation }) {
  const t = useTexts(TEXTS);
  const valueOf = useValueLabels();
  const { data, error } = useCard(id);
  const word = relation === 'merged' ? t.merged : valueOf('relation', relation);
  if (data) return <CaseRow item={data} relation={word} />;
  return (
    <li className="case-row">
      <Link to={casePath(id)}>{id}</Link>
      <div className="case-row-facts">
        <span className="mark">{word}</span>
        {error instanceof ApiProblem ? (
          <span>{error.document.title}</span>
        ) : (
          <Skeleton.Node active style={{ width: 120, height: 16 }} />
        )}
      </div>
    </li>
  );
}
