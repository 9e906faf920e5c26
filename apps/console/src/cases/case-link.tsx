import type { ComponentProps } from 'react';
import { Link } from 'react-router';
import { message, useTexts } from '../language/messages.ts';
import type { CaseItem } from './case-item.ts';
import { casePath } from './case-path.ts';
import './cases.css';

const TEXTS = { untitled: message('（无标题）', '(untitled)') };

type LinkProps = Omit<ComponentProps<typeof Link>, 'to' | 'children' | 'title' | 'className'>;

/** The title of a case, which opens it. */
export function CaseLink({
  item,
  ...link
}: LinkProps & { readonly item: Pick<CaseItem, 'id' | 'title' | 'order'> }) {
  const t = useTexts(TEXTS);
  const words = item.title || (item.order ?? t.untitled);
  return (
    <Link {...link} to={casePath(item.id)} title={words} className="case-link">
      {words}
    </Link>
  );
}
