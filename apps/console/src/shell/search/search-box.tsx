import { SearchOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';
import { useQueryClient } from '@tanstack/react-query';
import { message, useTexts } from '../../language/messages.ts';
import { useStore } from '../../session/session-context.tsx';
import { useShortcut } from '../../shortcuts/use-shortcut.ts';
import { allFoundPath, foundOf } from './found.ts';
import { foundCases } from './found-cases.ts';
import { FoundList } from './found-list.tsx';
import { useFound } from './use-found.ts';
import './search.css';

const TEXTS = {
  search: message('搜索工单', 'Search cases'),
  what: message('工单号、顾客、订单、电话', 'Case, customer, order, phone'),
  open: message('搜索', 'Search'),
};
const SHORTCUT = {
  keys: '/',
  label: { 'zh-CN': '搜索工单', en: 'Search cases' },
  scope: 'everywhere',
} as const;

/** Finds cases from every page: types, chooses with the arrow keys, opens with Enter. */
export function SearchBox() {
  const t = useTexts(TEXTS);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const store = useStore();
  const list = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const [composing, setComposing] = useState(false);
  const [active, setActive] = useState(0);
  const text = typed.trim();
  const search = useFound(text, open && !composing);
  const { found } = search;
  const at = Math.min(active, found.length - 1);
  useShortcut(SHORTCUT, () => field.current?.select());

  const close = () => {
    setOpen(false);
    setTyped('');
    setActive(0);
    field.current?.blur();
  };
  const go = (path: string) => {
    close();
    void navigate(path);
  };
  /** A scanner or a quick hand is done before anything was found: what is meant is looked up then. */
  const goWhenFound = async () => {
    const answer = await queries.fetchQuery(foundCases(text, store)).catch(() => undefined);
    const only = answer?.items.length === 1 ? foundOf(answer, text)[0] : undefined;
    go(only?.path ?? allFoundPath(text));
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const { key } = event;
    if (key === 'Escape') close();
    else if (key === 'Enter' && text !== '') {
      const chosen = found[at];
      if (search.of === text && chosen) go(chosen.path);
      else void goWhenFound();
    } else if (key === 'ArrowDown' && found.length > 0) setActive((at + 1) % found.length);
    else if (key === 'ArrowUp' && found.length > 0) setActive((at + found.length - 1) % found.length);
    else return;
    event.preventDefault();
  };

  const shown = open && text !== '';
  return (
    <search className={open ? 'shell-search open' : 'shell-search'}>
      <Button
        type="text"
        className="shell-narrow"
        icon={<SearchOutlined aria-hidden />}
        aria-label={t.open}
        onClick={() => {
          setOpen(true);
          // The field isn’t there to be focused before this is drawn.
          requestAnimationFrame(() => field.current?.focus());
        }}
      />
      <SearchOutlined aria-hidden className="shell-search-icon" />
      <input
        ref={field}
        type="text"
        className="shell-search-field text-field"
        role="combobox"
        aria-label={t.search}
        aria-expanded={shown}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={shown && found.length > 0 ? `${list}-${at}` : undefined}
        placeholder={t.what}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          setActive(0);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={() => setComposing(false)}
        onKeyDown={press}
      />
      <kbd aria-hidden="true">/</kbd>
      {shown && <FoundList id={list} search={search} active={at} choose={go} />}
    </search>
  );
}
