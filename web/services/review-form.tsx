import { SERVICE_LIMITS, STARS } from '#application/engagement/limits';
import type { OwnReview } from '#application/engagement/services/service-view';
import { ActForm } from '../layout/small-page.tsx';
import type { Refused } from '../lib/gates.server.ts';
import { errorOf, leftIn, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { VersionSeen } from '../lib/version-seen.tsx';
import { Button } from '../ui/button.tsx';
import { RadioGroup } from '../ui/choices.tsx';
import { Select, TextArea } from '../ui/field.tsx';
import { StandsNow } from '../ui/stands-now.tsx';
import { WarnedBox } from '../words/warned-box.tsx';
import { WordsGuard } from '../words/words-guard.tsx';
import { useMonthWords } from './stars.tsx';

/** Says what one thinks of a service, or says it otherwise. */
export function ReviewForm(props: {
  refused: Refused | undefined;
  back: string;
  /** Those that can be chosen, the latest first. */
  months: readonly string[];
  /** One that stands, and the print of its text. */
  former?: OwnReview & { readonly print: string };
}) {
  const { refused, back, months, former } = props;
  const t = useT();
  const monthWords = useMonthWords();
  const choices = Array.from({ length: STARS.max }, (_, at) => STARS.max - at);
  return (
    <ActForm
      refused={refused}
      back={back}
      submit={<Button look="main">{t(former ? 'services.form.save' : 'services.form.submit')}</Button>}
      labels={{
        stars: t('services.form.stars'),
        month: t('services.form.month'),
        body: t('services.form.body'),
      }}
    >
      {former && (
        <>
          <StandsNow
            refused={refused}
            texts={[{ name: 'body', label: t('services.form.body'), text: former.source }]}
          />
          <VersionSeen as="shown" refused={refused} of={former.print} />
        </>
      )}
      <WarnedBox refused={refused} />
      <RadioGroup
        name="stars"
        legend={t('services.form.stars')}
        required
        value={typedIn(refused, 'stars', former ? String(former.stars) : '')}
        error={errorOf(refused, 'stars')}
        choices={choices.map((stars) => ({
          value: String(stars),
          label: t(`services.stars.means.${stars as 1 | 2 | 3 | 4 | 5}`),
        }))}
      />
      <Select
        name="month"
        label={t('services.form.month')}
        help={t('services.form.monthHelp')}
        placeholder={t('services.form.chooseMonth')}
        choices={months.map((value) => ({ value, label: monthWords(value) }))}
        defaultValue={typedIn(refused, 'month', former?.month ?? '')}
        error={errorOf(refused, 'month')}
      />
      <TextArea
        name="body"
        label={t('services.form.body')}
        help={t('services.form.bodyHelp')}
        rows={8}
        maxLength={SERVICE_LIMITS.body.max}
        counter
        defaultValue={leftIn(refused, 'body', former?.source)}
        error={errorOf(refused, 'body')}
      />
      <WordsGuard />
    </ActForm>
  );
}
