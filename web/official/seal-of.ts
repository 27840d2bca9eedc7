import type { OfficialView } from '#application/community/official/official-view';
import { ABOUT_OFFICIAL } from '../lib/addresses.ts';
import type { Translate } from '../lib/texts.tsx';
import { branchName } from '../lib/branches.ts';
import type { Seal } from '../ui/cartouche.tsx';

/** What the pieces show of a seal. */
export function sealOf(official: OfficialView, t: Translate): Seal {
  const { review } = official;
  const changed = review?.why === 'rule-changed' || review?.why === 'value-changed';
  const changesOn =
    changed && changesBeforeItEnds(official, review.changesOn) && !official.overdue ? review.changesOn : null;
  const askedOtherwise = review?.why === 'question-changed';
  return {
    department: official.department,
    sealedAt: official.sealedAt,
    reviewBy: official.reviewBy,
    validFrom: official.validFrom,
    validTo: official.validTo,
    sources: official.sources.map(({ label, url }) => ({ label, href: url })),
    branches: official.branches.map((branch) => branchName(branch, t)),
    rules: official.rules.map(({ label, reference, url }) => ({
      label: `${label} (${reference})`,
      href: url,
    })),
    overdue: official.overdue,
    changedAt: (changed && review.changesOn === null) || askedOtherwise ? review.since : null,
    changesOn,
    changes: review?.changes ?? [],
    askedOtherwise,
    explainHref: ABOUT_OFFICIAL,
  };
}

/** Whether what it rests on changes while it is valid: what ends before is not touched. @param changesOn null for no such day */
export const changesBeforeItEnds = (
  { validTo }: Pick<OfficialView, 'validTo'>,
  changesOn: string | null,
): boolean => changesOn !== null && (validTo === null || validTo >= changesOn);

/** Which of the two looks a seal has. */
export const lookOf = ({ kind }: Pick<OfficialView, 'kind'>): 'official' | 'validated' =>
  kind === 'authored' ? 'official' : 'validated';
