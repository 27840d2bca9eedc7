/** A box on the screen, as browsers measure it. */
export type Box = Pick<DOMRect, 'top' | 'bottom' | 'left' | 'right'>;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Between a menu and its button, and between a menu and the edge of the window. */
const GAP = 4;
const EDGE = 8;

/**
 * Where a menu stands beside its button: under it and ending with it, above it where there is more room, and never beyond the window.
 * @returns its corner, and how high it may be: what is longer is scrolled
 */
export function placeBeside(
  button: Box,
  menu: Size,
  window: Size,
): { readonly top: number; readonly left: number; readonly height: number } {
  const under = window.height - EDGE - (button.bottom + GAP);
  const above = button.top - GAP - EDGE;
  const isUnder = menu.height <= under || under >= above;
  const height = Math.max(0, Math.min(menu.height, isUnder ? under : above));
  const furthest = Math.max(EDGE, window.width - EDGE - menu.width);
  return {
    top: isUnder ? button.bottom + GAP : button.top - GAP - height,
    left: Math.min(Math.max(EDGE, button.right - menu.width), furthest),
    height,
  };
}
