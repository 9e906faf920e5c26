import StarOutlined from '@ant-design/icons/StarOutlined';
import { Button, Popover } from 'antd';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import type { ColumnName } from '../../cases/column-names.ts';
import { useNotify } from '../../feedback/use-notify.ts';
import { message, useTexts } from '../../language/messages.ts';
import { boardPath, type BoardView, type Layout } from '../board-address.ts';
import type { Request } from '../following/request.ts';
import { NameDialog } from './name-dialog.tsx';
import { boardOf, contentOf, isChanged, type SavedView } from './saved-view.ts';
import { useSavedViews, type ViewName } from './use-saved-views.ts';
import { ViewList } from './view-list.tsx';
import './saved-views.css';

const TEXTS = {
  views: message('视图', 'Views'),
  title: message('保存的视图', 'Saved views'),
  save: message('另存为新视图', 'Save as a new view'),
  update: message(
    (name: string) => `更新“${name}”`,
    (name: string) => `Update “${name}”`,
  ),
  change: message('修改视图', 'Change the view'),
  saved: message('已保存', 'Saved'),
  deleted: message('已删除', 'Deleted'),
  changed: message(
    (name: string) => `${name}（已改动）`,
    (name: string) => `${name} (changed)`,
  ),
};

interface SavedViewsProps {
  readonly view: BoardView & { readonly process: string };
  /** The cases of the board, without those that aren’t in its queue. */
  readonly kept: Request;
  readonly layout: Layout;
  readonly columns: readonly ColumnName[];
  /** Whether somebody has asked for them. */
  readonly initiallyOpen: boolean;
  readonly show: (changes: Partial<BoardView>, quietly?: boolean) => void;
}

/** Opens, keeps, renames, shares and deletes views of the board. */
export default function SavedViews({ view, kept, layout, columns, initiallyOpen, show }: SavedViewsProps) {
  const t = useTexts(TEXTS);
  const notify = useNotify();
  const navigate = useNavigate();
  const { views, changing } = useSavedViews();
  const [open, setOpen] = useState(initiallyOpen);
  const [naming, setNaming] = useState<SavedView | 'new'>();
  const current = views.find(({ id }) => id === view.saved);
  const content = contentOf({ ...kept, queue: view.queue }, layout, columns);
  const differs = current ? isChanged(current, content) : false;

  const isBare =
    boardPath({ process: view.process, saved: view.saved }) === boardPath({ ...view, layout: undefined });
  const meant = current && isBare ? boardPath(boardOf(current)) : undefined;
  // A link that names the view alone means what is kept under it.
  useEffect(() => {
    if (meant !== undefined) void navigate(meant, { replace: true });
  }, [meant, navigate]);

  const opened = (saved: SavedView) => {
    setOpen(false);
    void navigate(boardPath(boardOf(saved)));
  };
  const name = (saved: SavedView | 'new') => {
    setOpen(false);
    changing.reset();
    setNaming(saved);
  };
  const save = async (named: ViewName) => {
    const saved = await changing
      .mutateAsync(
        naming === 'new' || naming === undefined
          ? { do: 'create', named, content }
          : { do: 'change', view: naming, named, content: naming },
      )
      .catch(() => undefined);
    if (!saved) return;
    setNaming(undefined);
    notify.done(t.saved);
    if (naming === 'new') show({ saved: saved.id }, true);
  };
  const update = (saved: SavedView) => {
    setOpen(false);
    const { name: called, shared } = saved;
    changing.mutate(
      { do: 'change', view: saved, named: { name: called, shared }, content },
      { onSuccess: () => notify.done(t.saved), onError: notify.failed },
    );
  };
  const remove = (saved: SavedView) =>
    changing.mutate(
      { do: 'delete', view: saved },
      {
        onSuccess: () => {
          notify.done(t.deleted);
          if (saved.id === view.saved) show({ saved: undefined }, true);
        },
        onError: notify.failed,
      },
    );
  const list = (
    <div className="saved-views">
      <ViewList views={views} current={view.saved} open={opened} edit={name} remove={remove} />
      <div className="saved-views-actions">
        {current?.mine && differs && (
          <Button onClick={() => update(current)}>{t.update(current.name)}</Button>
        )}
        <Button onClick={() => name('new')}>{t.save}</Button>
      </div>
    </div>
  );
  const called = current && (differs ? t.changed(current.name) : current.name);
  return (
    <>
      <Popover
        trigger="click"
        placement="bottomRight"
        open={open}
        onOpenChange={setOpen}
        title={t.title}
        content={list}
      >
        <Button
          autoFocus={initiallyOpen}
          icon={<StarOutlined aria-hidden />}
          aria-expanded={open}
          className="saved-views-button"
        >
          {called ?? t.views}
        </Button>
      </Popover>
      {naming !== undefined && (
        <NameDialog
          title={naming === 'new' ? t.save : t.change}
          initial={naming === 'new' ? { name: '', shared: false } : naming}
          error={changing.error}
          saving={changing.isPending}
          save={(named) => void save(named)}
          close={() => setNaming(undefined)}
        />
      )}
    </>
  );
}
