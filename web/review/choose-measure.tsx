import { measuresOf } from '#application/moderation/limits';
import type { ReviewCase } from '#application/moderation/review/review-case.reader';
import { usePage } from '../lib/page.tsx';
import { errorOf, type GivenBack } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { RadioGroup } from '../ui/choices.tsx';
import { Select } from '../ui/field.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { type DecideAsking, isMisfit, type StepKey, templatesByMeasure } from './decide-asking.ts';
import { actionWord, calledIn, measureWord } from './case-words.ts';
import { WrittenBefore } from './written-before.tsx';

/** As an address names what is chosen, and as the decision does. */
const ASKED = { measure: 'mesure', step: 'auteur', template: 'modele' } as const;
const DECIDED = { measure: 'action', step: 'step', template: 'template' } as const;

/** Which measure and which template: what the second step is made of. */
export function ChooseMeasure(props: {
  found: ReviewCase;
  asked: DecideAsking;
  /** In the second step, by who came back from it. */
  written: GivenBack | undefined;
}) {
  const { found, asked, written } = props;
  const t = useT();
  const { path } = usePage();
  const { actions, steps, next } = found;
  const names = written ? DECIDED : ASKED;
  const misfit =
    errorOf(written, 'template') ?? (isMisfit(found, asked) ? t('review.decide.misfit') : undefined);
  return (
    <form
      method={written ? 'post' : 'get'}
      action={written ? `${path}#decide` : '#decide'}
      noValidate={written !== undefined}
      className="queue__act"
      aria-labelledby="decide"
    >
      <h2 id="decide" className="facets__t" tabIndex={-1}>
        {t('review.decide.title')}
      </h2>
      <FormErrors errors={misfit ? [{ field: names.template, message: misfit }] : []} />
      {written && <WrittenBefore found={found} written={written} />}
      <RadioGroup
        name={names.measure}
        legend={t('review.decide.measure')}
        value={asked.mesure ?? actions[0]}
        required
        choices={actions.map((action) => ({
          value: action,
          label: measureWord(action, t),
        }))}
      />
      {steps.length > 0 && (
        <Select
          name={names.step}
          label={t('review.decide.befalls')}
          defaultValue={asked.auteur ?? ''}
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
        name={names.template}
        label={t('review.decide.template')}
        defaultValue={asked.modele ?? ''}
        error={misfit}
        choices={[
          { value: '', label: t('review.decide.templateNone') },
          ...templatesByMeasure(found).map((template) => ({
            value: template.key,
            group: measuresOf(template.restriction)
              .map((measure) => actionWord(measure, t))
              .join(', '),
            ...calledIn(t, template),
          })),
        ]}
      />
      <p>
        <Button look="main" accessKey="d" {...(written && { name: 'turn', value: 'prepare' })}>
          {t('review.decide.prepare')}
        </Button>
      </p>
    </form>
  );
}
