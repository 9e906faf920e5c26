import type { Localised } from '../../language/language.ts';
import { READERS, TOLD_OF_FAILURES, WATCHERS, type Role } from '../../session/account.ts';

/** A page that navigation leads to. */
export interface Destination {
  readonly path: string;
  readonly label: Localised;
  readonly roles: readonly Role[];
  /** Keys that lead there. */
  readonly keys: string;
}

/** Pages that belong together. */
export interface DestinationGroup {
  readonly name: 'casework' | 'supervision';
  readonly label: Localised;
  readonly destinations: readonly Destination[];
}

/** All that navigation leads to, in its order. */
export const DESTINATIONS: readonly DestinationGroup[] = [
  {
    name: 'casework',
    label: { 'zh-CN': '工单', en: 'Cases' },
    destinations: [
      { path: '/board', label: { 'zh-CN': '看板', en: 'Board' }, roles: READERS, keys: 'g b' },
      {
        path: '/processes',
        label: { 'zh-CN': '流程', en: 'Processes' },
        roles: [...READERS, 'admin'],
        keys: 'g p',
      },
    ],
  },
  {
    name: 'supervision',
    label: { 'zh-CN': '督导', en: 'Supervision' },
    destinations: [
      { path: '/figures', label: { 'zh-CN': '指标', en: 'Figures' }, roles: WATCHERS, keys: 'g f' },
      { path: '/funnel', label: { 'zh-CN': '漏斗', en: 'Funnel' }, roles: WATCHERS, keys: 'g n' },
      { path: '/hot-spots', label: { 'zh-CN': '投诉热点', en: 'Hot spots' }, roles: WATCHERS, keys: 'g h' },
      { path: '/timeliness', label: { 'zh-CN': '时效', en: 'Timeliness' }, roles: WATCHERS, keys: 'g t' },
      { path: '/workload', label: { 'zh-CN': '工作量', en: 'Workload' }, roles: WATCHERS, keys: 'g w' },
      { path: '/stuck', label: { 'zh-CN': '滞留工单', en: 'Stuck cases' }, roles: WATCHERS, keys: 'g s' },
      {
        path: '/parked',
        label: { 'zh-CN': '待人工处理', en: 'Left to people' },
        roles: TOLD_OF_FAILURES,
        keys: 'g k',
      },
    ],
  },
];

/** What a role is led to; groups without anything left out. */
export function destinationsOf(role: Role): readonly DestinationGroup[] {
  return DESTINATIONS.map((group) => ({
    ...group,
    destinations: group.destinations.filter(({ roles }) => roles.includes(role)),
  })).filter(({ destinations }) => destinations.length > 0);
}

const leadsTo = (path: string, pathname: string): boolean =>
  pathname === path || pathname.startsWith(`${path}/`);

/** Where an address belongs to; pages that navigation doesn’t lead to (a case’s) belong nowhere. */
export const destinationOf = (pathname: string): Destination | undefined =>
  DESTINATIONS.flatMap(({ destinations }) => destinations).find(({ path }) => leadsTo(path, pathname));

/** Who may see an address: everybody who reads cases, unless it’s for others. From the beginning everybody is led on. */
export const rolesOf = (pathname: string): readonly Role[] =>
  pathname === '/' ? [...READERS, 'admin'] : (destinationOf(pathname)?.roles ?? READERS);
