import { ApiProblem } from '../../api/problem.ts';
import { message, useTexts } from '../../language/messages.ts';
import { FoundOption } from './found-option.tsx';
import type { Search } from './use-found.ts';

const TEXTS = {
  found: message('找到的工单', 'Cases found'),
  nothing: message('没有找到', 'Nothing found'),
  searching: message('正在查找…', 'Searching…'),
  failed: message('查找失败', 'The search failed'),
};

interface FoundListProps {
  readonly id: string;
  readonly search: Search;
  /** Which one is chosen by Enter. */
  readonly active: number;
  readonly choose: (path: string) => void;
}

/** What was found, below the field. */
export function FoundList({ id, search: { found, of, error }, active, choose }: FoundListProps) {
  const t = useTexts(TEXTS);
  const failure = error instanceof ApiProblem ? error.document.title : t.failed;
  const words = error ? failure : of === undefined ? t.searching : found.length === 0 ? t.nothing : '';
  return (
    <div className="shell-found">
      <ul id={id} role="listbox" aria-label={t.found}>
        {found.map((each, index) => (
          <li
            key={each.path}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            className={each.kind === 'case' ? 'shell-found-case' : 'shell-found-more'}
            // The field keeps the focus.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(each.path)}
          >
            <FoundOption found={each} />
          </li>
        ))}
      </ul>
      <p role="status">{found.length > 0 && of === undefined && !error ? '' : words}</p>
    </div>
  );
}
