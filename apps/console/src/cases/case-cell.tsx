import { useFormats } from '../language/formats.ts';
import { useLabel } from '../language/language-context.tsx';
import { useProcess } from '../processes/use-processes.ts';
import type { CaseItem } from './case-item.ts';
import { CaseLink } from './case-link.tsx';
import { CaseMarks } from './case-marks.tsx';
import type { ColumnName } from './column-names.ts';
import { CustomerName } from './customer-name.tsx';
import { Due } from './due.tsx';
import { Severity } from './severity.tsx';
import { StateTag } from './state-tag.tsx';
import { WithValueWords } from './value-words.tsx';

interface CaseCellProps {
  readonly item: CaseItem;
  readonly column: ColumnName;
  /** Reads a person’s name. */
  readonly nameOf: (id: string | undefined) => string;
  /** For lists that are themselves one stop of the Tab key. */
  readonly untabbed?: boolean;
}

/** What a list shows of a case in one of its columns. */
export function CaseCell({ item, column, nameOf, untabbed = false }: CaseCellProps) {
  const { moment } = useFormats();
  switch (column) {
    case 'title':
      return (
        <span className="case-title">
          <CaseLink item={item} {...(untabbed && { tabIndex: -1 })} />
          <CaseMarks item={item} />
        </span>
      );
    case 'state':
      return <StateTag item={item} />;
    case 'dueAt':
      return <Due at={item.dueAt} />;
    case 'assignee':
      return nameOf(item.assignee);
    case 'customer':
      return <CustomerName item={item} />;
    case 'severity':
      return <Severity of={item.severity} />;
    case 'process':
      return <ProcessName id={item.process} />;
    case 'owner':
      return <WithValueWords>{(valueOf) => valueOf('owner', item.owner)}</WithValueWords>;
    case 'category':
    case 'channel':
    case 'outcome':
      return <WithValueWords>{(valueOf) => valueOf(column, item[column])}</WithValueWords>;
    case 'changedAt':
    case 'openedAt':
    case 'enteredAt':
    case 'closedAt': {
      const at = item[column];
      return at === undefined ? null : <time dateTime={at}>{moment(at)}</time>;
    }
    default:
      return item[column];
  }
}

function ProcessName({ id }: { readonly id: string }) {
  const label = useLabel();
  return label(useProcess(id)?.label, id);
}
