import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import { breadcrumbList, type Crumb } from './structured.ts';

/** What a page tells search engines of the way to it from the home page, and nothing else of itself. */
export function useTrail(...crumbs: readonly Crumb[]): object {
  const t = useT();
  const { publicUrl } = usePage();
  return breadcrumbList(publicUrl, [{ href: '/', label: t('forum.topic.home') }, ...crumbs]);
}
