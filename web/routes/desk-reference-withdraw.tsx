import { useActionData } from '@remix-run/react';
import { LIMITS } from '#application/community/limits';
import { WithdrawReferenceRequest } from '#interfaces/http/community/official.request';
import { ActForm, SmallPage } from '../layout/small-page.tsx';
import { DESK_REFERENCES, referenceHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther, type Visit } from '../lib/gates.server.ts';
import { nothingHere, withdrawnHere } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { VersionSeen } from '../lib/version-seen.tsx';
import { queryOf, upTo } from '../lists/query.ts';
import { mayAuthorIn, ofOtherAgents } from '../official/authoring.ts';
import { citedRows } from '../official/cited.server.ts';
import { Button } from '../ui/button.tsx';
import { RadioGroup } from '../ui/choices.tsx';
import { TextArea, TextField } from '../ui/field.tsx';

/** Articles that may be read in its place, at a time. */
const OFFERED = 20;

async function articleOf({ app, actor, params }: Visit) {
  const slug = params['slug'] ?? '';
  const outcome = await app.official.referencePage.execute(actor, slug, {});
  if (outcome.found === 'withdrawn') throw withdrawnHere(outcome.withdrawn);
  if (outcome.found === 'nothing') throw nothingHere('community.reference-not-found');
  if (outcome.found === 'not-yet') return { ...outcome, slug };
  const { id, title, log, category } = outcome.page;
  return { id, slug, title, category, newest: log[0]!.number };
}

export const loader = read('references.publish', async (visit) => {
  const { app, actor, url } = visit;
  const { q } = queryOf(url, { q: upTo(200) });
  const article = await articleOf(visit);
  if (!mayAuthorIn(actor, article.category)) throw ofOtherAgents();
  const wanted = q ? { words: q } : { ...(article.category && { categoryId: article.category.id }) };
  const offered = await app.official.references.execute(actor, { ...wanted, limit: OFFERED });
  const rows = offered.items.filter(({ id }) => id !== article.id);
  const others = await citedRows(visit, rows, { plain: ['summary'] });
  return {
    article,
    q,
    more: offered.next !== null,
    others: others.map(({ id, title, summary }) => ({ id, title, summary })),
  };
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
  const { article, q, more, others } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const labels = {
    reason: t('official.withdrawReference.reason'),
    instead: t('official.withdrawReference.instead'),
  };
  const help =
    q === undefined
      ? others.length > 0
        ? t('official.withdrawReference.near')
        : undefined
      : others.length === 0
        ? t('official.withdrawReference.nothing')
        : t(`official.withdrawReference.${more ? 'many' : 'found'}`, { count: others.length });
  return (
    <SmallPage
      title={t('official.withdrawReference.title', { title: article.title })}
      lead={t('official.withdrawReference.lead')}
    >
      <form method="get" role="search" className="stack">
        <TextField
          name="q"
          type="search"
          label={t('official.withdrawReference.search')}
          help={t('official.withdrawReference.searchHelp')}
          maxLength={200}
          defaultValue={q ?? ''}
        />
        <p>
          <Button>{t('official.withdrawReference.find')}</Button>
        </p>
      </form>
      <ActForm
        refused={refused}
        labels={labels}
        back={referenceHref(article.slug)}
        submit={<Button look="final">{t('official.withdrawReference.submit')}</Button>}
      >
        <VersionSeen refused={refused} of={article.newest} />
        <RadioGroup
          name="instead"
          legend={labels.instead}
          help={help}
          choices={[
            { value: '', label: t('official.withdrawReference.none') },
            ...others.map(({ id, title, summary }) => ({ value: id, label: title, help: summary })),
          ]}
          value={typedIn(refused, 'instead')}
          error={errorOf(refused, 'instead')}
        />
        <TextArea
          name="reason"
          label={labels.reason}
          help={t('official.withdrawReference.reasonHelp')}
          rows={3}
          maxLength={LIMITS.reason.max}
          defaultValue={typedIn(refused, 'reason')}
          error={errorOf(refused, 'reason')}
        />
      </ActForm>
    </SmallPage>
  );
}
