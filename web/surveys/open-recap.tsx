import type { SurveyDesk } from '#application/engagement/surveys/survey-view';
import { branchName } from '../lib/branches.ts';
import { type Translate, useFormat, useT } from '../lib/texts.tsx';
import { Facts } from '../ui/facts.tsx';

/** What stands still once a survey is open, read once more before; segments stand above already. */
export function OpenRecap({ survey }: { survey: SurveyDesk }) {
  const t = useT();
  const format = useFormat();
  const { pages, quotas, audiences, anonymous } = survey;
  const limited = quotas.flatMap(({ branch, wanted }) =>
    wanted === null
      ? []
      : [`${branch ? branchName(branch, t) : t('surveys.admin.noBranch')} (${format.formatNumber(wanted)})`],
  );
  const questions = pages.reduce((count, page) => count + page.questions.length, 0);
  return (
    <Facts
      facts={[
        [t('surveys.form.audiences'), audienceWords(audiences, t)],
        [t('surveys.form.answers'), t(anonymous ? 'surveys.anonymous' : 'surveys.named')],
        [
          t('surveys.admin.questions'),
          t('surveys.admin.recap.questions', { pages: pages.length, questions }),
        ],
        [
          t('surveys.admin.wanted'),
          limited.length > 0 ? limited.join(', ') : t('surveys.admin.recap.noQuota'),
        ],
      ]}
    />
  );
}

const audienceWords = (audiences: readonly string[], t: Translate): string =>
  audiences
    .filter((audience) => audience !== 'staff' && !audience.startsWith('segment:'))
    .map((audience) => {
      if (audience === 'public') return t('surveys.form.everybody');
      if (audience === 'members') return t('surveys.form.members');
      const [kind = '', key = ''] = audience.split(':');
      return kind === 'branch' ? t('surveys.form.branchOnly', { branch: branchName(key, t) }) : key;
    })
    .join(', ');
