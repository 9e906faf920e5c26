import { Button, Popconfirm } from 'antd';
import DeleteOutlined from '@ant-design/icons/DeleteOutlined';
import EditOutlined from '@ant-design/icons/EditOutlined';
import { message, useTexts } from '../../language/messages.ts';
import { usePeople } from '../../people/use-people.ts';
import type { SavedView } from './saved-view.ts';

const TEXTS = {
  none: message('还没有保存的视图', 'No saved views yet'),
  mine: message('我的视图', 'Mine'),
  shared: message('同事共享', 'Shared by colleagues'),
  isShared: message('已共享', 'Shared'),
  by: message(
    (name: string) => `由 ${name} 共享`,
    (name: string) => `Shared by ${name}`,
  ),
  edit: message(
    (name: string) => `修改 ${name}`,
    (name: string) => `Change ${name}`,
  ),
  remove: message(
    (name: string) => `删除 ${name}`,
    (name: string) => `Delete ${name}`,
  ),
  sure: message('删除这个视图？', 'Delete this view?'),
  yes: message('删除', 'Delete'),
  no: message('取消', 'Cancel'),
};

interface ViewListProps {
  readonly views: readonly SavedView[];
  readonly current: string | undefined;
  readonly open: (view: SavedView) => void;
  readonly edit: (view: SavedView) => void;
  readonly remove: (view: SavedView) => void;
}

/** The views that one can open; one’s own can be changed here too. */
export function ViewList({ views, current, open, edit, remove }: ViewListProps) {
  const t = useTexts(TEXTS);
  const nameOf = usePeople(views.map(({ owner }) => owner));
  if (views.length === 0) return <p className="view-none">{t.none}</p>;
  const groups = [
    [t.mine, views.filter(({ mine }) => mine)],
    [t.shared, views.filter(({ mine }) => !mine)],
  ] as const;
  return groups
    .filter(([, group]) => group.length > 0)
    .map(([title, group]) => (
      <section key={title} aria-label={title}>
        <p className="view-group">{title}</p>
        <ul className="view-list">
          {group.map((view) => (
            <li key={view.id}>
              <Button
                type={view.id === current ? 'link' : 'text'}
                className="view-open"
                aria-current={view.id === current}
                onClick={() => open(view)}
              >
                {view.name}
              </Button>
              {!view.mine && <small>{t.by(nameOf(view.owner))}</small>}
              {view.mine && view.shared && <small>{t.isShared}</small>}
              {view.mine && (
                <>
                  <Button
                    type="text"
                    size="small"
                    icon={<EditOutlined aria-hidden />}
                    aria-label={t.edit(view.name)}
                    onClick={() => edit(view)}
                  />
                  <Popconfirm title={t.sure} okText={t.yes} cancelText={t.no} onConfirm={() => remove(view)}>
                    <Button
                      type="text"
                      size="small"
                      icon={<DeleteOutlined aria-hidden />}
                      aria-label={t.remove(view.name)}
                    />
                  </Popconfirm>
                </>
              )}
            </li>
          ))}
        </ul>
      </section>
    ));
}
