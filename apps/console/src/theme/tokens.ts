import { theme, type ThemeConfig } from 'antd';

/** What is dark on a light solid in the dark theme: words on buttons, ticks in boxes. */
const INK = '#0b1626';

/** What both themes have. Nothing moves: agents look at this all day. */
const BOTH: ThemeConfig['token'] = {
  borderRadius: 4,
  motion: false,
  fontFamily:
    "system-ui, -apple-system, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif",
};

/**
 * Each colour that words are written in has a contrast of 4.5 at least on every background of its theme (WCAG 2.2, 1.4.3). The
 * component library’s own don’t: its orange on white has 1.9, its placeholder 1.8.
 */
export const LIGHT: ThemeConfig = {
  algorithm: theme.defaultAlgorithm,
  token: {
    ...BOTH,
    colorPrimary: '#0f5bb5',
    colorInfo: '#0f5bb5',
    colorLink: '#0f5bb5',
    colorSuccess: '#1f7a36',
    colorSuccessBg: '#edf8ef',
    colorSuccessBorder: '#9fd3aa',
    colorWarning: '#9a5b00',
    colorWarningBg: '#fff6e3',
    colorWarningBorder: '#f0cd8a',
    colorError: '#c81e2b',
    colorErrorBg: '#fff1f0',
    colorErrorBorder: '#f5b5b3',
    colorErrorHover: '#b01824',
    colorTextTertiary: 'rgba(0, 0, 0, 0.6)',
    colorTextDescription: 'rgba(0, 0, 0, 0.6)',
    colorTextPlaceholder: 'rgba(0, 0, 0, 0.57)',
  },
};

export const DARK: ThemeConfig = {
  algorithm: theme.darkAlgorithm,
  token: {
    ...BOTH,
    colorBgLayout: '#0d0f12',
    colorPrimary: '#76b1f9',
    colorPrimaryBg: '#1a2a40',
    colorPrimaryBgHover: '#213650',
    colorInfo: '#76b1f9',
    colorInfoBg: '#1a2a40',
    colorInfoBorder: '#34547d',
    colorLink: '#76b1f9',
    colorSuccess: '#5fd06a',
    colorWarning: '#f5b041',
    colorError: '#ff8a85',
    colorTextTertiary: 'rgba(255, 255, 255, 0.58)',
    colorTextDescription: 'rgba(255, 255, 255, 0.58)',
    colorTextPlaceholder: 'rgba(255, 255, 255, 0.55)',
    colorTextLightSolid: INK,
  },
  components: {
    Checkbox: { colorWhite: INK },
    Tooltip: { colorTextLightSolid: '#ffffff' },
  },
};
