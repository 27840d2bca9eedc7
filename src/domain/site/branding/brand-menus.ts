import { boundedText } from '../../shared/bounded-text.ts';
import { InvalidValue, judgedTogether } from '../../shared/domain-error.ts';
import { linkLines, type NamedLink } from '../link-lines.ts';

export const MENU_LIMITS = {
  /** There is room for so many in the head. */
  header: { max: 7 },
  column: { max: 14 },
  title: { min: 0, max: 40 },
  /** Of a field in which several links are typed. */
  list: { min: 0, max: 4_000 },
} as const;

export const MENU_COLUMNS = [1, 2, 3] as const;
type MenuColumnNumber = (typeof MENU_COLUMNS)[number];

interface MenuColumn {
  readonly title: string;
  readonly links: readonly NamedLink[];
}

/** The menus of the organisation's own; an empty one is as delivered. */
export interface OwnMenus {
  readonly header: readonly NamedLink[];
  readonly footer: readonly MenuColumn[];
}

export const DELIVERED_MENUS: OwnMenus = { header: [], footer: [] };

/** As they are typed: one link a line. */
export type MenusTyped = { readonly header: string } & {
  readonly [K in MenuColumnNumber as `title${K}` | `links${K}`]: string;
};

/** @throws InvalidValue, InvalidValues beside the fields */
export function menusOf(typed: MenusTyped): OwnMenus {
  const { header, ...columns } = judgedTogether({
    header: () => linkLines('header', typed.header, { most: MENU_LIMITS.header.max }),
    column1: () => columnOf(typed, 1),
    column2: () => columnOf(typed, 2),
    column3: () => columnOf(typed, 3),
  });
  return { header, footer: Object.values(columns).filter(({ links }) => links.length > 0) };
}

/** A column has a heading, or nobody could tell what it is. */
function columnOf(typed: MenusTyped, number: MenuColumnNumber): MenuColumn {
  const title = boundedText(`title${number}`, typed[`title${number}`], MENU_LIMITS.title);
  const links = linkLines(`links${number}`, typed[`links${number}`], { most: MENU_LIMITS.column.max });
  if (links.length > 0 && title === '') throw new InvalidValue(`title${number}`, 'text.missing');
  return { title, links };
}
