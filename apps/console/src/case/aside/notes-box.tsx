import { useFormats } from '../../language/formats.ts';
import { message, useTexts } from '../../language/messages.ts';
import type { CaseCard } from '../../cases/case-item.ts';
import type { HistoryItem } from '../history-item.ts';
import { useNameOf } from '../names.tsx';
import { Box } from './box.tsx';
import { NoteForm } from './note-form.tsx';

const TEXTS = {
  title: message('备注', 'Notes'),
  none: message('还没有备注', 'No notes yet'),
};

interface NotesBoxProps {
  readonly card: CaseCard;
  readonly history: readonly HistoryItem[];
  readonly onAdded: (outcome: { readonly version: number; readonly position: number }) => void;
}

/** What colleagues wrote down, the latest first, and a place for more. */
export function NotesBox({ card, history, onAdded }: NotesBoxProps) {
  const t = useTexts(TEXTS);
  const { moment, exact } = useFormats();
  const nameOf = useNameOf();
  const notes = history.filter(({ type }) => type === 'NoteAdded').reverse();
  const may = card.allowed.some(({ command }) => command === 'add-note');
  return (
    <Box title={t.title}>
      {may && <NoteForm card={card} onAdded={onAdded} />}
      {notes.length === 0 && <p className="case-box-nothing">{t.none}</p>}
      <ul className="case-box-rows">
        {notes.map(({ revision, occurredAt, actor, data }) => (
          <li key={revision} className="case-note">
            <div className="case-box-note">
              {nameOf(actor?.id)}{' '}
              <time dateTime={occurredAt} title={exact(occurredAt)}>
                {moment(occurredAt)}
              </time>
            </div>
            <div className="case-text">{textOf(data)}</div>
          </li>
        ))}
      </ul>
    </Box>
  );
}

const textOf = (data: unknown): string =>
  typeof data === 'object' && data !== null && 'text' in data ? String(data.text) : '';
