import { idOf } from '#interfaces/http/validate';
import { EngagementDesk } from '../engagement/desk-frame.tsx';
import { namedLines } from '../engagement/named-lines.server.ts';
import { PointLines } from '../engagement/point-lines.tsx';
import { ReasonRead } from '../engagement/reason-fields.tsx';
import { ENGAGEMENT, memberHref, memberLedgerHref } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { aCursor, hrefWith, queryOf } from '../lists/query.ts';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { KeyFigure, KeyFigures } from '../ui/key-figure.tsx';
import { Pagination } from '../ui/pagination.tsx';
import { SectionHead } from '../ui/section-head.tsx';

export const loader = read('engagement.desk', async ({ app, actor, params, url }) => {
  const id = idOf<'Member'>(params['id'], 'community.member-not-found');
  const { cursor = null } = queryOf(url, { cursor: aCursor });
  const member = (await app.members.names.of([id])).get(id);
  if (!member) throw nothingHere('community.member-not-found');
  const [{ balance, page }, mayTakeBack] = await Promise.all([
    app.engagement.memberLedger.execute(actor, id, cursor),
    app.engagement.overMembers.hold(actor, id),
  ]);
  const items = await namedLines({ app, actor }, page.items);
  return { id, member, cursor, balance, mayTakeBack, page: { ...page, items } };
});

/** Every point of one member with the act that earned it, and what the team may do where something is not right. */
export default function EngagementMemberRoute() {
  const { id, member, cursor, balance, mayTakeBack, page } = usePageData<typeof loader>();
  const t = useT();
  const here = memberLedgerHref(id);
  const name = member.pseudonym;
  const at = (place: string | null) => (place === null ? null : hrefWith(here, { cursor: place }));
  return (
    <EngagementDesk
      view="anomalies"
      title={t('engage.ledger.title', { name })}
      lead={t('engage.ledger.lead')}
      acts={<ButtonLink href={memberHref(member)}>{t('engage.ledger.profile')}</ButtonLink>}
    >
      <Breadcrumbs items={[{ href: `${ENGAGEMENT}/anomalies`, label: t('engage.anomalies.title') }]} />
      <KeyFigures>
        <KeyFigure label={t('points.balance', { count: balance })} value={balance} />
      </KeyFigures>
      <section aria-labelledby="lignes">
        <SectionHead id="lignes" title={t('engage.ledger.lines')} />
        {page.items.length === 0 ? (
          <EmptyState level={3} title={t('engage.ledger.none')} />
        ) : (
          <PointLines lines={page.items} of={mayTakeBack ? id : undefined} />
        )}
        <Pagination
          previousHref={at(page.previous)}
          nextHref={at(page.next)}
          firstHref={cursor ? here : null}
        />
      </section>
      {mayTakeBack && (
        <section aria-labelledby="exclure">
          <SectionHead id="exclure" title={t('engage.ledger.bar')} />
          <form method="post" action={`${ENGAGEMENT}/classements`} noValidate className="form stack">
            <input type="hidden" name="member" value={name} />
            <ReasonRead refused={undefined} />
            <p>
              <Button>{t('engage.boards.do')}</Button>
            </p>
          </form>
        </section>
      )}
    </EngagementDesk>
  );
}
