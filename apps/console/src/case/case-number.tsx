import CopyOutlined from '@ant-design/icons/CopyOutlined';
import { App, Button } from 'antd';
import type { CaseCard } from '../cases/case-item.ts';
import { message, useTexts } from '../language/messages.ts';

const TEXTS = {
  copy: message('复制工单号', 'Copy the case’s number'),
  copied: message('工单号已复制', 'Copied'),
  version: message(
    (version: number) => `版本 ${version}`,
    (version: number) => `Version ${version}`,
  ),
};

/** Characters of an id that tell a case from the others of a day. */
const SHORT = 8;

/** The case’s number, shortened, to be copied whole; and how many facts it has. */
export function CaseNumber({ card: { id, process, version } }: { readonly card: CaseCard }) {
  const t = useTexts(TEXTS);
  const { message: notice } = App.useApp();
  const copy = async () => {
    await navigator.clipboard.writeText(id);
    await notice.success(t.copied);
  };
  return (
    <span className="case-number">
      <code title={id}>{id.slice(process.length + 1).slice(0, SHORT)}</code>
      <Button
        type="text"
        size="small"
        icon={<CopyOutlined aria-hidden />}
        aria-label={t.copy}
        title={t.copy}
        onClick={() => void copy()}
      />
      <span>{t.version(version)}</span>
    </span>
  );
}
