import type { ReactNode } from 'react';
import { SpriteContext, useSprite } from '../lib/sprite.ts';

/** Line icons, 24 px, 1.9 stroke. Always beside a word except search, bell, theme, menu and more. */
export type IconName =
  | 'alert'
  | 'arrow'
  | 'bell'
  | 'bold'
  | 'bookmark'
  | 'cal'
  | 'check'
  | 'clock'
  | 'code'
  | 'down'
  | 'edit'
  | 'eye'
  | 'filter'
  | 'flag'
  | 'gear'
  | 'hand'
  | 'heading'
  | 'image'
  | 'info'
  | 'italic'
  | 'link'
  | 'list'
  | 'lock'
  | 'mail'
  | 'menu'
  | 'more'
  | 'olist'
  | 'out'
  | 'pin'
  | 'plus'
  | 'quote'
  | 'reply'
  | 'search'
  | 'send'
  | 'shield'
  | 'table'
  | 'theme'
  | 'trash'
  | 'up'
  | 'user'
  | 'x';

/** Tells every icon below where the sprite is served; the root gives the bundled address of `web/ui/sprite.svg`. */
export function SpriteProvider(props: { href: string; children?: ReactNode }): ReactNode {
  return <SpriteContext.Provider value={props.href}>{props.children}</SpriteContext.Provider>;
}

/** One symbol of the sprite, by its full id; the words beside it carry the meaning, so it is hidden from readers. */
export function Glyph(props: { id: string; className?: string }): ReactNode {
  const sprite = useSprite();
  return (
    <svg className={props.className} aria-hidden="true">
      <use href={`${sprite}#${props.id}`} />
    </svg>
  );
}

/** A line icon. */
export function Icon(props: { name: IconName }): ReactNode {
  return <Glyph id={`i-${props.name}`} className="ico" />;
}

/** What a button or a line of a menu holds: its words, an icon before them and how many there are behind them. */
export const withIcon = (icon: IconName | undefined, words: ReactNode, count?: ReactNode): ReactNode => (
  <>
    {icon && <Icon name={icon} />}
    {words}
    {count !== undefined && ' '}
    {count !== undefined && <b>{count}</b>}
  </>
);
