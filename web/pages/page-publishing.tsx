import type { PageDeskView } from '#application/site/pages/page-desk.query';
import { lackingIn, SITE_LIMITS } from '#application/site/limits';
import { type Names, NameOf } from '../engagement/member-names.tsx';
import { managedPageHref } from '../lib/addresses.ts';
import type { Refused } from '../lib/gates.server.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { VersionSeen } from '../lib/version-seen.tsx';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';
import { DayField } from '../ui/day-field.tsx';
import { TextField } from '../ui/field.tsx';
import { Ago, Day } from '../ui/moment.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { blockName } from './block-list.tsx';

/** Where the draft stands, and the ways to show it, at once or from a day on. */
export function PagePublishing(props: { desk: PageDeskView; names: Names; refused: Refused | undefined }) {
  const { desk, names, refused } = props;
  const t = useT();
  const version = <VersionSeen refused={refused} of={desk.revision} />;
  return (
    <section aria-labelledby="publier">
      <SectionHead id="publier" title={t('pages.publish.title')} />
      <State desk={desk} names={names} />
      {desk.waitsFor && (
        <form method="post" className="cluster">
          {version}
          <p>{t.rich('pages.publish.waiting', { day: <Day key="day" at={desk.waitsFor} /> })}</p>
          <Button look="quiet" name="intent" value="take-back">
            {t('pages.publish.takeBack')}
          </Button>
        </form>
      )}
      {desk.isChanged && (
        <form method="post" noValidate className="form stack">
          {version}
          <TextField
            name="note"
            label={t('pages.publish.note')}
            help={t('pages.publish.noteHelp')}
            maxLength={SITE_LIMITS.page.note.max}
            defaultValue={typedIn(refused, 'note')}
            error={errorOf(refused, 'note')}
          />
          <p className="small muted">{t('pages.publish.onHelp')}</p>
          <DayField
            name="on"
            label={t('pages.publish.on')}
            value={typedIn(refused, 'on')}
            error={errorOf(refused, 'on')}
            optional
          />
          <Unfinished desk={desk} />
          <p className="cluster">
            <Button look="main" name="intent" value="publish">
              {t('pages.publish.submit')}
            </Button>
            <Button look="quiet" name="intent" value="discard">
              {t('pages.publish.discard')}
            </Button>
          </p>
        </form>
      )}
      {!desk.isHome && desk.state === 'shown' && (
        <form method="post">
          {version}
          <p className="small muted">{t('pages.publish.withdrawNote')}</p>
          <Button look="danger" name="intent" value="withdraw">
            {t('pages.publish.withdraw')}
          </Button>
        </form>
      )}
    </section>
  );
}

/** The blocks that keep the page from being published, each with the way to its form. */
function Unfinished({ desk }: { desk: PageDeskView }) {
  const t = useT();
  const blocks = desk.content.blocks.filter((block) => lackingIn(block).length > 0);
  if (blocks.length === 0) return null;
  return (
    <Alert tone="warn" title={t('pages.publish.unfinished', { count: blocks.length })}>
      <ul>
        {blocks.map((block) => (
          <li key={block.key}>
            <a href={`${managedPageHref(desk.id)}/blocs/${block.key}`}>{blockName(block, t)}</a>
          </li>
        ))}
      </ul>
    </Alert>
  );
}

function State({ desk, names }: { desk: PageDeskView; names: Names }) {
  const t = useT();
  if (!desk.isChanged) return <p>{t('pages.publish.same')}</p>;
  if (desk.state === 'withdrawn') return <p>{t('pages.publish.withdrawn')}</p>;
  if (desk.state === 'draft') return <p>{t('pages.publish.never')}</p>;
  return (
    <p>
      {t.rich('pages.publish.changed', { moment: <Ago key="moment" at={desk.changedAt} /> })}{' '}
      {desk.changedBy !== null &&
        t.rich('pages.publish.by', { name: <NameOf key="name" id={desk.changedBy} names={names} /> })}
    </p>
  );
}
