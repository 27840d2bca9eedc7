import { InvalidValue } from '../../shared/domain-error.ts';

/** What stands beside the name of a category: each is drawn among the pictures of the pages. */
export const CATEGORY_ICONS = [
  'folder',
  'sprout',
  'file-pen-line',
  'wallet',
  'handshake',
  'presentation',
  'heart-pulse',
  'hourglass',
  'life-buoy',
  'shuffle',
  'palette',
  'brush',
  'book-open',
  'music',
  'clapperboard',
  'camera',
  'megaphone',
  'lightbulb',
  'scales',
  'globe',
  'people',
  'question',
] as const;

type CategoryIcon = (typeof CATEGORY_ICONS)[number];

/** @throws InvalidValue beside `icon` */
export function categoryIconOf(raw: string): CategoryIcon {
  const known = CATEGORY_ICONS.find((icon) => icon === raw);
  if (!known) throw new InvalidValue('icon', 'field.choice');
  return known;
}
