import { useNavigate } from 'react-router';
import { useSession } from '../../session/session-context.tsx';
import { useShortcut } from '../../shortcuts/use-shortcut.ts';
import { destinationsOf, type Destination } from './destinations.ts';

/** Makes the keys work that lead to pages. */
export function DestinationKeys() {
  const { role } = useSession().account;
  return destinationsOf(role).flatMap(({ destinations }) =>
    destinations.map((destination) => <KeysTo key={destination.path} destination={destination} />),
  );
}

function KeysTo({ destination: { path, keys, label } }: { readonly destination: Destination }) {
  const navigate = useNavigate();
  useShortcut({ keys, label, scope: 'everywhere' }, () => void navigate(path));
  return null;
}
