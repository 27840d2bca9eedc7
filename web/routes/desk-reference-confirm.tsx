import { useActionData } from '@remix-run/react';
import { ConfirmReferenceRequest } from '#interfaces/http/community/desk.request';
import { ActForm, SmallPage } from '../layout/small-page.tsx';
import { DESK_REFERENCES, referenceHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther, type Visit } from '../lib/gates.server.ts';
import { nothingHere, withdrawnHere } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, isChanged, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { VersionSeen } from '../lib/version-seen.tsx';
import { hrefWith, queryOf } from '../lists/query.ts';
import { branchName } from '../lib/branches.ts';
import { mayAuthorIn, ofOtherAgents } from '../official/authoring.ts';
import { cited, citedRows } from '../official/cited.server.ts';
import { dayToShow } from '../official/gaps.server.ts';
import { ReferenceText } from '../official/reference-text.tsx';
import { freshTerms } from '../official/terms-fields.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { DayField } from '../ui/day-field.tsx';
import { Prose } from '../ui/prose.tsx';

/** The version with the number that is asked for; else the one of today, or the newest where none applies yet. */
async function readIn(visit: Visit) {
  const { app, actor, params, url, now } = visit;
  const slug = params['slug'] ?? '';
  const { version } = queryOf(url, { version: (raw) => (/^[1-9]\d{0,4}$/.test(raw) ? raw : undefined) });
  const read = (number?: number) => app.official.referencePage.execute(actor, slug, { number });
  const asked = await read(version === undefined ? undefined : Number(version));
  const outcome = asked.found === 'not-yet' ? await read(asked.newest) : asked;
  if (outcome.found === 'withdrawn') throw withdrawnHere(outcome.withdrawn);
  if (outcome.found !== 'page') throw nothingHere('community.reference-not-found');
  const { page, texts } = outcome;
  if (!mayAuthorIn(actor, page.category)) throw ofOtherAgents();
  return { page, texts, on: dayToShow(page.shown.version.validFrom, now) };
}

export const loader = read('references.publish', async (visit) => {
  const { page, texts, on } = await readIn(visit);
  const shown = await cited(visit, page.shown, { html: ['html'] }, on);
  const { summary } = await cited(visit, page, { plain: ['summary'] }, on);
  const variants = await citedRows(visit, texts, { html: ['html'] }, on);
  const { reviewBy } = freshTerms(visit.now);
  return {
    // All that is confirmed stands on the page, none of it behind a tab.
    page: { ...page, summary, shown, variants: [] },
    variants,
    on,
    reviewBy,
    readAt: visit.now.toISOString(),
  };
});

export const action = act('references.publish', ConfirmReferenceRequest, async (input, visit) => {
  const { app, actor } = visit;
  const { page, on } = await readIn(visit);
  await app.official.confirmReference.execute({
    actor,
    referenceId: page.id,
    ...input,
    readAt: new Date(input.readAt),
  });
  return seeOther(hrefWith(referenceHref(page.slug), { au: on }), telling('official.flash.confirmed'));
});

/** An agent reads a reference answer again, and it stays as it is: until when. */
export default function DeskReferenceConfirmRoute() {
  const { page, variants, on, reviewBy, readAt } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const here = `${DESK_REFERENCES}/${page.slug}`;
  const label = t('official.terms.reviewBy');
  // What asked for it since the page was first shown is not settled by a mistake in a field.
  const isShownAnew = refused === undefined || isChanged(refused);
  return (
    <SmallPage title={t('official.confirm.title', { title: page.title })} lead={t('official.confirm.lead')}>
      <div className="stack">
        <p>{page.summary}</p>
        <ReferenceText page={page} hrefOf={() => here} />
      </div>
      {variants.map(({ branch, html }) => (
        <section key={branch} aria-labelledby={`texte-${branch}`}>
          <h2 id={`texte-${branch}`}>{branchName(branch, t)}</h2>
          <Prose html={html} />
        </section>
      ))}
      <ActForm
        refused={refused}
        labels={{ reviewBy: label }}
        back={referenceHref(page.slug)}
        submit={<Button look="main">{t('official.confirm.submit')}</Button>}
      >
        <input type="hidden" name="number" value={page.shown.version.number} />
        <VersionSeen refused={refused} of={page.log[0]!.number} />
        <input
          type="hidden"
          name="readAt"
          value={isShownAnew ? readAt : typedIn(refused, 'readAt', readAt)}
        />
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
