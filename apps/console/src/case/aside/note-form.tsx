import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState, type KeyboardEvent } from 'react';
import { ask } from '../../api/client.ts';
import type { components } from '../../api/schema.d.ts';
import type { CaseCard } from '../../cases/case-item.ts';
import { newKey } from '../../commands/idempotency-key.ts';
import { ProblemView } from '../../feedback/problem-view.tsx';
import { dropDraft, keepDraft, keptDraft } from '../../forms/draft.ts';
import { message, useTexts } from '../../language/messages.ts';
import { useProcess } from '../../processes/use-processes.ts';

const TEXTS = {
  text: message('写一条备注，仅同事可见', 'A note that colleagues see'),
  add: message('添加备注', 'Add note'),
};

/** As long as the API takes it. */
const LONGEST = 4_000;

interface NoteFormProps {
  readonly card: CaseCard;
  readonly onAdded: (outcome: { readonly version: number; readonly position: number }) => void;
}

/** Adds a note, whatever else happens to the case meanwhile: no version is asked for. What is typed stays, in this tab, until it’s recorded. */
export function NoteForm({ card, onAdded }: NoteFormProps) {
  const t = useTexts(TEXTS);
  const place = `${card.id}/note`;
  const [text, setText] = useState(() => String(keptDraft(place)?.text ?? ''));
  // One key for one note: after a failure of the network the same note is sent again, and counts once.
  const [key, setKey] = useState(newKey);
  const collection = useProcess(card.process)?.collection ?? '';
  const add = useMutation({
    mutationFn: async () => {
      const answer = await ask(`/api/${collection}/${encodeURIComponent(card.id)}/add-note`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': key },
        body: JSON.stringify({ text: text.trim() }),
      });
      return (await answer.json()) as components['schemas']['CommandAnswer'];
    },
    onSuccess: (outcome) => {
      setText('');
      dropDraft(place);
      setKey(newKey());
      onAdded(outcome);
    },
  });
  const send = () => {
    if (text.trim() !== '' && !add.isPending) add.mutate();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
  };
  const write = (written: string) => {
    setText(written);
    keepDraft(place, { text: written });
    // Other words are another note.
    if (add.isError) {
      add.reset();
      setKey(newKey());
    }
  };
  return (
    <div className="case-note-form">
      <Input.TextArea
        aria-label={t.text}
        placeholder={t.text}
        autoSize={{ minRows: 2, maxRows: 8 }}
        maxLength={LONGEST}
        value={text}
        onChange={({ target }) => write(target.value)}
        onKeyDown={onKeyDown}
      />
      {add.error && <ProblemView error={add.error} />}
      <Button disabled={text.trim() === ''} loading={add.isPending} onClick={send}>
        {t.add}
      </Button>
    </div>
  );
}
