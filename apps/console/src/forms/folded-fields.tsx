import { DownOutlined, UpOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useId, type ReactNode } from 'react';
import { message, useTexts } from '../language/messages.ts';

const TEXTS = { more: message('更多（选填）', 'More (optional)') };

interface FoldedFieldsProps {
  readonly open: boolean;
  readonly toggle: () => void;
  readonly children: ReactNode;
}

/** Fields that may be left out, folded away until they’re wanted. They stay part of the form. */
export function FoldedFields({ open, toggle, children }: FoldedFieldsProps) {
  const t = useTexts(TEXTS);
  const id = useId();
  return (
    <>
      <Button
        type="text"
        className="form-more"
        aria-expanded={open}
        aria-controls={id}
        icon={open ? <UpOutlined aria-hidden /> : <DownOutlined aria-hidden />}
        onClick={toggle}
      >
        {t.more}
      </Button>
      <div id={id} hidden={!open}>
        {children}
      </div>
    </>
  );
}
