import { branchKey } from '../lib/branches.ts';
import { useT } from '../lib/texts.tsx';
import { hrefWith } from '../lists/query.ts';

/** What the branch of a theme is called; those that name none concern everybody. */
export function useBranchWords(): (branch: string) => string {
  const t = useT();
  return (branch) => {
    if (branch === 'every' || branch === 'all') return t(`insights.gaps.branch.${branch}`);
    const name = branchKey(branch);
    return name ? t(name) : branch;
  };
}

/** The list of the questions of a theme, of those without an official answer where that is asked. */
export const themeHref = (
  { category, branch }: { readonly category: { readonly slug: string }; readonly branch: string },
  officiel?: 'non' | 'relire',
): string =>
  hrefWith('/questions', {
    genre: 'question',
    categorie: category.slug,
    branche: branch === 'every' || branch === 'all' ? undefined : branch,
    officiel,
  });
