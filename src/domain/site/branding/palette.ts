import type { Colour } from './colour.ts';

/** The colours of the design that an organisation may make its own, by what they are for. Ornaments follow from them. */
export const BRAND_TOKEN_GROUPS = {
  spot: ['brand', 'brand-soft', 'brand-wash', 'on-brand', 'mark'],
  action: ['action', 'action-hover', 'on-action'],
  ground: ['bg', 'surface', 'sunken', 'raised'],
  text: ['text', 'text-muted', 'link'],
  lines: ['rule', 'border', 'border-strong', 'field', 'focus', 'focus-halo'],
  official: ['official', 'official-fill', 'on-official', 'official-soft'],
  validated: ['validated', 'on-validated', 'validated-soft'],
  accepted: ['accepted', 'accepted-soft', 'success', 'success-soft'],
  warnings: ['warning', 'warning-soft', 'danger', 'on-danger', 'danger-soft'],
} as const;
export type BrandTokenGroup = keyof typeof BRAND_TOKEN_GROUPS;
export type BrandToken = (typeof BRAND_TOKEN_GROUPS)[BrandTokenGroup][number];
export const BRAND_TOKENS: readonly BrandToken[] = Object.values(BRAND_TOKEN_GROUPS).flat();

export const BRAND_THEMES = ['light', 'dark'] as const;
export type BrandTheme = (typeof BRAND_THEMES)[number];

export type Palette = Readonly<Record<BrandTheme, Readonly<Record<BrandToken, Colour>>>>;
/** What an organisation chose otherwise. */
export type OwnColours = Readonly<Record<BrandTheme, Readonly<Partial<Record<BrandToken, Colour>>>>>;

/** The design as it is delivered: the values of `tokens.css`. */
export const DELIVERED_PALETTE: Palette = {
  light: {
    brand: '#efbb2b',
    'brand-soft': '#f8dd86',
    'brand-wash': '#fcf1cc',
    'on-brand': '#1d1b16',
    mark: '#f8dd86',
    action: '#1d1b16',
    'action-hover': '#35322a',
    'on-action': '#fffefb',
    bg: '#faf8f2',
    surface: '#fffefb',
    sunken: '#f1eee4',
    raised: '#fffefb',
    text: '#1d1b16',
    'text-muted': '#585347',
    link: '#1d1b16',
    rule: '#1d1b16',
    border: '#e2ddcf',
    'border-strong': '#c9c2b0',
    field: '#7d7767',
    focus: '#1d1b16',
    'focus-halo': '#efbb2b',
    official: '#12406f',
    'official-fill': '#12406f',
    'on-official': '#fffefb',
    'official-soft': '#e6eef7',
    validated: '#8f1a4f',
    'on-validated': '#fffefb',
    'validated-soft': '#fbe9f0',
    accepted: '#1c6339',
    'accepted-soft': '#e4f1e6',
    success: '#1c6339',
    'success-soft': '#e4f1e6',
    warning: '#7f4a04',
    'warning-soft': '#fcefd8',
    danger: '#a52e12',
    'on-danger': '#fffefb',
    'danger-soft': '#fde9e3',
  },
  dark: {
    brand: '#efbb2b',
    'brand-soft': '#322812',
    'brand-wash': '#221e10',
    'on-brand': '#1d1b16',
    mark: '#6a5410',
    action: '#f1ede2',
    'action-hover': '#f8dd86',
    'on-action': '#14130f',
    bg: '#14130f',
    surface: '#1b1a15',
    sunken: '#24221c',
    raised: '#24221c',
    text: '#f1ede2',
    'text-muted': '#bab4a4',
    link: '#f1ede2',
    rule: '#bab4a4',
    border: '#38352c',
    'border-strong': '#575243',
    field: '#918b7b',
    focus: '#efbb2b',
    'focus-halo': '#14130f',
    official: '#a9c9f0',
    'official-fill': '#2c66a8',
    'on-official': '#ffffff',
    'official-soft': '#14273b',
    validated: '#f3a9c6',
    'on-validated': '#3a1727',
    'validated-soft': '#3a1727',
    accepted: '#8fd0a2',
    'accepted-soft': '#15301f',
    success: '#8fd0a2',
    'success-soft': '#15301f',
    warning: '#f0bd6c',
    'warning-soft': '#36270f',
    danger: '#ffa58f',
    'on-danger': '#3d1c14',
    'danger-soft': '#3d1c14',
  },
};
