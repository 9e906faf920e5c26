import { useId } from 'react';
import { NavLink } from 'react-router';
import { useLabel } from '../../language/language-context.tsx';
import { message, useTexts } from '../../language/messages.ts';
import { useSession, useStoreQuery } from '../../session/session-context.tsx';
import { destinationsOf } from './destinations.ts';
import { ICONS } from './icons.tsx';
import './navigation.css';

const TEXTS = { navigation: message('主导航', 'Main') };

interface NavigationProps {
  /** Whether icons stand alone: what they mean is told on hovering, and to screen readers. */
  readonly folded?: boolean;
}

/** Links to all that whoever works here may see. */
export function Navigation({ folded = false }: NavigationProps) {
  const t = useTexts(TEXTS);
  const { account } = useSession();
  const groups = destinationsOf(account.role);
  if (groups.length === 0) return null;
  return (
    <nav aria-label={t.navigation} className={folded ? 'shell-navigation folded' : 'shell-navigation'}>
      {groups.map((group) => (
        <Group key={group.name} group={group} folded={folded} />
      ))}
    </nav>
  );
}

interface GroupProps {
  readonly group: ReturnType<typeof destinationsOf>[number];
  readonly folded: boolean;
}

function Group({ group, folded }: GroupProps) {
  const label = useLabel();
  const title = useId();
  const search = useStoreQuery();
  return (
    <div className="shell-navigation-section">
      <p id={title} className={folded ? 'only-heard' : 'shell-navigation-group'}>
        {label(group.label)}
      </p>
      <ul aria-labelledby={title}>
        {group.destinations.map(({ path, label: name }) => (
          <li key={path}>
            <NavLink to={{ pathname: path, search }} title={folded ? label(name) : undefined}>
              <span aria-hidden="true">{ICONS[path]}</span>
              <span className={folded ? 'only-heard' : undefined}>{label(name)}</span>
            </NavLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
