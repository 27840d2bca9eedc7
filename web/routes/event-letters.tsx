import { useActionData } from '@remix-run/react';
import { LETTER_LIMITS, LETTER_READERS } from '#application/events/limits';
import type { LettersView } from '#application/events/letters/letters.query';
import { EventLetterRequest } from '#interfaces/http/events/gatherings.request';
import { type Names, NameOf } from '../engagement/member-names.tsx';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { manageEventDeedHref, manageEventHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, errorsOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { RadioGroup } from '../ui/choices.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { TextArea, TextField } from '../ui/field.tsx';
import { useUnsent } from '../ui/unsent.ts';
import { FormErrors } from '../ui/form-errors.tsx';
import { Exactly } from '../ui/moment.tsx';
import { SectionHead } from '../ui/section-head.tsx';

/** What would be sent, and to how many. */
interface Looked {
  readonly looked: { readonly count: number };
  readonly typed: Refused['typed'];
}

export const loader = read('events.run', async ({ app, actor, params }) => {
  const plan = await app.events.gatheringPlan.execute(actor, params['id'] ?? '');
  const letters = await app.events.letters.execute(actor, plan.id);
  const names = await app.members.names.of([...new Set(letters.sent.map(({ authorId }) => authorId))]);
  return { event: { id: plan.id, title: plan.title }, letters, names };
});

export const action = act<EventLetterRequest, Looked>(
  'events.run',
  EventLetterRequest,
  async (input, visit) => {
    const { app, actor, params, typed } = visit;
    const { id } = await app.events.gatheringPlan.execute(actor, params['id'] ?? '');
    const { intent, readers, subject, body } = input;
    if (intent === 'preview') {
      const { reach } = await app.events.letters.execute(actor, id);
      return { looked: { count: reach[readers] }, typed };
    }
    await app.events.writeToParticipants.execute({ actor, gatheringId: id, readers, subject, body });
    return seeOther(manageEventDeedHref(id, 'messages'), telling('events.flash.written'));
  },
);

/** Writing to those who registered: looked at first, then sent; what was sent stands below. */
export default function EventLettersRoute() {
  const { event, letters, names } = usePageData<typeof loader>();
  const outcome = useActionData() as Refused | Looked | undefined;
  const t = useT();
  return (
    <AdminFrame
      place="events"
      title={t('events.letters.title')}
      lead={t('events.letters.lead', { title: event.title })}
      acts={<ButtonLink href={manageEventHref(event.id)}>{event.title}</ButtonLink>}
    >
      <LetterForm reach={letters.reach} outcome={outcome} />
      <section className="apart" aria-labelledby="envoyes">
        <SectionHead id="envoyes" title={t('events.letters.sent')} />
        <SentLetters sent={letters.sent} names={names} />
      </section>
    </AdminFrame>
  );
}

function LetterForm({
  reach,
  outcome,
}: {
  reach: LettersView['reach'];
  outcome: Refused | Looked | undefined;
}) {
  const t = useT();
  const refused = outcome && 'problem' in outcome ? outcome : undefined;
  const looked = outcome && 'looked' in outcome ? outcome.looked : null;
  const unsent = useUnsent(outcome !== undefined);
  const before = outcome as Refused | undefined; // both keep what was typed
  const subject = typedIn(before, 'subject', '');
  const body = typedIn(before, 'body', '');
  const readers = typedIn(before, 'readers', 'seated');
  return (
    <>
      {looked && <Preview count={looked.count} letter={{ readers, subject, body }} />}
      <form method="post" noValidate className="stack" {...unsent}>
        <FormErrors
          errors={errorsOf(refused, {
            readers: t('events.letters.to'),
            subject: t('events.letters.subject'),
            body: t('events.letters.body'),
          })}
        />
        <RadioGroup
          name="readers"
          legend={t('events.letters.to')}
          value={readers}
          choices={LETTER_READERS.map((each) => ({
            value: each,
            label: t(`events.letters.readers.${each}`),
            help: t('events.letters.reach', { count: reach[each] }),
          }))}
          error={errorOf(refused, 'readers')}
        />
        <TextField
          name="subject"
          label={t('events.letters.subject')}
          maxLength={LETTER_LIMITS.subject.max}
          counter
          defaultValue={subject}
          error={errorOf(refused, 'subject')}
        />
        <TextArea
          name="body"
          label={t('events.letters.body')}
          help={t('events.letters.bodyHelp')}
          rows={10}
          maxLength={LETTER_LIMITS.body.max}
          counter
          defaultValue={body}
          error={errorOf(refused, 'body')}
        />
        <p>
          <Button look={looked ? undefined : 'main'} name="intent" value="preview" icon="eye">
            {t('events.letters.look')}
          </Button>
        </p>
      </form>
    </>
  );
}

/** A form of its own, so that what leaves is what was looked at, to those whom it names. */
function Preview({
  count,
  letter,
}: {
  count: number;
  letter: Record<'readers' | 'subject' | 'body', string>;
}) {
  const t = useT();
  return (
    <section className="card stack" aria-labelledby="apercu">
      <SectionHead id="apercu" title={t('events.letters.preview')} />
      <p>{t('events.letters.willReach', { count })}</p>
      <p>
        <b>{letter.subject}</b>
      </p>
      <p className="kept__note">{letter.body}</p>
      <form method="post">
        {Object.entries(letter).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Button look="main" name="intent" value="send">
          {t('events.letters.send', { count })}
        </Button>
      </form>
    </section>
  );
}

function SentLetters({ sent, names }: { sent: LettersView['sent']; names: Names }) {
  const t = useT();
  if (sent.length === 0) return <EmptyState title={t('events.letters.none')} level={3} />;
  return (
    <ul className="rows">
      {sent.map((letter) => (
        <li key={letter.id} className="note">
          <div>
            <p className="note__title">{letter.subject}</p>
            <p className="kept__note">{letter.body}</p>
            <p className="small muted cluster">
              <NameOf id={letter.authorId} names={names} />
              <Exactly at={letter.sentAt} />
              <span>{t(`events.letters.readers.${letter.readers}`)}</span>
              <span>{t('events.letters.reach', { count: letter.count })}</span>
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
