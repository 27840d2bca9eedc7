import { LANGUAGES, LIMITS } from '#application/community/limits';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import type { Refused } from '../lib/visit.ts';
import { RadioGroup } from '../ui/choices.tsx';
import { TextArea, TextField } from '../ui/field.tsx';
import { VariablesHelp } from './variables-help.tsx';

interface LetterProps {
  /** The form as it was sent, where it comes back. */
  readonly outcome: Pick<Refused, 'typed'> | undefined;
  readonly refused: Refused | undefined;
  readonly kept: { readonly language: string; readonly subject: string; readonly body: string } | null;
  readonly rows: number;
}

/** What a letter of the team says, in which language. */
export function LetterFields({ outcome, refused, kept, rows }: LetterProps) {
  const t = useT();
  const typed = (field: 'subject' | 'body') => typedIn(outcome, field, outcome ? '' : kept?.[field]);
  return (
    <>
      <RadioGroup
        name="language"
        legend={t('campaigns.language')}
        value={typedIn(outcome, 'language', kept?.language ?? 'fr')}
        choices={LANGUAGES.map((language) => ({
          value: language,
          label: t(`segments.languages.${language}`),
        }))}
        error={errorOf(refused, 'language')}
      />
      <TextField
        name="subject"
        label={t('campaigns.subject')}
        maxLength={LIMITS.campaign.subject.max}
        defaultValue={typed('subject')}
        error={errorOf(refused, 'subject')}
      />
      <TextArea
        name="body"
        label={t('campaigns.body')}
        help={t('campaigns.bodyHelp')}
        rows={rows}
        maxLength={LIMITS.campaign.body.max}
        defaultValue={typed('body')}
        error={errorOf(refused, 'body')}
      />
      <VariablesHelp />
    </>
  );
}
