import { useActionData } from '@remix-run/react';
import { APPEAL_OUTCOMES, APPEAL_REPLY } from '#application/moderation/limits';
import { DecideAppealRequest } from '#interfaces/http/moderation/decisions.request';
import { idOf } from '#interfaces/http/validate';
import { AppealShown, decisionHref, Overturned, StatementOf } from '../decisions/decision-parts.tsx';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { ActForm } from '../layout/small-page.tsx';
import { APPEALS } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';
import { Select, TextArea } from '../ui/field.tsx';

export const loader = read('appeals.decide', async ({ app, actor, params }) => {
  const appeal = await app.moderation.decisionRows.appeal(params['id'] ?? '');
  const page =
    appeal && (await app.moderation.readDecision.execute({ actor, ref: appeal.decisionId, key: null }));
  if (!appeal || !page) throw nothingHere('moderation.appeal-not-found');
  const isParty = [appeal.decisionBy, appeal.subjectId, appeal.appellantId].includes(actor.memberId);
  return { appeal, decision: page.decision, content: page.content, isParty };
});

export const action = act('appeals.decide', DecideAppealRequest, async ({ outcome, reply }, visit) => {
  const appealId = idOf<'Appeal'>(visit.params['id'], 'moderation.appeal-not-found');
  await visit.app.moderation.decideAppeal.execute({ actor: visit.actor, appealId, outcome, reply });
  return seeOther(APPEALS, telling('decisions.flash.answered'));
});

/** One complaint with the decision it is about; whoever judges is somebody else than who decided. */
export default function AppealRoute() {
  const { appeal, decision, content, isParty } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <AdminFrame
      place="appeals"
      title={t('decisions.appeals.one', { number: appeal.number })}
      lead={
        <>
          {t(`decisions.party.${appeal.party}`)} ·{' '}
          <a href={decisionHref(decision.number)}>{t('decisions.title', { number: decision.number })}</a>
        </>
      }
    >
      <Overturned decision={decision} />
      <AppealShown appeal={appeal} />
      {content && (
        <section className="stack">
          <h2>{t('decisions.content')}</h2>
          <p className="small muted">{content.title}</p>
          <blockquote className="prose">{content.text.slice(0, 5000)}</blockquote>
        </section>
      )}
      <StatementOf decision={decision} />
      {appeal.outcome === null && isParty && <Alert tone="warn" title={t('decisions.appeals.notYou')} />}
      {appeal.outcome === null && !isParty && (
        <section className="stack">
          <h2>{t('decisions.answer.title')}</h2>
          <ActForm
            refused={refused}
            back={APPEALS}
            submit={<Button look="main">{t('decisions.answer.submit')}</Button>}
            labels={{ outcome: t('decisions.answer.outcome'), reply: t('decisions.answer.reply') }}
          >
            <Select
              name="outcome"
              label={t('decisions.answer.outcome')}
              placeholder={t('decisions.answer.choose')}
              choices={APPEAL_OUTCOMES.map((one) => ({ value: one, label: t(`decisions.outcome.${one}`) }))}
              defaultValue={typedIn(refused, 'outcome')}
              error={errorOf(refused, 'outcome')}
            />
            <TextArea
              name="reply"
              label={t('decisions.answer.reply')}
              help={t('decisions.answer.help')}
              rows={6}
              maxLength={APPEAL_REPLY.max}
              defaultValue={typedIn(refused, 'reply')}
              error={errorOf(refused, 'reply')}
            />
          </ActForm>
        </section>
      )}
    </AdminFrame>
  );
}
