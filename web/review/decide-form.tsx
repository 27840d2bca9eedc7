import { useActionData } from '@remix-run/react';
import {
  CHOSEN_END,
  GROUND_KEYS,
  LADDER,
  placeholdersIn,
  REVIEW_LIMITS,
  SANCTION_FACTS,
  VERDICTS,
} from '#application/moderation/limits';
import type { ReviewCase } from '#application/moderation/review/review-case.reader';
import type { Refused } from '../lib/gates.server.ts';
import { usePage } from '../lib/page.tsx';
import { errorOf, errorsOf, typedIn, typedList } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox, RadioGroup } from '../ui/choices.tsx';
import { DayField } from '../ui/day-field.tsx';
import { Select, TextArea, TextField } from '../ui/field.tsx';
import { Fieldset } from '../ui/fieldset.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import type { DecideAsking } from './decide-asking.ts';
import { actionWord } from './case-words.ts';

const RESTRICTING_NOTHING: readonly string[] = ['keep', 'approve', 'restore'];

/** Which measure and which template: what the second step is made of. */
export function ChooseMeasure({ found }: { found: ReviewCase }) {
  const t = useT();
  const { actions, templates, steps, next } = found;
  return (
    <form method="get" className="queue__act" aria-labelledby="decide">
      <h2 id="decide" className="facets__t">
        {t('review.decide.title')}
      </h2>
      <RadioGroup
        name="mesure"
        legend={t('review.decide.measure')}
        value={actions[0]}
        required
        choices={actions.map((action) => ({ value: action, label: actionWord(action, t) }))}
      />
      {steps.length > 0 && (
        <Select
          name="auteur"
          label={t('review.decide.befalls')}
          help={[
            t('decisions.record.suggested', { step: t(`decisions.step.${next.step.key as StepKey}`) }),
            next.after
              ? t('decisions.record.because', { step: t(`decisions.step.${next.after.key as StepKey}`) })
              : t('decisions.record.first'),
          ].join(' ')}
          choices={[
            { value: '', label: t('review.decide.befallsNone') },
            ...steps.map(({ key }) => ({ value: key, label: t(`decisions.step.${key as StepKey}`) })),
          ]}
        />
      )}
      <Select
        name="modele"
        label={t('review.decide.template')}
        choices={[
          { value: '', label: t('review.decide.templateNone') },
          ...templates.map(({ key, label }) => ({ value: key, label })),
        ]}
      />
      <p>
        <Button look="main" accessKey="d">
          {t('review.decide.prepare')}
        </Button>
      </p>
    </form>
  );
}

/** The decision itself, worded, with nothing left open. */
export function DecideForm(props: { found: ReviewCase; asked: DecideAsking; back: string }) {
  const { found, asked, back } = props;
  const refused = useActionData<Refused>();
  const { path, may } = usePage();
  const t = useT();
  const template = found.templates.find(({ key }) => key === asked.modele);
  const step = asked.auteur ?? null;
  const ofContent = !RESTRICTING_NOTHING.includes(asked.mesure ?? 'keep');
  const restricts = ofContent || step !== null;
  return (
    <form method="post" noValidate action={path} className="queue__act" aria-labelledby="decide">
      <h2 id="decide" className="facets__t">
        {t('review.decide.title')}
      </h2>
      <FormErrors errors={errorsOf(refused)} />
      <p>
        <b>{actionWord(asked.mesure ?? null, t)}</b>
        {step && `, ${t(`decisions.step.${step}`)}`}
        <br />
        <a href={back}>{t('review.decide.change')}</a>
      </p>
      <input type="hidden" name="version" value={found.item.version} />
      <input type="hidden" name="read" value={found.piece?.mark ?? ''} />
      <input type="hidden" name="action" value={asked.mesure} />
      {step && <input type="hidden" name="step" value={step} />}
      {template && restricts && <Statement found={found} template={template} refused={refused} />}
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
        </Button>
      </p>
    </form>
  );
}

type StepKey = NonNullable<DecideAsking['auteur']>;
const OF_TWO: readonly string[] = LADDER.filter((one) => one.secondSignature).map(({ key }) => key);

/** Why it befalls the author: a statement of its own, under its own ground. */
function Befalling(props: {
  step: StepKey;
  found: ReviewCase;
  /** Of the template that was chosen. */
  reason: string | undefined;
  /** No statement on the content says it already. */
  alone: boolean;
  refused: Refused | undefined;
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
        error={errorOf(refused, 'stepFacts') ?? (alone ? errorOf(refused, 'facts') : undefined)}
      />
    </Fieldset>
  );
}

