import { useActionData } from '@remix-run/react';
import type { DecisionPage } from '#application/moderation/decisions/read-decision';
import { APPEAL_TEXT } from '#application/moderation/limits';
import { AppealFormRequest } from '#interfaces/http/moderation/decisions.request';
import {
  AppealShown,
  Besides,
  decisionHref,
  Overturned,
  Redress,
  StatementOf,
} from '../decisions/decision-parts.tsx';
import { ActForm, SmallPage } from '../layout/small-page.tsx';
import { UnplacedWords } from '../layout/unplaced-words.tsx';
import { liftHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther, type Visit } from '../lib/gates.server.ts';
import { cited } from '../official/cited.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, typedIn, typedList } from '../lib/refused.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { CheckGroup } from '../ui/choices.tsx';
import { TextArea, TextField } from '../ui/field.tsx';

const asked = ({ params, url, actor }: Visit) => ({
  actor,
  ref: params['ref'] ?? '',
  key: url.searchParams.get('cle')?.slice(0, 400) ?? null,
});

export const loader = read('decisions.page', async (visit) => {
  const page = await visit.app.moderation.readDecision.execute(asked(visit));
  if (!page) throw nothingHere('moderation.decision-not-found');
  const measure =
    page.as === 'staff'
      ? await visit.app.moderation.liftSanction.ofDecision(visit.actor, page.decision.id)
      : null;
  const { kind, id } = page.contentOf;
  const known = await visit.app.moderation.knownPieces.execute(
    visit.actor,
    page.content ? [page.contentOf] : [],
  );
  return {
    ...page,
    content: page.content && (await cited(visit, page.content, { plain: ['text'] })),
    liftable: measure?.id ?? null,
    // Also what is gone, for who may see it there.
    contentAt: known.get(`${kind}:${id}`)?.address ?? null,
  };
});

export const action = act('decisions.page', AppealFormRequest, async ({ text, email, also = [] }, visit) => {
  const { ref, key, actor } = asked(visit);
  const language = visit.locale === 'en' ? 'en' : 'fr';
  const { masked } = await visit.app.moderation.fileAppeal.execute({
    actor,
    ref,
    key,
    text,
    also,
    email,
    language,
  });
  const flash = masked ? 'words.flash.sentMasked' : 'decisions.flash.appealed';
  return seeOther(`${decisionHref(ref)}${visit.url.search}`, telling(flash));
});

/** A decision for whom it concerns: what, why, on what ground, and how to contest it. */
export default function DecisionRoute() {
  const page = usePageData<typeof loader>();
  const { decision, content } = page;
  const t = useT();
  const format = useFormat();
  return (
    <SmallPage
      help="contester"
      title={t('decisions.title', { number: decision.number })}
      lead={t(`decisions.lead.${page.as}`, { day: format.formatDay(decision.decidedAt) })}
    >
      <div className="stack">
        <Overturned decision={decision} insteadPath={page.insteadPath} />
        <Besides besides={page.besides} as={page.as} />
        {page.liftable && (
          <p>
            <ButtonLink href={liftHref(page.liftable)}>{t('decisions.lift.act')}</ButtonLink>
          </p>
        )}
        <StatementOf decision={decision} />
        {page.notice?.answer && (
          <section className="stack">
            <h2>{t('review.notice.answer')}</h2>
            <p className="pre">{page.notice.answer}</p>
          </section>
        )}
        {content && (
          <section className="stack">
            <h2>{t('decisions.content')}</h2>
            <p className="small muted">
              <WhereItStands title={content.title} href={page.contentAt} />
              {format.formatDay(content.writtenAt)}
            </p>
            <blockquote className="prose">{content.text.slice(0, 2000)}</blockquote>
          </section>
        )}
        {page.appeals.map((appeal) => (
          <AppealShown key={appeal.id} appeal={appeal} />
        ))}
        {page.as !== 'staff' && <Redress page={page} />}
        <Appeal page={page} />
      </div>
    </SmallPage>
  );
}

/** Nothing where what the place is called is not for whoever reads. */
const WhereItStands = ({ title, href }: { title: string | null; href: string | null }) =>
  title !== null && <>{href === null ? title : <a href={href}>{title}</a>} · </>;

/** Where it can be contested; what was written for it all the same, where it was too late. */
function Appeal({
  page,
}: {
  page: Pick<ReturnType<typeof usePageData<typeof loader>>, 'mayAppeal' | 'asksAddress' | 'besides'>;
}) {
  const refused = useActionData<Refused>();
  return page.mayAppeal ? <AppealForm page={page} /> : <UnplacedWords outcome={refused} />;
}

function AppealForm({ page }: { page: Pick<DecisionPage, 'asksAddress' | 'besides'> }) {
  const t = useT();
  const refused = useActionData<Refused>();
  const open = page.besides.filter(({ mayAppeal }) => mayAppeal);
  return (
    <section className="stack" id="contester">
      <h2>{t('decisions.appeal.title')}</h2>
      <p>{t('decisions.appeal.lead')}</p>
      <ActForm
        refused={refused}
        back="/"
        submit={<Button look="main">{t('decisions.appeal.submit')}</Button>}
        labels={{ text: t('decisions.appeal.text'), email: t('decisions.appeal.email') }}
      >
        <TextArea
          name="text"
          label={t('decisions.appeal.text')}
          help={t('decisions.appeal.help')}
          rows={6}
          maxLength={APPEAL_TEXT.max}
          defaultValue={typedIn(refused, 'text')}
          error={errorOf(refused, 'text')}
        />
        {open.length > 0 && (
          <CheckGroup
            name="also"
            legend={t('decisions.appeal.also')}
            choices={open.map(({ id, number, action }) => ({
              value: id,
              label: t('decisions.appeal.alsoOne', { number, measure: t(`decisions.action.${action}`) }),
            }))}
            values={typedList(refused, 'also')}
            error={errorOf(refused, 'also')}
          />
        )}
        {page.asksAddress && (
          <TextField
            name="email"
            type="email"
            label={t('decisions.appeal.email')}
            defaultValue={typedIn(refused, 'email')}
            error={errorOf(refused, 'email')}
          />
        )}
      </ActForm>
    </section>
  );
}
