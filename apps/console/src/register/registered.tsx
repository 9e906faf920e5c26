import { Button, Result } from 'antd';
import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { casePath } from '../cases/case-path.ts';
import { message, useTexts } from '../language/messages.ts';

const TEXTS = {
  done: message(
    (process: string) => `${process}已登记`,
    (process: string) => `${process}: registered`,
  ),
  number: message('工单号', 'Case number'),
  open: message('打开工单', 'Open the case'),
  another: message('再登记一个', 'Register another'),
};

interface RegisteredProps {
  readonly id: string;
  /** What the process is called. */
  readonly process: string;
  readonly onAnother: () => void;
}

/** What was registered, and where to go on. */
export function Registered({ id, process, onAnother }: RegisteredProps) {
  const t = useTexts(TEXTS);
  const navigate = useNavigate();
  const open = useRef<HTMLButtonElement>(null);
  useEffect(() => open.current?.focus(), []);
  return (
    <div role="status">
      <Result
        status="success"
        title={t.done(process)}
        subTitle={
          <>
            {t.number} <code>{id}</code>
          </>
        }
        extra={[
          <Button
            key="open"
            ref={open}
            type="primary"
            size="large"
            onClick={() => void navigate(casePath(id))}
          >
            {t.open}
          </Button>,
          <Button key="another" size="large" onClick={onAnother}>
            {t.another}
          </Button>,
        ]}
      />
    </div>
  );
}
