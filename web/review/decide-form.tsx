import { CHOSEN_END, LADDER, REVIEW_LIMITS, SANCTION_FACTS, VERDICTS } from '#application/moderation/limits';
import type { ReviewCase } from '#application/moderation/review/review-case.reader';
import { usePage } from '../lib/page.tsx';
import { errorOf, type GivenBack, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { VersionSeen } from '../lib/version-seen.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox, RadioGroup } from '../ui/choices.tsx';
import { DayField } from '../ui/day-field.tsx';
import { TextArea } from '../ui/field.tsx';
import { Fieldset } from '../ui/fieldset.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { type DecideAsking, isOfContent, type StepKey } from './decide-asking.ts';
import { measureWord } from './case-words.ts';
import { blankName, blanksIn, blanksLeft, decideErrors, givenTexts, shownBlank } from './decide-errors.ts';
import { GroundSelect, OwnStatement, TemplateStatement } from './statement-fields.tsx';
import { CarriedPast } from './written-before.tsx';

/** The decision itself, worded, with nothing left open. */
export function DecideForm(props: {
  found: ReviewCase;
  asked: DecideAsking;
  /** What was written before, as it was refused or taken on to another measure. */
  refused: GivenBack | undefined;
}) {
  const { found, asked, refused } = props;
  const { path, may } = usePage();
  const t = useT();
  const template = found.templates.find(({ key }) => key === asked.modele);
  const step = asked.auteur ?? null;
  const ofContent = isOfContent(asked);
  const restricts = ofContent || step !== null;
  const blanks =
    template && restricts ? blanksIn(givenTexts(found, template, refused, (name) => blankName(name, t))) : [];
  const left = blanksLeft(refused, blanks).map((name) => ({
    name,
    text: t('review.decide.blankLeft', { name: shownBlank(name) }),
  }));
  return (
    <form method="post" noValidate action={path} className="queue__act" aria-labelledby="decide">
      <h2 id="decide" className="facets__t" tabIndex={-1}>
        {t('review.decide.title')}
      </h2>
      <FormErrors errors={decideErrors(refused, left)} />
      <p>
        <b>{measureWord(asked.mesure ?? null, t)}</b>
        {step && `, ${t(`decisions.step.${step}`)}`}
      </p>
      <VersionSeen refused={refused} of={found.item.version} />
      <VersionSeen as="read" refused={refused} of={found.piece?.contentDigest ?? ''} />
      <input type="hidden" name="action" value={asked.mesure} />
      {step && <input type="hidden" name="step" value={step} />}
      {!restricts && refused && <CarriedPast found={found} written={refused} />}
      {template && restricts && <TemplateStatement found={found} template={template} refused={refused} />}
      {!template && ofContent && <OwnStatement found={found} asksGround={step === null} refused={refused} />}
      {step && (
        <Befalling
          step={step}
          found={found}
          reason={template?.reason}
          alone={!template && !ofContent}
          refused={refused}
        />
      )}
      {restricts && may('order.manage') && (
        <Checkbox
          name="onOrder"
          label={t('review.decide.onOrder')}
          help={t('review.decide.onOrderHelp')}
          defaultChecked={typedIn(refused, 'onOrder') === 'on'}
        />
      )}
      {!restricts && found.item.reports > 0 && (
        <RadioGroup
          name="verdict"
          legend={t('review.decide.verdict')}
          value={typedIn(refused, 'verdict', 'disagreed')}
          choices={VERDICTS.map((verdict) => ({
            value: verdict,
            label: t(`review.decide.verdicts.${verdict}`),
          }))}
        />
      )}
      {found.item.reports > 0 && (
        <TextArea
          name="answer"
          label={t('review.decide.answer')}
          help={t(restricts ? 'review.decide.answerHelpDone' : 'review.decide.answerHelp')}
          optional={restricts}
          rows={3}
          maxLength={REVIEW_LIMITS.answer.max}
          defaultValue={typedIn(refused, 'answer')}
          error={errorOf(refused, 'answer')}
        />
      )}
      <p>
        <Button look={restricts ? 'final' : 'main'} accessKey="d">
          {t('review.decide.submit')}
        </Button>{' '}
        <Button look="quiet" id="template" name="turn" value="choose">
          {t('review.decide.change')}
        </Button>
      </p>
    </form>
  );
}

const OF_TWO: readonly string[] = LADDER.filter((one) => one.secondSignature).map(({ key }) => key);

/** Why it befalls the author: a statement of its own, under its own ground. */
function Befalling(props: {
  step: StepKey;
  found: ReviewCase;
  /** Of the template that was chosen. */
  reason: string | undefined;
  /** No statement on the content says it already. */
  alone: boolean;
  refused: GivenBack | undefined;
}) {
  const { step, found, reason, alone, refused } = props;
  const t = useT();
  return (
    <Fieldset
      legend={t('review.decide.befallsTitle', { step: t(`decisions.step.${step}`) })}
      help={OF_TWO.includes(step) ? t('decisions.record.stepHelp') : undefined}
    >
      {step === CHOSEN_END.step && (
        <DayField
          name="until"
          label={t('decisions.record.until')}
          value={typedIn(refused, 'until')}
          error={errorOf(refused, 'until')}
          optional
        />
      )}
      <GroundSelect reason={reason} found={found} refused={refused} />
      <TextArea
        name="stepFacts"
        label={t('review.decide.stepFacts')}
        help={t(alone ? 'decisions.record.factsHelp' : 'review.decide.stepFactsHelp')}
        rows={4}
        maxLength={SANCTION_FACTS.max}
        optional={!alone}
        defaultValue={typedIn(refused, 'stepFacts')}
        error={errorOf(refused, 'stepFacts')}
      />
    </Fieldset>
  );
}
