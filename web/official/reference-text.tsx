import type { ReferencePage } from '#application/community/official/references.query';
import { ABOUT_OFFICIAL } from '../lib/addresses.ts';
import { useT } from '../lib/texts.tsx';
import { branchName } from '../lib/branches.ts';
import { OfficialAnswer } from '../ui/official-answer.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { changesBeforeItEnds } from './seal-of.ts';

/** The text that is shown, under the placard of the organisation, with the texts for other branches beside it. */
export function ReferenceText(props: {
  page: ReferencePage;
  /** Null for the common text. */
  hrefOf: (branch: string | null) => string;
}) {
  const t = useT();
  const { page, hrefOf } = props;
  const { shown, review } = page;
  const changed = review?.why === 'rule-changed' || review?.why === 'value-changed';
  const { version } = shown;
  const isAhead =
    changed && !page.overdue && !shown.superseded && changesBeforeItEnds(version, review.changesOn);
  return (
    <>
      {page.variants.length > 0 && (
        <Tabs
          label={t('official.reference.variants')}
          items={[
            {
              href: hrefOf(null),
              label: t('official.reference.common'),
              current: shown.branch === null,
            },
            ...page.variants.map((branch) => ({
              href: hrefOf(branch),
              label: branchName(branch, t),
              current: branch === shown.branch,
            })),
          ]}
        />
      )}
      <OfficialAnswer
        id="texte"
        level={2}
        open
        html={shown.html}
        seal={{
          department: version.department,
          sealedAt: version.publishedAt,
          reviewBy: page.reviewBy,
          validFrom: version.validFrom,
          validTo: version.validTo,
          branches: shown.branch
            ? [branchName(shown.branch, t)]
            : page.branches.map((branch) => branchName(branch, t)),
          rules: page.rules.map(({ label, reference, url }) => ({
            label: `${label} (${reference})`,
            href: url,
          })),
          sources: page.sources.map(({ label, url }) => ({ label, href: url })),
          overdue: page.overdue && !shown.superseded,
          changedAt: changed && review.changesOn === null ? review.since : null,
          changesOn: isAhead ? review.changesOn : null,
          changes: review?.changes ?? [],
          historyHref: '#versions',
          explainHref: ABOUT_OFFICIAL,
        }}
      />
    </>
  );
}
