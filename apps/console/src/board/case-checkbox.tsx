import type { MouseEvent } from 'react';
import type { CaseItem } from '../cases/case-item.ts';
import { message, useTexts } from '../language/messages.ts';

const TEXTS = {
  mark: message(
    (title: string) => `选择 ${title}`,
    (title: string) => `Select ${title}`,
  ),
};

interface CaseCheckboxProps {
  readonly item: CaseItem;
  readonly marked: boolean;
  readonly onToggle: () => void;
  /** With Shift held: all from the one marked last. */
  readonly onExtend: () => void;
  readonly untabbed?: boolean;
}

/** Marks a case for what is done with many. */
export function CaseCheckbox({ item, marked, onToggle, onExtend, untabbed = false }: CaseCheckboxProps) {
  const t = useTexts(TEXTS);
  const press = ({ shiftKey }: MouseEvent) => (shiftKey ? onExtend() : onToggle());
  return (
    <label className="case-checkbox">
      <input
        type="checkbox"
        checked={marked}
        aria-label={t.mark(item.title ?? item.id)}
        tabIndex={untabbed ? -1 : 0}
        onClick={press}
        onChange={() => undefined}
      />
    </label>
  );
}
