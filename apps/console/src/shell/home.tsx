import { Navigate } from 'react-router';
import { useSession } from '../session/session-context.tsx';
import { destinationsOf } from './navigation/destinations.ts';

/** Leads on to the first page that is for whoever works here. */
export function Home() {
  const { role } = useSession().account;
  const [first] = destinationsOf(role).flatMap(({ destinations }) => destinations);
  return <Navigate to={first?.path ?? '/board'} replace />;
}
