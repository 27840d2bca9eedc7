import type { AnnouncementView } from '#application/site/announcements/announcement-desk.query';
import { ANNOUNCEMENT_TONES, SITE_LIMITS } from '#application/site/limits';
import type { Refused } from '../lib/gates.server.ts';
import { errorOf, errorsOf, typedIn, typedList } from '../lib/refused.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { VersionSeen } from '../lib/version-seen.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox, CheckGroup, RadioGroup } from '../ui/choices.tsx';
import { DayField } from '../ui/day-field.tsx';
import { TextArea, TextField } from '../ui/field.tsx';
import { Fieldset } from '../ui/fieldset.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { useUnsent } from '../ui/unsent.ts';
import { type Named, namedChoices } from './segment-choices.ts';

/** What is said at the top of pages. With `one` it is changed; without, said. */
export function AnnouncementForm(props: {
  refused: Refused | undefined;
  named: Named;
  one?: AnnouncementView;
}) {
  const { refused, named, one } = props;
  const t = useT();
  const unsent = useUnsent(refused !== undefined, true);
  const format = useFormat();
  const limits = SITE_LIMITS.announcement;
  const dismissable = refused ? typedIn(refused, 'dismissable') !== '' : (one?.dismissable ?? true);
  return (
    <form method="post" noValidate className="form" {...unsent}>
      <FormErrors errors={errorsOf(refused)} />
      <VersionSeen refused={refused} of={one?.version ?? 0} />
      <TextField
        name="title"
        label={t('announcements.field.title')}
        help={t('announcements.field.titleHelp')}
        maxLength={limits.title.max}
        defaultValue={typedIn(refused, 'title', one?.title ?? '')}
        error={errorOf(refused, 'title')}
        required
      />
      <TextArea
        name="text"
        label={t('announcements.field.text')}
        rows={2}
        maxLength={limits.text.max}
        defaultValue={typedIn(refused, 'text', one?.text ?? '')}
        error={errorOf(refused, 'text')}
        optional
      />
      <TextField
        name="link"
        label={t('announcements.field.link')}
        help={t('announcements.field.linkHelp')}
        maxLength={limits.link.max}
        defaultValue={typedIn(refused, 'link', one?.link?.href ?? '')}
        error={errorOf(refused, 'link')}
        optional
      />
      <TextField
        name="label"
        label={t('announcements.field.label')}
        maxLength={limits.label.max}
        defaultValue={typedIn(refused, 'label', one?.link?.label ?? '')}
        error={errorOf(refused, 'label')}
        optional
      />
      <RadioGroup
        name="tone"
        legend={t('announcements.field.tone')}
        choices={ANNOUNCEMENT_TONES.map((value) => ({ value, label: t(`announcements.tone.${value}`) }))}
        value={typedIn(refused, 'tone', one?.tone ?? 'info')}
        error={errorOf(refused, 'tone')}
        required
      />
      <CheckGroup
        name="segments"
        legend={t('announcements.field.segments')}
        help={t('announcements.field.segmentsHelp')}
        choices={namedChoices(named, t, format)}
        values={typedList(refused, 'segments', one?.segments ?? [])}
        error={errorOf(refused, 'segments')}
      />
      <Fieldset legend={t('modules.period')} help={t('announcements.field.periodHelp')} id="dates">
        <DayField
          name="from"
          label={t('modules.from')}
          value={typedIn(refused, 'from', one?.days.from ?? '')}
          error={errorOf(refused, 'from')}
          optional
        />
        <DayField
          name="until"
          label={t('modules.until')}
          value={typedIn(refused, 'until', one?.days.until ?? '')}
          error={errorOf(refused, 'until')}
          optional
        />
      </Fieldset>
      <Checkbox
        name="dismissable"
        label={t('announcements.field.dismissable')}
        help={t('announcements.field.dismissableHelp')}
        defaultChecked={dismissable}
      />
      <p>
        <Button look="main">{t(one ? 'announcements.save' : 'announcements.publish')}</Button>
      </p>
    </form>
  );
}
