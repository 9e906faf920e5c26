import type { FocusEvent } from 'react';
import type { CaseCard } from '../../cases/case-item.ts';
import { CommandPanel } from '../../commands/command-panel.tsx';
import { message, useTexts } from '../../language/messages.ts';
import type { ProcessDescription } from '../../processes/description.ts';
import { useReadAgain } from '../use-case-changes.ts';
import type { CaseNews } from '../use-news.ts';
import { Box } from './box.tsx';

const TEXTS = { actions: message('现在可做', 'What I can do now') };

interface ActionsBoxProps {
  readonly card: CaseCard;
  readonly process: ProcessDescription;
  readonly news: CaseNews;
}

/** What can be done now; a form is sent on the version that it was opened on, until later changes were noted. */
export function ActionsBox({ card, process, news }: ActionsBoxProps) {
  const t = useTexts(TEXTS);
  const readAgain = useReadAgain(card.id);
  const onFocus = ({ currentTarget }: FocusEvent) => {
    if (currentTarget.querySelector('form')) news.begin();
    else news.end();
  };
  return (
    <Box title={t.actions} id="actions">
      <div onFocus={onFocus}>
        <CommandPanel
          card={{ ...card, version: news.version }}
          process={process}
          onDone={({ position }) => {
            news.note();
            readAgain(position);
          }}
          onConflict={() => {
            news.cross();
            readAgain();
          }}
        />
      </div>
    </Box>
  );
}
