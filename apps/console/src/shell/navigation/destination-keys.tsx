import { useNavigate } from 'react-router';
import { useSession, useStoreQuery } from '../../session/session-context.tsx';
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
  const search = useStoreQuery();
  useShortcut({ keys, label, scope: 'everywhere' }, () => void navigate({ pathname: path, search }));
  return null;
}
