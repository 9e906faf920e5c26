import { useCallback, useRef } from 'react';
import { useNavigate } from 'react-router';
import type { CaseItem } from '../cases/case-item.ts';
import { casePath } from '../cases/case-path.ts';
import { useShortcut } from '../shortcuts/use-shortcut.ts';
import { rowId } from './row-props.ts';
import type { Selecting } from './selection/use-selection.ts';

const NEXT = { keys: 'j', label: { 'zh-CN': '下一个工单', en: 'Next case' } };
const BEFORE = { keys: 'k', label: { 'zh-CN': '上一个工单', en: 'Case before' } };
const MARK = { keys: 'x', label: { 'zh-CN': '选择工单', en: 'Select the case' } };
const OPEN = { keys: 'o', label: { 'zh-CN': '打开工单', en: 'Open the case' } };

/** Goes through the cases that are shown by keys. @returns takes what is shown, whenever that changes. */
export function useRowKeys(
  active: string | undefined,
  activate: (id: string) => void,
  selecting: Selecting,
): (items: readonly CaseItem[]) => void {
  const navigate = useNavigate();
  const shown = useRef<readonly CaseItem[]>([]);
  const there = () => shown.current.find(({ id }) => id === active);
  const move = (by: number) => {
    const from = shown.current.findIndex(({ id }) => id === active);
    const to = from === -1 ? shown.current[0] : shown.current[from + by];
    if (!to) return;
    activate(to.id);
    document.getElementById(rowId(to.id))?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  useShortcut(NEXT, () => move(1));
  useShortcut(BEFORE, () => move(-1));
  useShortcut(MARK, () => {
    const item = there();
    if (item) selecting.toggle(item);
  });
  useShortcut(OPEN, () => {
    const item = there();
    if (item) void navigate(casePath(item.id));
  });
  return useCallback((items) => {
    shown.current = items;
  }, []);
}
