import { createContext, useContext } from 'react';

/** Where the sprite is served; the root gives the bundled address of `web/ui/sprite.svg`. */
export const SpriteContext = createContext('/sprite.svg');

/** The address of the sprite of the page. */
export function useSprite(): string {
  return useContext(SpriteContext);
}
