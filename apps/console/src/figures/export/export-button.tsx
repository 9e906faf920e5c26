import { DownloadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { App, Button, Dropdown } from 'antd';
import { message, useTexts } from '../../language/messages.ts';
import { saveFile, type FileForm } from './save-file.ts';

const TEXTS = {
  export: message('导出', 'Export'),
  xlsx: message('Excel（.xlsx）', 'Excel (.xlsx)'),
  csv: message('CSV（.csv）', 'CSV (.csv)'),
  failed: message('导出失败', 'The export failed'),
};

/** Saves what is shown as a file. @param address of the API that is shown. */
export function ExportButton({ address }: { readonly address: string }) {
  const t = useTexts(TEXTS);
  const { notification } = App.useApp();
  const saving = useMutation({
    mutationFn: (form: FileForm) => saveFile(address, form),
    onError: (error) => notification.error({ title: t.failed, description: error.message }),
  });
  const forms: readonly FileForm[] = ['xlsx', 'csv'];
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: forms.map((form) => ({ key: form, label: t[form] })),
        onClick: ({ key }) => saving.mutate(key === 'csv' ? 'csv' : 'xlsx'),
      }}
    >
      <Button icon={<DownloadOutlined aria-hidden />} loading={saving.isPending}>
        {t.export}
      </Button>
    </Dropdown>
  );
}
