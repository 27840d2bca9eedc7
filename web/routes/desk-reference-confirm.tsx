import { useActionData } from '@remix-run/react';
import { ConfirmReferenceRequest } from '#interfaces/http/community/desk.request';
import { ActForm, SmallPage } from '../layout/small-page.tsx';
import { DESK_REFERENCES, referenceHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther, type Visit } from '../lib/gates.server.ts';
import { nothingHere, withdrawnHere } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { isDay } from '../lib/paris-day.ts';
import { errorOf, typedIn, versionSeen } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { hrefWith, queryOf } from '../lists/query.ts';
import { aBranch } from '../lists/topic-asking.ts';
import { mayAuthorIn, ofOtherAgents } from '../official/authoring.ts';
import { cited } from '../official/cited.server.ts';
import { dayToShow } from '../official/gaps.server.ts';
import { ReferenceText } from '../official/reference-text.tsx';
import { freshTerms } from '../official/terms-fields.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { DayField } from '../ui/day-field.tsx';

/** The text of today, or of a day to come, for everybody or for a branch. */
async function readIn(visit: Visit) {
  const { app, actor, params, url, now } = visit;
  const { au, branche } = queryOf(url, { au: (raw) => (isDay(raw) ? raw : undefined), branche: aBranch });
  const on = dayToShow(au, now);
  const asked = { branches: branche === undefined ? [] : [branche], on: on ?? null };
  const outcome = await app.official.referencePage.execute(actor, params['slug'] ?? '', asked);
  if (outcome.found === 'withdrawn') throw withdrawnHere(outcome.withdrawn);
  if (outcome.found !== 'page') throw nothingHere('community.reference-not-found');
  if (!mayAuthorIn(actor, outcome.page.category)) throw ofOtherAgents();
  return { page: outcome.page, on };
}

export const loader = read('references.publish', async (visit) => {
  const { page, on } = await readIn(visit);
  const shown = await cited(visit, page.shown, { html: ['html'] }, on);
  const { reviewBy } = freshTerms(visit.now);
  return { page: { ...page, shown }, on, reviewBy, readAt: visit.now.toISOString() };
});

export const action = act('references.publish', ConfirmReferenceRequest, async (input, visit) => {
  const { app, actor } = visit;
  const { page, on } = await readIn(visit);
  await app.official.confirmReference.execute({
    ...{ actor, referenceId: page.id },
    ...{ ...input, readAt: new Date(input.readAt) },
  });
  return seeOther(hrefWith(referenceHref(page.slug), { au: on }), telling('official.flash.confirmed'));
});

/** An agent reads a reference answer again, and it stays as it is: until when. */
export default function DeskReferenceConfirmRoute() {
  const { page, on, reviewBy, readAt } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const here = `${DESK_REFERENCES}/${page.slug}`;
  const label = t('official.terms.reviewBy');
  return (
    <SmallPage title={t('official.confirm.title', { title: page.title })} lead={t('official.confirm.lead')}>
      <ReferenceText
        page={page}
        hrefOf={(branch) => hrefWith(`${here}/relire`, { au: on, branche: branch })}
      />
      <ActForm
        refused={refused}
        labels={{ reviewBy: label }}
        back={referenceHref(page.slug)}
        submit={<Button look="main">{t('official.confirm.submit')}</Button>}
      >
        <input type="hidden" name="number" value={page.shown.version.number} />
        <input type="hidden" name="version" value={versionSeen(refused, page.log[0]!.number)} />
        <input type="hidden" name="readAt" value={readAt} />
        <DayField
          name="reviewBy"
          label={label}
          value={typedIn(refused, 'reviewBy', reviewBy)}
          error={errorOf(refused, 'reviewBy')}
        />
      </ActForm>
      <p>
        <ButtonLink look="quiet" icon="edit" href={hrefWith(here, { au: on })}>
          {t('official.confirm.revise')}
        </ButtonLink>
      </p>
    </SmallPage>
  );
}
