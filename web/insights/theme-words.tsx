import { branchName } from '../lib/branches.ts';
import { type Translate, useT } from '../lib/texts.tsx';
import { hrefWith } from '../lists/query.ts';

/** What the branch of a theme is called; those that name none concern everybody. */
export const useBranchWords = (): ((branch: string) => string) => branchWordsIn(useT());

/** The same where there is no page. */
export function branchWordsIn(t: Translate): (branch: string) => string {
  return (branch) => {
    if (branch === 'every' || branch === 'all') return t(`insights.gaps.branch.${branch}`);
    return branchName(branch, t);
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