/** On what it rests: what the template says, else what was reported. */
function GroundSelect(props: {
  reason: string | undefined;
  found: ReviewCase;
  refused: Refused | undefined;
}) {
  const { reason, found, refused } = props;
  const t = useT();
  const likely =
    GROUND_KEYS.find((key) => key === reason) ?? GROUND_KEYS.find((key) => found.item.whys.includes(key));
  return (
    <Select
      name="ground"
      label={t('decisions.ground.label')}
      choices={GROUND_KEYS.map((key) => ({ value: key, label: t(`decisions.ground.${key}`) }))}
      defaultValue={typedIn(refused, 'ground', likely ?? 'regles-de-vie')}
      error={errorOf(refused, 'ground')}
    />
  );
}

/** The reasons in the words of who decides alone. */
function OwnStatement(props: { found: ReviewCase; asksGround: boolean; refused: Refused | undefined }) {
  const { found, asksGround, refused } = props;
  const t = useT();
  const limits = REVIEW_LIMITS.statement;
  return (
    <>
      {found.language === 'en' && <p className="help">{t('review.decide.inEnglish')}</p>}
      {asksGround && <GroundSelect reason={undefined} found={found} refused={refused} />}
      <TextArea
        name="facts"
        label={t('review.decide.facts')}
        help={t('review.decide.factsHelp')}
        rows={6}
        maxLength={limits.facts.max}
        defaultValue={typedIn(refused, 'facts')}
        error={errorOf(refused, 'facts') ?? errorOf(refused, 'template')}
      />
      <TextArea
        name="explanation"
        label={t('review.decide.explanation')}
        help={t('review.decide.explanationOwn')}
        optional
        rows={4}
        maxLength={limits.explanation.max}
        defaultValue={typedIn(refused, 'explanation')}
        error={errorOf(refused, 'explanation')}
      />
    </>
  );
}

const TEXTS = ['facts', 'explanation', 'scope', 'duration'] as const;

function Statement(props: {
  found: ReviewCase;
  template: ReviewCase['templates'][number];
  refused: Refused | undefined;
}) {
  const { found, template, refused } = props;
  const t = useT();
  const filled = (text: string) =>
    Object.entries(found.values).reduce(
      (whole, [name, value]) => whole.replaceAll(`{{${name}}}`, value),
      text,
    );
  const given = Object.fromEntries(
    TEXTS.map((field) => [field, typedIn(refused, field, filled(template[field]))]),
  ) as Record<(typeof TEXTS)[number], string>;
  const blanks = placeholdersIn(...TEXTS.map((field) => given[field]));
  const before = typedList(refused, 'blankName');
  const typed = typedList(refused, 'blank');
  const ground = [template.legalGround, template.clause].filter(Boolean).join(' ; ');
  const limits = REVIEW_LIMITS.statement;
  return (
    <>
      <input type="hidden" name="template" value={template.key} />
      {found.language === 'en' && <p className="help">{t('review.decide.inEnglish')}</p>}
      <TextArea
        name="facts"
        label={t('review.decide.facts')}
        help={t('review.decide.factsHelp')}
        rows={6}
        maxLength={limits.facts.max}
        defaultValue={given.facts}
        error={errorOf(refused, 'facts')}
      />
      {blanks.length > 0 && (
        <fieldset className="field">
          <legend>{t('review.decide.blanks')}</legend>
          <p className="help">{t('review.decide.blanksHelp')}</p>
          {blanks.map((name) => (
            <div key={name}>
              <input type="hidden" name="blankName" value={name} />
              <TextField
                name="blank"
                id={`blank-${name}`}
                label={name.replaceAll('_', ' ')}
                maxLength={REVIEW_LIMITS.blank.max}
                defaultValue={typed[before.indexOf(name)] ?? ''}
              />
            </div>
          ))}
        </fieldset>
      )}
      <TextArea
        name="explanation"
        label={t('review.decide.explanation')}
        rows={4}
        maxLength={limits.explanation.max}
        defaultValue={given.explanation}
        error={errorOf(refused, 'explanation')}
      />
      <TextArea
        name="scope"
        rows={2}
        label={t('review.decide.scope')}
        maxLength={limits.scope.max}
        defaultValue={given.scope}
        error={errorOf(refused, 'scope')}
      />
      <TextArea
        name="duration"
        rows={2}
        label={t('review.decide.duration')}
        maxLength={limits.duration.max}
        defaultValue={given.duration}
        error={errorOf(refused, 'duration')}
      />
      <details className="disclose" open>
        <summary>{t('review.decide.letter')}</summary>
        <div className="letter small">
          <p>
            <b>{template.label}</b>
          </p>
          <p>{given.explanation}</p>
          <p>
            {t('review.decide.ground')} : {ground}
          </p>
          <p>{t('review.decide.redress')}</p>
        </div>
      </details>
    </>
  );
}
