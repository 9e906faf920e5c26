import { CaseLink } from '../cases/case-link.tsx';
import type { CaseItem } from '../cases/case-item.ts';
import { StateTag } from '../cases/state-tag.tsx';
import { useFormats } from '../language/formats.ts';
import { useLabel } from '../language/language-context.tsx';
import { useProcess, useValueLabels } from '../processes/use-processes.ts';

/** Some cases, each in two lines. They open in another tab: what is being registered stays as it is. */
export function ShortCases({ items }: { readonly items: readonly CaseItem[] }) {
  return (
    <ul className="short-cases">
      {items.map((item) => (
        <ShortCase key={item.id} item={item} />
      ))}
    </ul>
  );
}

function ShortCase({ item }: { readonly item: CaseItem }) {
  const { day } = useFormats();
  const label = useLabel();
  const valueOf = useValueLabels();
  const process = useProcess(item.process);
  return (
    <li>
      <CaseLink item={item} target="_blank" />
      <div className="short-case-facts">
        <span>{label(process?.label, item.process)}</span>
        <StateTag item={item} />
        {item.category !== undefined && <span>{valueOf('category', item.category)}</span>}
        {item.openedAt !== undefined && <time dateTime={item.openedAt}>{day(item.openedAt)}</time>}
      </div>
    </li>
  );
}
