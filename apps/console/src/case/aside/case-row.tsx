import type { CaseItem } from '../../cases/case-item.ts';
import { CaseLink } from '../../cases/case-link.tsx';
import { StateTag } from '../../cases/state-tag.tsx';
import { useFormats } from '../../language/formats.ts';
import { useLabel } from '../../language/language-context.tsx';
import { useProcess } from '../../processes/use-processes.ts';

interface CaseRowProps {
  readonly item: CaseItem;
  /** What it is to the case that is shown. */
  readonly relation?: string | undefined;
}

/** Another case in a line or two: its title, process, state, and when it began. */
export function CaseRow({ item, relation }: CaseRowProps) {
  const { day } = useFormats();
  const label = useLabel();
  const process = useProcess(item.process);
  return (
    <li className="case-row">
      <CaseLink item={item} />
      <div className="case-row-facts">
        {relation !== undefined && <span className="mark">{relation}</span>}
        <span>{label(process?.label, item.process)}</span>
        <StateTag item={item} />
        {item.openedAt !== undefined && <time dateTime={item.openedAt}>{day(item.openedAt)}</time>}
      </div>
    </li>
  );
}
