import {
  BarChartOutlined,
  DashboardOutlined,
  FieldTimeOutlined,
  FireOutlined,
  ProjectOutlined,
  PauseCircleOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';

/** What stands for pages where navigation is folded: by their path. */
export const ICONS: Readonly<Record<string, ReactNode>> = {
  '/board': <ProjectOutlined />,
  '/figures': <DashboardOutlined />,
  '/hot-spots': <FireOutlined />,
  '/timeliness': <FieldTimeOutlined />,
  '/workload': <BarChartOutlined />,
  '/stuck': <PauseCircleOutlined />,
};
