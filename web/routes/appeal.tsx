import { useActionData } from '@remix-run/react';
import {
  APPEAL_OUTCOMES,
  APPEAL_REPLY,
  REPLACEMENT,
  SANCTION_FACTS,
  STEP_KEYS,
} from '#application/moderation/limits';
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
import { Fieldset } from '../ui/fieldset.tsx';

export const loader = read('appeals.decide', async ({ app, actor, params }) => {
  const appeal = await app.moderation.decisionRows.appeal(params['id'] ?? '');
  const page =
    appeal && (await app.moderation.readDecision.execute({ actor, ref: appeal.decisionId, key: null }));
  // Read as the staff does: nobody looks at a complaint about a decision on themselves.
  if (!appeal || page?.as !== 'staff') throw nothingHere('moderation.appeal-not-found');
  const lesser = await app.moderation.lesserMeasures.execute(actor, appeal.decisionId);
  const isParty = [appeal.decisionBy, appeal.subjectId, appeal.appellantId].includes(actor.memberId);
  return {
    appeal,
    decision: page.decision,
    content: page.content,
    insteadPath: page.insteadPath,
    lesser,
    isParty,
  };
});

export const action = act('appeals.decide', DecideAppealRequest, async (input, visit) => {
  const { outcome, reply, measure = '', facts = '', text = null } = input;
  const appealId = idOf<'Appeal'>(visit.params['id'], 'moderation.appeal-not-found');
  await visit.app.moderation.decideAppeal.execute({
    actor: visit.actor,
    appealId,
    outcome,
    reply,
    lesser: { measure, facts, text },
  });
  return seeOther(APPEALS, telling('decisions.flash.answered'));
});

/** One complaint with the decision it is about; whoever judges is somebody else than who decided. */
export default function AppealRoute() {
  const { appeal, decision, content, insteadPath, lesser, isParty } = usePageData<typeof loader>();
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
      <Overturned decision={decision} insteadPath={insteadPath} />
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
            labels={{
              outcome: t('decisions.answer.outcome'),
              reply: t('decisions.answer.reply'),
              measure: t('decisions.answer.measure'),
              facts: t('decisions.answer.facts'),
              text: t('decisions.answer.text'),
            }}
          >
            <Select
              name="outcome"
              label={t('decisions.answer.outcome')}
              placeholder={t('decisions.answer.choose')}
              choices={APPEAL_OUTCOMES.filter((one) => one !== 'partially-upheld' || lesser.length > 0).map(
                (one) => ({ value: one, label: t(`decisions.outcome.${one}`) }),
              )}
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
            {lesser.length > 0 && <InPart lesser={lesser} source={content?.source ?? ''} refused={refused} />}
          </ActForm>
        </section>
      )}
    </AdminFrame>
  );
}

/** What is left of the measure when the complaint is right in part, with a statement of its own. */
function InPart(props: { lesser: readonly string[]; source: string; refused: Refused | undefined }) {
  const { lesser, source, refused } = props;
  const t = useT();
  const wordOf = (measure: string) => {
    const step = STEP_KEYS.find((one) => one === measure);
    if (step) return t(`decisions.step.${step}`);
    return t(`decisions.action.${measure === 'hide' || measure === 'lock' ? measure : 'edit'}`);
  };
  return (
    <Fieldset legend={t('decisions.answer.inPart')} help={t('decisions.answer.inPartHelp')}>
      <Select
        name="measure"
        label={t('decisions.answer.measure')}
        placeholder={t('decisions.answer.choose')}
        choices={lesser.map((one) => ({ value: one, label: wordOf(one) }))}
        defaultValue={typedIn(refused, 'measure')}
        error={errorOf(refused, 'measure')}
      />
      <TextArea
        name="facts"
        label={t('decisions.answer.facts')}
        help={t('decisions.answer.factsHelp')}
        rows={4}
        maxLength={SANCTION_FACTS.max}
        optional
        defaultValue={typedIn(refused, 'facts')}
        error={errorOf(refused, 'facts')}
      />
      {lesser.includes('edit') && (
        <TextArea
          name="text"
          label={t('decisions.answer.text')}
          help={t('decisions.answer.textHelp')}
          rows={8}
          maxLength={REPLACEMENT.max}
          optional
          defaultValue={typedIn(refused, 'text', source)}
          error={errorOf(refused, 'text')}
        />
      )}
    </Fieldset>
  );
}
