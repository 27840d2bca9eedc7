import type { ReviewCase } from '#application/moderation/review/review-case.reader';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { RadioGroup } from '../ui/choices.tsx';
import { Select } from '../ui/field.tsx';
import type { StepKey } from './decide-asking.ts';
import { calledIn, measureWord } from './case-words.ts';

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
        choices={actions.map((action) => ({
          value: action,
          label: measureWord(action, t),
        }))}
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
          ...templates.map((template) => ({ value: template.key, ...calledIn(t, template) })),
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
