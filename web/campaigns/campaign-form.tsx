import type { CampaignAudience, CampaignRow } from '#application/community/campaigns/campaigns.query';
import type { ShownCampaign } from '#application/community/campaigns/try-campaign';
import { LIMITS } from '#application/community/limits';
import { CAMPAIGNS } from '../lib/addresses.ts';
import type { Refused } from '../lib/gates.server.ts';
import { errorOf, errorsOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { VersionSeen } from '../lib/version-seen.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Select, TextField } from '../ui/field.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { useUnsent } from '../ui/unsent.ts';
import { LetterFields } from './letter-fields.tsx';
import { Shown } from './shown.tsx';

/** A campaign that was read again: who would get it, and how it looks. */
export interface ShownOutcome {
  readonly audience: CampaignAudience;
  readonly shows: ShownCampaign;
  readonly tried: boolean;
  readonly typed: Refused['typed'];
}
export type CampaignOutcome = Refused | ShownOutcome | undefined;

const USUAL_RATE = 60;

/** What a campaign says and to whom. Its first two buttons keep nothing. */
export function CampaignForm(props: {
  outcome: CampaignOutcome;
  segments: readonly { readonly id: string; readonly name: string }[];
  campaign?: CampaignRow;
}) {
  const { outcome, segments, campaign } = props;
  const t = useT();
  const refused = outcome && 'problem' in outcome ? outcome : undefined;
  const unsent = useUnsent(outcome !== undefined, true);
  const shown = outcome && 'shows' in outcome ? outcome : undefined;
  const typed = (field: string, kept = '') => typedIn(outcome, field, outcome ? '' : kept);
  const labels = {
    name: t('campaigns.name'),
    segment: t('campaigns.segment'),
    subject: t('campaigns.subject'),
    body: t('campaigns.body'),
    perMinute: t('campaigns.perMinute'),
  };
  return (
    <>
      {shown && <Shown {...shown} />}
      <form method="post" noValidate className="form" {...unsent}>
        <FormErrors errors={errorsOf(refused, labels)} />
        <VersionSeen refused={outcome} of={campaign?.version ?? 0} />
        <TextField
          name="name"
          label={labels.name}
          help={t('campaigns.nameHelp')}
          maxLength={LIMITS.campaign.name.max}
          defaultValue={typed('name', campaign?.name)}
          error={errorOf(refused, 'name')}
        />
        <Select
          name="segment"
          label={labels.segment}
          help={t('campaigns.segmentHelp')}
          placeholder={t('campaigns.chooseSegment')}
          choices={segments.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={typed('segment', campaign?.segment?.id)}
          error={errorOf(refused, 'segment')}
        />
        <LetterFields outcome={outcome} refused={refused} kept={campaign ?? null} rows={14} />
        <TextField
          name="perMinute"
          label={labels.perMinute}
          help={t('campaigns.perMinuteHelp')}
          inputMode="numeric"
          maxLength={3}
          defaultValue={typed('perMinute', String(campaign?.perMinute ?? USUAL_RATE))}
          error={errorOf(refused, 'perMinute')}
        />
        <p className="cluster">
          <Button look={shown ? 'outline' : 'main'} name="intent" value="preview">
            {t('campaigns.preview')}
          </Button>
          <Button look="outline" name="intent" value="try">
            {t('campaigns.try')}
          </Button>
          <Button look={shown ? 'main' : 'outline'} name="intent" value="save">
            {t('campaigns.save')}
          </Button>
          <ButtonLink look="quiet" href={CAMPAIGNS}>
            {t('campaigns.title')}
          </ButtonLink>
        </p>
      </form>
    </>
  );
}
