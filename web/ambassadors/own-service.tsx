import type {
  AmbassadorGuests,
  AmbassadorLink,
  OwnAmbassadorship,
} from '#application/community/ambassadors/ambassadors.query';
import { LIMITS } from '#application/community/limits';
import { AMBASSADORS, invitationHref } from '../lib/addresses.ts';
import type { Refused } from '../lib/gates.server.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/choices.tsx';
import { TextArea } from '../ui/field.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { WHAT_IT_ALLOWS } from './what-it-allows.tsx';
import { WarnedBox } from '../words/warned-box.tsx';

type Ambassadorship = NonNullable<OwnAmbassadorship['latest']>;

interface Props {
  readonly own: OwnAmbassadorship;
  readonly publicUrl: string;
  readonly refused: Refused | undefined;
}

/** How a member's own stands, and what they may do about it now. */
export function OwnService({ own, publicUrl, refused }: Props) {
  const t = useT();
  const { formatDay } = useFormat();
  const { latest, answerUntil, link, guests, mayAsk } = own;
  return (
    <>
      {latest && (
        <Alert
          tone={latest.state === 'serving' ? 'ok' : 'info'}
          title={t(`ambassadors.state.${isTakenBack(latest) ? 'takenBack' : latest.state}`)}
        >
          {latest.state === 'asked' && (
            <p>{t('ambassadors.openedOn', { day: formatDay(latest.openedAt) })}</p>
          )}
          {answerUntil && <p>{t('ambassadors.answerUntil', { day: formatDay(answerUntil) })}</p>}
          {latest.state === 'serving' && (
            <p>
              {t('ambassadors.since', { since: formatDay(latest.since!), until: formatDay(latest.until!) })}
            </p>
          )}
          {['invited', 'serving'].includes(latest.state) && (
            <p>
              <a href={`#${WHAT_IT_ALLOWS}`}>{t('ambassadors.allows.title')}</a>
            </p>
          )}
          {latest.endedAt && <p>{t('ambassadors.endedOn', { day: formatDay(latest.endedAt) })}</p>}
          {latest.reason !== '' && (
            <p className="pre">
              {t('ambassadors.reason')} {latest.reason}
            </p>
          )}
        </Alert>
      )}
      {latest?.state === 'asked' && <Deed act="withdraw">{t('ambassadors.withdraw')}</Deed>}
      {latest?.state === 'invited' && (
        <form method="post" action={AMBASSADORS} noValidate className="form">
          <Charter refused={refused} />
          <p className="cluster">
            <Button look="main" name="act" value="accept">
              {t('ambassadors.accept')}
            </Button>
            <Button name="act" value="decline">
              {t('ambassadors.decline')}
            </Button>
          </p>
        </form>
      )}
      {latest?.state === 'serving' && (
        <>
          <OwnLink link={link} guests={guests} publicUrl={publicUrl} />
          {latest.wishedAt ? (
            <p>{t('ambassadors.goesOn')}</p>
          ) : (
            <Deed act="go-on">{t('ambassadors.goOn')}</Deed>
          )}
          <SureDeed act="leave" to="leave" />
        </>
      )}
      {isOver(latest) &&
        (mayAsk ? <Asking refused={refused} /> : <p className="muted">{t('ambassadors.ask.notYet')}</p>)}
    </>
  );
}

const isOver = (latest: OwnAmbassadorship['latest']): boolean =>
  latest === null || !['asked', 'invited', 'serving'].includes(latest.state);

/** It was no application that ended so. */
const isTakenBack = ({ state, invitedBy }: Ambassadorship): boolean =>
  state === 'withdrawn' && invitedBy !== null;

function Deed({ act, children }: { act: string; children: string }) {
  return (
    <form method="post" action={AMBASSADORS}>
      <Button name="act" value={act}>
        {children}
      </Button>
    </form>
  );
}

/** What ends something at once: folded away with what becomes of it, it takes a second press and no script. */
function SureDeed({ act, to }: { act: string; to: 'leave' | 'link.again' }) {
  const t = useT();
  return (
    <details className="disclose">
      <summary>{t(`ambassadors.${to}`)}</summary>
      <form method="post" action={AMBASSADORS} className="stack">
        <p>{t(`ambassadors.${to}Text`)}</p>
        <p>
          <Button look="danger" name="act" value={act}>
            {t(`ambassadors.${to}Sure`)}
          </Button>
        </p>
      </form>
    </details>
  );
}

function Charter({ refused }: { refused: Refused | undefined }) {
  const t = useT();
  return (
    <>
      <h3>{t('ambassadors.charter.title')}</h3>
      <ul className="list">
        {(['p1', 'p2', 'p3', 'p4'] as const).map((line) => (
          <li key={line}>{t(`ambassadors.charter.${line}`)}</li>
        ))}
      </ul>
      <Checkbox
        name="charter"
        label={t('ambassadors.charter.accept')}
        defaultChecked={typedIn(refused, 'charter') !== ''}
        error={errorOf(refused, 'charter')}
      />
    </>
  );
}

function Asking({ refused }: { refused: Refused | undefined }) {
  const t = useT();
  return (
    <section aria-labelledby="proposer" className="stack">
      <SectionHead id="proposer" title={t('ambassadors.ask.title')} />
      <form method="post" action={AMBASSADORS} noValidate className="form">
        <TextArea
          name="motivation"
          label={t('ambassadors.ask.motivation')}
          help={t('ambassadors.ask.motivationHelp')}
          rows={6}
          maxLength={LIMITS.ambassador.motivation.max}
          defaultValue={typedIn(refused, 'motivation')}
          error={errorOf(refused, 'motivation')}
          required
        />
        <WarnedBox refused={refused} />
        <Charter refused={refused} />
        <p>
          <Button look="main" name="act" value="ask">
            {t('ambassadors.ask.submit')}
          </Button>
        </p>
      </form>
    </section>
  );
}

interface OwnLinkProps {
  readonly link: AmbassadorLink | null;
  readonly guests: AmbassadorGuests;
  readonly publicUrl: string;
}

function OwnLink({ link, guests, publicUrl }: OwnLinkProps) {
  const t = useT();
  const { formatDay } = useFormat();
  return (
    <section aria-labelledby="lien" className="stack">
      <SectionHead id="lien" title={t('ambassadors.link.title')} />
      <p>{t('ambassadors.link.text')}</p>
      {link && (
        <>
          <p>
            {link.isOpen ? (
              <>
                {t('ambassadors.link.address')} <code>{`${publicUrl}${invitationHref(link.code)}`}</code>
              </>
            ) : (
              t('ambassadors.link.closed')
            )}
          </p>
          {link.isOpen && <p>{t('ambassadors.link.until', { until: formatDay(link.expiresAt) })}</p>}
        </>
      )}
      <p>{t('ambassadors.link.came', { ...guests })}</p>
      {link ? <SureDeed act="link" to="link.again" /> : <Deed act="link">{t('ambassadors.link.open')}</Deed>}
    </section>
  );
}
