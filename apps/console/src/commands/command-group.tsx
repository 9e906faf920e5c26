import { Button } from 'antd';
import { useState, type ReactElement } from 'react';
import { message, useTexts } from '../language/messages.ts';

const TEXTS = {
  more: message(
    (count: number) => `其余 ${count} 项`,
    (count: number) => `${count} more`,
  ),
  fewer: message('收起', 'Fewer'),
};

/** As many as are taken in at a glance. */
const GLANCE = 6;

interface CommandGroupProps {
  readonly name: string;
  readonly buttons: readonly ReactElement[];
}

/** What belongs together of what can be done; the rest of many on demand. */
export function CommandGroup({ name, buttons }: CommandGroupProps) {
  const t = useTexts(TEXTS);
  const [all, setAll] = useState(false);
  const rest = buttons.length - GLANCE;
  return (
    <section className="command-group" aria-label={name}>
      <h3>{name}</h3>
      <div className="command-buttons">
        {all || rest < 2 ? buttons : buttons.slice(0, GLANCE)}
        {rest >= 2 && (
          <Button type="text" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t.fewer : t.more(rest)}
          </Button>
        )}
      </div>
    </section>
  );
}
