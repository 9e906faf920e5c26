import { useLabel } from '../../language/language-context.tsx';
import { useFormats } from '../../language/formats.ts';
import { message, useTexts } from '../../language/messages.ts';
import { useProcess } from '../../processes/use-processes.ts';
import type { CaseItem } from '../../cases/case-item.ts';
import type { Found } from './found.ts';

const TEXTS = {
  customer: message(
    (name: string) => `${name} 的全部工单`,
    (name: string) => `All cases of ${name}`,
  ),
  all: message(
    (total: string) => `查看全部 ${total} 条结果`,
    (total: string) => `All ${total} results`,
  ),
};

/** One thing that was found, in a line or two. */
export function FoundOption({ found }: { readonly found: Found }) {
  const t = useTexts(TEXTS);
  const { number } = useFormats();
  if (found.kind === 'customer') return t.customer(found.name);
  if (found.kind === 'all') return t.all(number(found.total));
  return <FoundCase item={found.item} />;
}

function FoundCase({ item }: { readonly item: CaseItem }) {
  const label = useLabel();
  const process = useProcess(item.process);
  const { moment } = useFormats();
  const about = [label(process?.label, item.process), item.customer, item.order, item.store];
  return (
    <>
      <span className="shell-found-title">{item.title}</span>
      <span className="shell-found-state">{label(item.stateLabel, item.state)}</span>
      <span className="shell-found-about">
        {about.filter((part) => part && part !== item.title).join(' · ')}
      </span>
      <span className="shell-found-moment">{item.changedAt && moment(item.changedAt)}</span>
    </>
  );
}
