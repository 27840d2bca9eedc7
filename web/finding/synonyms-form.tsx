import { LIMITS } from '#application/community/limits';
import type { SynonymsView } from '#application/community/search/synonyms.query';
import type { Refused } from '../lib/gates.server.ts';
import { errorOf, errorsOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { TextArea } from '../ui/field.tsx';
import { FormErrors } from '../ui/form-errors.tsx';

/** The terms of a group, one on each line; without `group` a new one. */
export function SynonymsForm(props: {
  refused: Refused | undefined;
  group?: SynonymsView;
  /** What a new group begins with. */
  first?: string;
}) {
  const t = useT();
  const { refused, group, first = '' } = props;
  return (
    <form method="post" className="form">
      <FormErrors errors={errorsOf(refused)} />
      <TextArea
        name="terms"
        label={t('finding.synonyms.terms')}
        help={t('finding.synonyms.termsHelp', {
          min: LIMITS.synonyms.terms.min,
          max: LIMITS.synonyms.terms.max,
        })}
        rows={6}
        maxLength={1_000}
        defaultValue={typedIn(refused, 'terms', group?.terms.join('\n') ?? first)}
        error={errorOf(refused, 'terms')}
      />
      <p>
        <Button look="main">{t(group ? 'finding.synonyms.save' : 'finding.synonyms.add')}</Button>
      </p>
    </form>
  );
}
