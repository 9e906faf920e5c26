import {
  ApartmentOutlined,
  BarChartOutlined,
  DashboardOutlined,
  FieldTimeOutlined,
  FireOutlined,
  FunnelPlotOutlined,
  IssuesCloseOutlined,
  ProjectOutlined,
  PauseCircleOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';

/** What stands for pages where navigation is folded: by their path. */
export const ICONS: Readonly<Record<string, ReactNode>> = {
  '/board': <ProjectOutlined aria-hidden />,
  '/processes': <ApartmentOutlined aria-hidden />,
  '/figures': <DashboardOutlined aria-hidden />,
  '/funnel': <FunnelPlotOutlined aria-hidden />,
  '/hot-spots': <FireOutlined aria-hidden />,
  '/timeliness': <FieldTimeOutlined aria-hidden />,
  '/workload': <BarChartOutlined aria-hidden />,
  '/stuck': <PauseCircleOutlined aria-hidden />,
  '/parked': <IssuesCloseOutlined aria-hidden />,
};
