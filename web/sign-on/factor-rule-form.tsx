import { FACTOR_MODES } from '#application/site/limits';
import type { Refused } from '../lib/gates.server.ts';
import { errorOf, errorsOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { RadioGroup } from '../ui/choices.tsx';
import { DayField } from '../ui/day-field.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { SectionHead } from '../ui/section-head.tsx';

/** Who may, and who has to, show more than a password. */
export function FactorRuleForm({
  rule,
  refused,
}: {
  rule: { readonly mode: string; readonly from: string };
  refused: Refused | undefined;
}) {
  const t = useT();
  return (
    <section aria-labelledby="second-facteur" className="stack">
      <SectionHead id="second-facteur" title={t('factors.title')} />
      <form method="post" noValidate className="form">
        <FormErrors errors={errorsOf(refused)} />
        <RadioGroup
          name="mode"
          legend={t('factors.rule.mode')}
          choices={FACTOR_MODES.map((value) => ({
            value,
            label: t(`factors.rule.modes.${value}`),
            help: t(`factors.rule.modesHelp.${value}`),
          }))}
          value={typedIn(refused, 'mode', rule.mode)}
          error={errorOf(refused, 'mode')}
          required
        />
        <DayField
          name="from"
          label={t('factors.rule.from')}
          value={typedIn(refused, 'from', rule.from)}
          error={errorOf(refused, 'from')}
          optional
        />
        <p className="small muted">{t('factors.rule.fromHelp')}</p>
        <p>
          <Button look="main">{t('factors.rule.save')}</Button>
        </p>
      </form>
    </section>
  );
}
