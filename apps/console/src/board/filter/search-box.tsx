import { useEffect, useRef, useState } from 'react';
import { message, useTexts } from '../../language/messages.ts';
import { useShortcut } from '../../shortcuts/use-shortcut.ts';

const TEXTS = { search: message('标题、顾客、订单号、商品', 'Title, customer, order, product') };
const KEYS = { keys: 'f', label: { 'zh-CN': '在看板中查找', en: 'Search the board' } };

/** A list follows typing so many milliseconds later. */
const TYPED = 300;
const LONGEST = 100;

interface SearchBoxProps {
  readonly text: string | undefined;
  readonly search: (text: string | undefined) => void;
}

/** Words that cases have to hold; the list follows while one types. */
export function SearchBox({ text = '', search }: SearchBoxProps) {
  const t = useTexts(TEXTS);
  const [typed, setTyped] = useState(text);
  const [sent, setSent] = useState(text);
  const input = useRef<HTMLInputElement>(null);
  useShortcut(KEYS, () => input.current?.select());
  // Somebody went back, or cleared the filters.
  if (text !== sent) {
    setSent(text);
    setTyped(text);
  }
  useEffect(() => {
    const meant = typed.trim();
    if (meant === sent) return undefined;
    const timer = setTimeout(() => {
      setSent(meant);
      search(meant === '' ? undefined : meant);
    }, TYPED);
    return () => clearTimeout(timer);
  }, [typed, sent, search]);
  return (
    <input
      ref={input}
      type="search"
      className="text-field board-search"
      placeholder={t.search}
      aria-label={t.search}
      maxLength={LONGEST}
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
    />
  );
}
