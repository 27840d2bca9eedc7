import { LIMITS, REGIONS } from '#application/community/limits';
import type { MyPreferences } from '#application/community/members/my-preferences.query';
import type { Refused } from '../lib/gates.server.ts';
import { errorOf, leftIn, typedIn } from '../lib/refused.ts';
import { regionWord } from '../lib/region-word.ts';
import { useT } from '../lib/texts.tsx';
import { VersionSeen } from '../lib/version-seen.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/choices.tsx';
import { Select, TextArea } from '../ui/field.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { StandsNow } from '../ui/stands-now.tsx';
import { WarnedBox } from '../words/warned-box.tsx';
import { WordsGuard } from '../words/words-guard.tsx';
import { BranchesField } from './fields.tsx';
import { Refusal } from './refusal.tsx';

type Described = Pick<MyPreferences, 'branches' | 'region' | 'bio' | 'isPublic'> & {
  /** Of the text. */
  readonly print: string;
};

/** What a member tells of themselves. */
export function ProfileForm({ mine, refused }: { mine: Described; refused?: Refused }) {
  const t = useT();
  return (
    <section aria-labelledby="vous">
      <SectionHead id="vous" title={t('accounts.profile.about')} />
      <form method="post" noValidate action="/profil" className="form account__block">
        <Refusal refused={refused} />
        <StandsNow
          refused={refused}
          texts={[{ name: 'bio', label: t('accounts.profile.bio'), text: mine.bio }]}
        />
        <VersionSeen as="shown" refused={refused} of={mine.print} />
        <BranchesField refused={refused} values={mine.branches} />
        <Select
          name="region"
          label={t('accounts.profile.region')}
          optional
          placeholder={t('accounts.profile.noRegion')}
          choices={REGIONS.map((name) => ({ value: name, label: regionWord(name, t) }))}
          defaultValue={typedIn(refused, 'region', mine.region ?? '')}
          error={errorOf(refused, 'region')}
        />
        <TextArea
          name="bio"
          label={t('accounts.profile.bio')}
          help={t('accounts.profile.bioHelp')}
          optional
          rows={6}
          maxLength={LIMITS.bio.max}
          counter
          defaultValue={leftIn(refused, 'bio', mine.bio)}
          error={errorOf(refused, 'bio')}
        />
        <WordsGuard />
        <WarnedBox refused={refused} />
        <Checkbox
          name="isPublic"
          label={t('accounts.profile.public')}
          help={t('accounts.profile.publicHelp')}
          defaultChecked={refused ? typedIn(refused, 'isPublic', '') === 'on' : mine.isPublic}
          error={errorOf(refused, 'isPublic')}
        />
        <p>
          <Button look="main">{t('accounts.profile.submit')}</Button>
        </p>
      </form>
    </section>
  );
}
