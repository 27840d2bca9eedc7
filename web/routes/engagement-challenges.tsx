import { challengeEventText } from '../engagement/challenge-event.ts';
import { EngagementDesk } from '../engagement/desk-frame.tsx';
import { ENGAGEMENT } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { saidIn } from '../lib/first-words.tsx';
import { type Translate, useFormat, useT } from '../lib/texts.tsx';
import { branchName } from '../lib/branches.ts';
import { segmentChoices } from '../segments/segment-choices.server.ts';
import { ButtonLink } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';

export const loader = read('engagement.desk', async (visit) => {
  const challenges = await visit.app.engagement.challenges.all(visit.actor);
  const { drawn } = await segmentChoices(
    visit,
    challenges.flatMap(({ audience }) => audience ?? []),
  );
  return { challenges, drawn };
});

/** Every challenge that was written, those that run first. */
export default function EngagementChallengesRoute() {
  const { challenges, drawn } = usePageData<typeof loader>();
  const t = useT();
  const { formatNumber } = useFormat();
  const segments = new Map(drawn.map(({ id, name }) => [`segment:${id}`, name]));
  return (
    <EngagementDesk
      view="challenges"
      acts={
        <ButtonLink look="main" href={`${ENGAGEMENT}/nouveau-defi`}>
          {t('engage.challenges.new')}
        </ButtonLink>
      }
    >
      {challenges.length === 0 ? (
        <EmptyState level={2} title={t('engage.challenges.none')} />
      ) : (
        <DataTable
          id="defis"
          caption={t('engage.challenges.caption')}
          captionHidden
          stacks
          rows={challenges}
          rowKey={({ key }) => key}
          columns={[
            {
              label: t('engage.challenges.challenge'),
              header: true,
              cell: ({ key, title, titleEn }) => (
                <a href={`${ENGAGEMENT}/defis/${key}`}>{saidIn(t, title, titleEn)}</a>
              ),
            },
            {
              label: t('engage.challenges.goal'),
              cell: ({ goal, event }) => `${formatNumber(goal)} ${t(challengeEventText(event))}`,
            },
            {
              label: t('engage.challenges.period'),
              cell: ({ period }) => t(`engage.challenges.${period}`),
            },
            {
              label: t('engage.challenges.side'),
              cell: ({ side, branch, audience }) => {
                const of = t(`engage.challenges.${side}`);
                const whom = whomOf(t, branch, audience && (segments.get(audience) ?? ''));
                return whom === null ? of : `${of} (${whom})`;
              },
            },
            {
              label: t('engage.challenges.state'),
              cell: ({ isRunning }) => t(isRunning ? 'engage.challenges.running' : 'engage.challenges.ended'),
            },
          ]}
        />
      )}
    </EngagementDesk>
  );
}

/** Of both, members of the branch who are in the segment are meant. @param segment its name; empty where it is gone */
function whomOf(t: Translate, branch: string | null, segment: string | null): string | null {
  const named = segment === '' ? t('segments.asked.challenge') : segment;
  if (branch === null) return named;
  const inBranch = branchName(branch, t);
  return named === null ? inBranch : t('engage.challenges.both', { branch: inBranch, segment: named });
}
