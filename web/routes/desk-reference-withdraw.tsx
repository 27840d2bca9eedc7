import { useActionData } from '@remix-run/react';
import { LIMITS } from '#application/community/limits';
import { WithdrawReferenceRequest } from '#interfaces/http/community/official.request';
import { ActForm, SmallPage } from '../layout/small-page.tsx';
import { DESK_REFERENCES, referenceHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther, type Visit } from '../lib/gates.server.ts';
import { nothingHere, withdrawnHere } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, typedIn, versionSeen } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Select, TextArea } from '../ui/field.tsx';

/** Articles that may be read in its place. */
const OFFERED = 100;

async function articleOf({ app, actor, params }: Visit) {
  const slug = params['slug'] ?? '';
  const outcome = await app.official.referencePage.execute(actor, slug, {});
  if (outcome.found === 'withdrawn') throw withdrawnHere(outcome.withdrawn);
  if (outcome.found === 'nothing') throw nothingHere('community.reference-not-found');
  if (outcome.found === 'not-yet') return { ...outcome, slug };
  const { id, title, log } = outcome.page;
  return { id, slug, title, newest: log[0]!.number };
}

export const loader = read('references.publish', async (visit) => {
  const [article, offered] = await Promise.all([
    articleOf(visit),
    visit.app.official.references.execute(visit.actor, { limit: OFFERED }),
  ]);
  const others = offered.items.filter(({ id }) => id !== article.id);
  return { article, others: others.map(({ id, title }) => ({ id, title })) };
});

export const action = act('references.publish', WithdrawReferenceRequest, async (input, visit) => {
  const { app, actor } = visit;
  const { id: referenceId, slug } = await articleOf(visit);
  const { reason, instead: insteadId = null, version } = input;
  await app.official.withdrawReference.execute({ actor, referenceId, reason, insteadId, version });
  const again = `${DESK_REFERENCES}/${slug}/republier`;
  return seeOther(DESK_REFERENCES, telling('official.flash.referenceWithdrawn', again));
});

/** The organisation says an article no longer: why, and what to read instead. */
export default function DeskReferenceWithdrawRoute() {
  const { article, others } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const labels = {
    reason: t('official.withdrawReference.reason'),
    instead: t('official.withdrawReference.instead'),
  };
  return (
    <SmallPage
      title={t('official.withdrawReference.title', { title: article.title })}
      lead={t('official.withdrawReference.lead')}
    >
      <ActForm
        refused={refused}
        labels={labels}
        back={referenceHref(article.slug)}
        submit={<Button look="final">{t('official.withdrawReference.submit')}</Button>}
      >
        <input type="hidden" name="version" value={versionSeen(refused, article.newest)} />
        <TextArea
          name="reason"
          label={labels.reason}
          help={t('official.withdrawReference.reasonHelp')}
          rows={3}
          maxLength={LIMITS.reason.max}
          defaultValue={typedIn(refused, 'reason')}
          error={errorOf(refused, 'reason')}
        />
        {others.length > 0 && (
          <Select
            name="instead"
            label={labels.instead}
            help={t('official.withdrawReference.insteadHelp')}
            placeholder={t('official.withdrawReference.none')}
            optional
            choices={others.map(({ id, title }) => ({ value: id, label: title }))}
            defaultValue={typedIn(refused, 'instead')}
            error={errorOf(refused, 'instead')}
          />
        )}
      </ActForm>
    </SmallPage>
  );
}
