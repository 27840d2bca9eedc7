import type { ModeratedPiece } from '#application/moderation/published/moderated-kind.api';
import type { MemberFile } from '#application/moderation/sanctions/read-member-file';
import type { MemberNoteRow, SanctionRow } from '#application/moderation/sanctions/member-file.query';
import { MEMBER_NOTE } from '#application/moderation/limits';
import { liftHref, SANCTIONS } from '../lib/addresses.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { TextArea } from '../ui/field.tsx';
import { PictureOf } from '../review/case-content.tsx';
import { Prose } from '../ui/prose.tsx';
import { decisionHref, type Shown } from './decision-parts.tsx';

type Names = Readonly<Record<string, string>>;

/** What befell a member, the newest first; what waits for its second signature can be signed here. */
export function SanctionsOf(props: {
  sanctions: readonly Shown<SanctionRow>[];
  names: Names;
  maySign: boolean;
  /** Those that the reader may lift. */
  liftable: readonly string[];
  me: string | null;
}) {
  const t = useT();
  const format = useFormat();
  return (
    <section className="stack">
      <h2>{t('decisions.record.sanctions')}</h2>
      {props.sanctions.length === 0 && <p className="muted">{t('decisions.record.noSanction')}</p>}
      <ul className="rows">
        {props.sanctions.map((one) => (
          <li key={one.id}>
            <p>
              <strong>{t(`decisions.step.${one.step as 'rappel'}`)}</strong> ·{' '}
              {t(`decisions.sanction.${one.status}`)} · {format.formatDay(one.proposedAt)}
              {one.until && ` · ${t('decisions.until', { day: format.formatDay(one.until) })}`}
              {one.decisionNumber !== null && (
                <>
                  {' · '}
                  <a href={decisionHref(one.decisionNumber)}>
                    {t('decisions.title', { number: one.decisionNumber })}
                  </a>
                </>
              )}
            </p>
            {props.liftable.includes(one.id) && (
              <p className="small">
                <a href={liftHref(one.id)}>{t('decisions.lift.act')}</a>
              </p>
            )}
            {one.status === 'proposed' && <p>{one.facts}</p>}
            {one.status === 'proposed' && props.maySign && one.proposedBy !== props.me && (
              <form method="post" action={`${SANCTIONS}/signer`} className="cluster">
                <input type="hidden" name="sanctionId" value={one.id} />
                <Button look="final" name="agrees" value="yes">
                  {t('decisions.record.sign')}
                </Button>
                <Button look="quiet" name="agrees" value="no">
                  {t('decisions.record.refuse')}
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What a member shows of themselves: what a measure on the profile would take. */
export function ShownOf({ profile }: { profile: ModeratedPiece }) {
  const t = useT();
  return (
    <section className="stack">
      <h2>{t('decisions.record.shown')}</h2>
      <p className="cluster">
        <PictureOf piece={profile} /> <strong>{profile.title}</strong>
      </p>
      {profile.text.trim() === '' ? (
        <p className="muted">{t('decisions.record.noBio')}</p>
      ) : (
        <Prose html={profile.html} />
      )}
    </section>
  );
}

/** What became of the reports of a member in a year, in numbers and shares, and whether they may be suspended. */
export function NoticesOf({ notices }: { notices: Shown<MemberFile['notices']> }) {
  const t = useT();
  const { formatDay } = useFormat();
  const { filed, agreed, disagreed, ignored, waiting, warnedAt, suspendedUntil, notYet } = notices;
  if (filed === 0 && suspendedUntil === null) return null;
  const judged = agreed + disagreed;
  const share = judged === 0 ? 0 : disagreed / judged;
  const known = WHY_NOT.find((one) => notYet === `moderation.${one}`);
  return (
    <section className="stack" aria-labelledby="signalements">
      <h2 id="signalements">{t('decisions.misuse.title')}</h2>
      <p>{t('decisions.misuse.counts', { filed, agreed, disagreed, ignored, waiting, share })}</p>
      {warnedAt && <p>{t('decisions.misuse.warned', { day: formatDay(warnedAt) })}</p>}
      {suspendedUntil && <p>{t('decisions.misuse.suspended', { day: formatDay(suspendedUntil) })}</p>}
      {known && <p className="help">{t(`decisions.misuse.${known}`)}</p>}
      {notYet === null && <p>{t('decisions.misuse.possible')}</p>}
    </section>
  );
}
const WHY_NOT = ['notices-not-misused', 'misuse-not-warned', 'misuse-ended-with-warning'] as const;

/** What moderators tell each other. */
export function NotesOf(props: { notes: readonly Shown<MemberNoteRow>[]; names: Names; action: string }) {
  const t = useT();
  const format = useFormat();
  return (
    <section className="stack">
      <h2>{t('decisions.record.notes')}</h2>
      <ul className="rows">
        {props.notes.map((note) => (
          <li key={note.id}>
            <p>{note.text}</p>
            <p className="small muted">
              {props.names[note.authorId] ?? ''} · {format.formatDay(note.notedAt)}
            </p>
          </li>
        ))}
      </ul>
      <form method="post" action={props.action} className="stack">
        <TextArea name="text" label={t('decisions.record.note')} rows={3} maxLength={MEMBER_NOTE.max} />
        <p>
          <Button>{t('decisions.record.addNote')}</Button>
        </p>
      </form>
    </section>
  );
}
