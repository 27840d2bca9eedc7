import { LIMITS } from '#application/community/limits';
import { Glyph } from '../ui/icon.tsx';

const DRAWN: ReadonlySet<string> = new Set(LIMITS.category.icons);

/** What stands beside the name of a category; a folder for one that was named before all of them were drawn. */
export function CategoryMark({ icon }: { icon: string }) {
  return <Glyph id={`c-${DRAWN.has(icon) ? icon : 'folder'}`} className="ico" />;
}
