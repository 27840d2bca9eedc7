import {
  APPEAL_OUTCOMES,
  APPEAL_REPLY,
  REPLACEMENT,
  SANCTION_FACTS,
  STEP_KEYS,
} from '#application/moderation/limits';
import { ActForm } from '../layout/small-page.tsx';
import { UnplacedWords } from '../layout/unplaced-words.tsx';
import { APPEALS, QUEUE } from '../lib/addresses.ts';
import type { Refused } from '../lib/gates.server.ts';
import { errorOf, typedIn, typedList } from '../lib/refused.ts';
import { type Translate, useT } from '../lib/texts.tsx';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';
import { CheckGroup } from '../ui/choices.tsx';
import { Select, TextArea } from '../ui/field.tsx';
import { Fieldset } from '../ui/fieldset.tsx';
import { ContentOf, EarlierDecisions, TakenBy } from './appeal-context.tsx';
import type { Found } from './appeal-found.ts';
import {
  AppealShown,
  Besides,
  decisionHref,
  outcomeWord,
  Overturned,
  StatementOf,
} from './decision-parts.tsx';

/** Whose complaint it is, and about which decision. */
export function AppealLead({ found: { appeal, decision } }: { found: Found }) {
  const t = useT();
  return (
    <>
      {t(`decisions.party.${appeal.party}`)} ·{' '}
      <a href={decisionHref(decision.number)}>{t('decisions.title', { number: decision.number })}</a>
    </>
  );
}

/** What is complained of, what the decision was about, who took it for which reasons, and what was decided of the member before. */
export function Contested({ found }: { found: Found }) {
  const { appeal, decision, insteadPath, besides } = found;
  return (
    <>
      <Overturned decision={decision} insteadPath={insteadPath} />
      <Besides besides={besides} as="staff" />
      <AppealShown appeal={appeal} />
      <ContentOf {...found} />
      <TakenBy {...found} />
      <StatementOf decision={decision} />
      <EarlierDecisions {...found} />
    </>
  );
}

/** Why it is not theirs to answer. */
function barOf({ bar, asksSigner }: Found, t: Translate): string | null {
  if (bar === 'party') return t('decisions.appeals.notYou');
  if (bar === 'rank') return t('decisions.appeals.outranked');
  return asksSigner ? t('decisions.appeals.asksSigner') : null;
}

/** The answer with its reasons, by anybody who has no part in the decision. */
export function AnswerForm({ found, refused }: { found: Found; refused: Refused | undefined }) {
  const { appeal, content, lesser, liftable, isLast } = found;
  const t = useT();
  const barred = barOf(found, t);
  if (appeal.outcome !== null || barred !== null)
    return (
      <>
        {appeal.outcome === null && barred !== null && <Alert tone="warn" title={barred} />}
        <UnplacedWords outcome={refused} />
      </>
    );
  return (
    <section className="stack">
      <h2>{t('decisions.answer.title')}</h2>
      {isLast && <Alert tone="warn" title={t('decisions.appeals.lastJudge')} />}
      <ActForm
        refused={refused}
        action={`${APPEALS}/${found.appeal.id}`}
        back={QUEUE}
        submit={<Button look="main">{t('decisions.answer.submit')}</Button>}
        labels={{
          outcome: t('decisions.answer.outcome'),
          reply: t('decisions.answer.reply'),
          measure: t('decisions.answer.measure'),
          facts: t('decisions.answer.facts'),
          text: t('decisions.answer.text'),
          alsoLift: t('decisions.answer.also'),
        }}
      >
        <Select
          name="outcome"
          label={t('decisions.answer.outcome')}
          placeholder={t('decisions.answer.choose')}
          choices={APPEAL_OUTCOMES.filter((one) => one !== 'partially-upheld' || lesser.length > 0).map(
            (one) => ({ value: one, label: outcomeWord(appeal.party, one, t) }),
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
        {liftable.length > 0 && (
          <CheckGroup
            name="alsoLift"
            legend={t('decisions.answer.also')}
            help={t('decisions.answer.alsoHelp')}
            choices={liftable.map(({ id, number, action }) => ({
              value: id,
              label: t('decisions.answer.alsoLift', { number, measure: t(`decisions.action.${action}`) }),
            }))}
            values={typedList(refused, 'alsoLift')}
            error={errorOf(refused, 'alsoLift')}
          />
        )}
        {lesser.length > 0 && <InPart lesser={lesser} source={content?.source ?? ''} refused={refused} />}
      </ActForm>
    </section>
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
