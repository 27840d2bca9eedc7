import type { HeldNote } from '#application/site/editorial/editorial-notes.port';
import { NOTE_STATES, SITE_LIMITS } from '#application/site/limits';
import type { Refused } from '../lib/gates.server.ts';
import { errorOf, errorsOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { VersionSeen } from '../lib/version-seen.tsx';
import { Button } from '../ui/button.tsx';
import { RadioGroup } from '../ui/choices.tsx';
import { DayField } from '../ui/day-field.tsx';
import { TextField } from '../ui/field.tsx';
import { FormErrors } from '../ui/form-errors.tsx';

/** What is to be published on a day. With `one` it is changed, moved, called done or deleted; without, added. */
export function NoteForm({
  refused,
  one,
  day,
}: {
  refused: Refused | undefined;
  one?: HeldNote;
  day: string;
}) {
  const t = useT();
  return (
    <form method="post" noValidate className="form">
      <FormErrors errors={errorsOf(refused)} />
      <VersionSeen refused={refused} of={one?.version ?? 0} />
      <TextField
        name="title"
        label={t('editorial.field.title')}
        maxLength={SITE_LIMITS.note.title.max}
        defaultValue={typedIn(refused, 'title', one?.title ?? '')}
        error={errorOf(refused, 'title')}
        required
      />
      <DayField
        name="day"
        label={t('editorial.field.day')}
        value={typedIn(refused, 'day', one?.day ?? day)}
        error={errorOf(refused, 'day')}
      />
      <TextField
        name="who"
        label={t('editorial.field.who')}
        maxLength={SITE_LIMITS.note.who.max}
        defaultValue={typedIn(refused, 'who', one?.who ?? '')}
        error={errorOf(refused, 'who')}
        optional
      />
      <RadioGroup
        name="state"
        legend={t('editorial.field.state')}
        choices={NOTE_STATES.map((value) => ({ value, label: t(`editorial.state.${value}`) }))}
        value={typedIn(refused, 'state', one?.state ?? 'idea')}
        error={errorOf(refused, 'state')}
        required
      />
      <p className="cluster">
        <Button look="main" name="intent" value="save">
          {t(one ? 'editorial.save' : 'editorial.add')}
        </Button>
        {one && one.state !== 'done' && (
          <Button name="intent" value="done">
            {t('editorial.done')}
          </Button>
        )}
        {one && (
          <Button look="quiet" name="intent" value="remove">
            {t('editorial.remove')}
          </Button>
        )}
      </p>
    </form>
  );
}
