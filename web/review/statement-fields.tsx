import type { ReactNode } from 'react';
import { GROUND_KEYS, REVIEW_LIMITS } from '#application/moderation/limits';
import type { ReviewCase } from '#application/moderation/review/review-case.reader';
import { errorOf, type GivenBack, typedIn } from '../lib/refused.ts';
import { useT, WRITTEN_IN } from '../lib/texts.tsx';
import { DayField } from '../ui/day-field.tsx';
import { Select, TextArea, TextField } from '../ui/field.tsx';
import { likelyGround } from './likely-ground.ts';
import {
  blankId,
  blankName,
  blanksIn,
  blanksLeft,
  givenTexts,
  shownBlank,
  textErrorOf,
  typedBlank,
} from './decide-errors.ts';

/** On what it rests: what the template says, else what was reported. */
export function GroundSelect(props: {
  reason: string | undefined;
  found: ReviewCase;
  refused: GivenBack | undefined;
}) {
  const { reason, found, refused } = props;
  const t = useT();
  const likely = likelyGround([reason ?? null]) ?? likelyGround(found.item.whys);
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
export function OwnStatement(props: {
  found: ReviewCase;
  asksGround: boolean;
  refused: GivenBack | undefined;
}) {
  const { found, asksGround, refused } = props;
  const given = { facts: typedIn(refused, 'facts'), explanation: typedIn(refused, 'explanation') };
  return (
    <>
      <InTheirLanguage found={found} />
      {asksGround && <GroundSelect reason={undefined} found={found} refused={refused} />}
      <Reasons given={given} refused={refused} isOwn />
    </>
  );
}

function InTheirLanguage({ found }: { found: ReviewCase }) {
  const t = useT();
  return found.language === 'en' ? <p className="help">{t('review.decide.inEnglish')}</p> : null;
}

/** What happened, and why that is restricted; in words of one's own the explanation may be left out. */
function Reasons(props: {
  given: { readonly facts: string; readonly explanation: string };
  refused: GivenBack | undefined;
  isOwn?: boolean;
  /** Between the two. */
  children?: ReactNode;
}) {
  const { given, refused, isOwn = false } = props;
  const t = useT();
  const limits = REVIEW_LIMITS.statement;
  return (
    <>
      <TextArea
        name="facts"
        label={t('review.decide.facts')}
        help={t('review.decide.factsHelp')}
        rows={6}
        maxLength={limits.facts.max}
        defaultValue={given.facts}
        error={textErrorOf(refused, 'facts')}
      />
      {props.children}
      <TextArea
        name="explanation"
        label={t('review.decide.explanation')}
        help={isOwn ? t('review.decide.explanationOwn') : undefined}
        optional={isOwn}
        rows={4}
        maxLength={limits.explanation.max}
        defaultValue={given.explanation}
        error={textErrorOf(refused, 'explanation')}
      />
    </>
  );
}

/** Blanks that stand for a day. */
const DAYS = ['date_debut_faits', 'date_fin_faits', 'date_fin'] as const;

function Blank(props: { name: string; isDay: boolean; value: string; error: string | undefined }) {
  const { name, isDay, value, error } = props;
  const base = { name: 'blank', id: blankId(name), label: shownBlank(name), error };
  return isDay ? (
    <DayField {...base} value={value} />
  ) : (
    <TextField {...base} maxLength={REVIEW_LIMITS.blank.max} defaultValue={value} />
  );
}

/** The reasons as a template words them, with its blanks to fill in. */
export function TemplateStatement(props: {
  found: ReviewCase;
  template: ReviewCase['templates'][number];
  refused: GivenBack | undefined;
}) {
  const { found, template, refused } = props;
  const t = useT();
  const given = givenTexts(found, template, refused, (name) => blankName(name, t));
  const blanks = blanksIn(given);
  const left = blanksLeft(refused, blanks);
  const days = new Set(DAYS.map((name) => blankName(name, t)));
  const ground = [template.legalGround, template.clause].filter(Boolean).join(' ; ');
  const limits = REVIEW_LIMITS.statement;
  const wordedIn = found.language === 'en' && template.english ? 'en' : WRITTEN_IN;
  return (
    <>
      <input type="hidden" name="template" value={template.key} />
      <InTheirLanguage found={found} />
      <Reasons given={given} refused={refused}>
        {blanks.length > 0 && (
          <fieldset className="field">
            <legend>{t('review.decide.blanks')}</legend>
            <p className="help">{t('review.decide.blanksHelp')}</p>
            {blanks.map((name) => (
              <div key={name}>
                <input type="hidden" name="blankName" value={name} />
                <Blank
                  name={name}
                  isDay={days.has(name)}
                  value={typedBlank(refused, name)}
                  error={
                    left.includes(name) ? t('review.decide.blankLeft', { name: shownBlank(name) }) : undefined
                  }
                />
              </div>
            ))}
          </fieldset>
        )}
      </Reasons>
      <TextArea
        name="scope"
        rows={2}
        label={t('review.decide.scope')}
        maxLength={limits.scope.max}
        defaultValue={given.scope}
        error={textErrorOf(refused, 'scope')}
      />
      <TextArea
        name="duration"
        rows={2}
        label={t('review.decide.duration')}
        maxLength={limits.duration.max}
        defaultValue={given.duration}
        error={textErrorOf(refused, 'duration')}
      />
      <details className="disclose" open>
        <summary>{t('review.decide.letter')}</summary>
        <div className="letter small" lang={wordedIn}>
          <p>
            <b>{template.label}</b>
          </p>
          <p>{given.explanation}</p>
          <p>
            <span lang={t.locale}>{t('ui.form.field', { label: t('review.decide.ground') })}</span>
            {ground}
          </p>
          <p lang={t.locale}>{t('review.decide.redress')}</p>
        </div>
      </details>
    </>
  );
}
