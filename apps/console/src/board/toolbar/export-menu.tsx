import DownloadOutlined from '@ant-design/icons/DownloadOutlined';
import { useMutation } from '@tanstack/react-query';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useNotify } from '../../feedback/use-notify.ts';
import { saveFile, type FileForm } from '../../figures/export/save-file.ts';
import { message, useTexts } from '../../language/messages.ts';

const TEXTS = {
  export: message('导出', 'Export'),
  xlsx: message('Excel（.xlsx）', 'Excel (.xlsx)'),
  csv: message('CSV（.csv）', 'CSV (.csv)'),
};

const FORMS: readonly FileForm[] = ['xlsx', 'csv'];

/** Saves the cases that are shown as a file; open from the beginning. @param address of the API that lists them. */
export default function ExportMenu({ address }: { readonly address: string }) {
  const t = useTexts(TEXTS);
  const notify = useNotify();
  const [open, setOpen] = useState(true);
  const saving = useMutation({
    mutationFn: (form: FileForm) => saveFile(address, form),
    onError: notify.failed,
  });
  return (
    <Dropdown
      trigger={['click']}
      open={open}
      onOpenChange={setOpen}
      menu={{
        items: FORMS.map((form) => ({ key: form, label: t[form] })),
        onClick: ({ key }) => saving.mutate(FORMS.find((form) => form === key) ?? 'xlsx'),
      }}
    >
      <Button autoFocus icon={<DownloadOutlined aria-hidden />} loading={saving.isPending}>
        {t.export}
      </Button>
    </Dropdown>
  );
}
