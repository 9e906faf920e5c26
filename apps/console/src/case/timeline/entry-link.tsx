import { Link, useLocation } from 'react-router';
import { message, useTexts } from '../../language/messages.ts';

const TEXTS = {
  link: message(
    (revision: number) => `第 ${revision} 条的链接`,
    (revision: number) => `Link to entry ${revision}`,
  ),
};

/** The address of one entry, to be passed on. */
export function EntryLink({ revision }: { readonly revision: number }) {
  const t = useTexts(TEXTS);
  const { search } = useLocation();
  return (
    <Link
      className="timeline-link"
      to={{ search, hash: `r${revision}` }}
      aria-label={t.link(revision)}
      preventScrollReset
    >
      #{revision}
    </Link>
  );
}
