import { useActionData } from '@remix-run/react';
import { PointChoicesRequest } from '#interfaces/http/engagement/points.request';
import { ActForm, SmallPage } from '../layout/small-page.tsx';
import { POINT_CHOICES, POINTS } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/choices.tsx';

export const loader = read('points.own', async ({ app, actor }) => {
  const [choices, barred] = await Promise.all([
    app.engagement.choices.of(actor.mustBeMember()),
    app.engagement.boardBars.own(actor),
  ]);
  return { choices, barred };
});

export const action = act('points.own', PointChoicesRequest, async (input, { app, actor }) => {
  const { ranked = false, showsBadges = false, celebrates = false } = input;
  await app.engagement.setChoices.execute({ actor, ranked, showsBadges, celebrates });
  return seeOther(POINT_CHOICES, telling('points.choices.flash.saved'));
});

/** A member leaves the rankings, hides their badges, or comes back. */
export default function PointChoicesRoute() {
  const { choices, barred } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const ticked = (choice: keyof typeof choices) =>
    refused ? typedIn(refused, choice) !== '' : choices[choice];
  return (
    <SmallPage title={t('points.choices.title')} lead={t('points.choices.lead')}>
      {barred && (
        <Alert tone="warn" title={t('points.choices.barred')}>
          {t('points.reason', { reason: barred.reason })}
        </Alert>
      )}
      <ActForm
        refused={refused}
        back={POINTS}
        submit={<Button look="main">{t('points.choices.save')}</Button>}
      >
        <Checkbox
          name="ranked"
          label={t('points.choices.ranked')}
          help={t('points.choices.rankedHelp')}
          defaultChecked={ticked('ranked')}
        />
        <Checkbox
          name="showsBadges"
          label={t('points.choices.badges')}
          help={t('points.choices.badgesHelp')}
          defaultChecked={ticked('showsBadges')}
        />
        <Checkbox
          name="celebrates"
          label={t('points.choices.celebrates')}
          help={t('points.choices.celebratesHelp')}
          defaultChecked={ticked('celebrates')}
        />
      </ActForm>
    </SmallPage>
  );
}
