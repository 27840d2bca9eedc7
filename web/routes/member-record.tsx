import { NOTICE_SUSPENSIONS, PROFILE_RESTRICTIONS } from '#application/moderation/limits';
import { SanctionRequest } from '#interfaces/http/moderation/decisions.request';
import { idOf } from '#interfaces/http/validate';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { ADMIN_MEMBERS, memberHref, recordHref } from '../lib/addresses.ts';
import { MASKED } from '../decisions/masked-facts.ts';
import { telling } from '../lib/flash.server.ts';
import { actOfSafety } from '../lib/act-of-safety.server.ts';
import { read, seeOther } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import { aCursor, hrefWith, queryOf } from '../lists/query.ts';
import { ActivityOf } from '../members/sheet-activity.tsx';
import { AccessOf, ConsentsOf, LettersTo, SegmentsOf } from '../members/sheet-contact.tsx';
import { EventsOf, OpinionsOf, PointsOf } from '../members/sheet-events.tsx';
import { IdentityOf } from '../members/sheet-identity.tsx';
import { MeasuresOf } from '../members/sheet-measures.tsx';
import { SHEET_ANCHORS, type ShownPart } from '../members/sheet-section.tsx';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { KeyFigure, KeyFigures } from '../ui/key-figure.tsx';
import { Tabs } from '../ui/tabs.tsx';

export const loader = read('members.consult', async ({ app, actor, params, url }) => {
  const id = idOf<'Member'>(params['id'], 'community.member-not-found');
  const { cursor = null } = queryOf(url, { cursor: aCursor });
  const sheet = await app.members.readSheet.execute(actor, id);
  const [file, engagement, events, known, nameable] = await Promise.all([
    sheet.parts.includes('measures') ? app.moderation.readMemberFile.execute(actor, id, cursor) : null,
    app.engagement.sheet.of(actor, id),
    app.events.sheet.of(actor, id),
    app.moderation.groups.knownTo(actor),
    app.moderation.groups.nameable(actor),
  ]);
  const standing = (file?.sanctions ?? []).filter(({ status }) => status === 'standing');
  const offered = await Promise.all(
    standing.map(({ id: one }) => app.moderation.liftSanction.offered(actor, one)),
  );
  const named = await app.members.names.of([id, ...(file?.notes ?? []).map(({ authorId }) => authorId)]);
  return {
    sheet,
    file,
    engagement,
    events,
    groups: new Map([...known, ...nameable].map(({ slug, name }) => [slug, name])),
    names: Object.fromEntries([...named].map(([key, { pseudonym }]) => [key, pseudonym])),
    rights: {
      give: actor.may('sanction.warn') && actor.memberId !== id,
      exclude: actor.may('sanction.exclude'),
      sign: actor.may('sanction.sign'),
      register: actor.may('order.manage'),
      lift: offered.flatMap((one) => one?.id ?? []),
    },
    me: actor.memberId,
  };
});

export const action = actOfSafety('sanctions.give', SanctionRequest, async (input, visit) => {
  const { step, until, ground, facts, read = '' } = input;
  const memberId = idOf<'Member'>(visit.params['id'], 'community.member-not-found');
  const { actor } = visit;
  if (!(await visit.app.members.names.of([memberId])).has(memberId))
    throw nothingHere('community.member-not-found');
  const { restrictProfile, suspendNotices, sanctionMember } = visit.app.moderation;
  const taken = (masked: boolean) =>
    seeOther(recordHref(memberId), telling(masked ? MASKED.taken : 'decisions.flash.sanctioned'));
  const measure = PROFILE_RESTRICTIONS.find((one) => one === step);
  if (measure) {
    const { masked } = await restrictProfile.execute({ actor, memberId, measure, read, ground, facts });
    return taken(masked);
  }
  if (NOTICE_SUSPENSIONS.some(({ key }) => key === step)) {
    const { masked } = await suspendNotices.execute({ actor, memberId, measure: step, facts });
    return taken(masked);
  }
  const { waits, masked } = await sanctionMember.execute({ actor, memberId, step, until, ground, facts });
  if (!waits) return taken(masked);
  return seeOther(recordHref(memberId), telling(masked ? MASKED.proposed : 'decisions.flash.proposed'));
});

type Page = ReturnType<typeof usePageData<typeof loader>>;

/** The parts that this reader is shown, in the order in which they stand. */
const shownIn = ({ sheet, file, engagement, events }: Page): readonly ShownPart[] => {
  const isThere: Readonly<Record<ShownPart, boolean>> = {
    identity: sheet.identity !== null,
    measures: file !== null,
    activity: sheet.activity !== null,
    events: events !== null,
    polls: engagement.polls !== null || engagement.surveys !== null,
    segments: sheet.segments !== null,
    points: engagement.points !== null,
    letters: sheet.letters !== null,
    access: sheet.access !== null,
    consents: sheet.consents !== null,
  };
  return (Object.keys(SHEET_ANCHORS) as ShownPart[]).filter((part) => isThere[part]);
};

/** All that one of the team may know of a member in order to help them, part by part. */
export default function MemberRecordRoute() {
  const page = usePageData<typeof loader>();
  const { sheet, file, engagement, events, groups } = page;
  const { name, identity, activity } = sheet;
  const t = useT();
  const { may } = usePage();
  return (
    <AdminFrame
      place="members"
      title={t('decisions.record.title', { name: name.pseudonym })}
      lead={
        <>
          {t(`decisions.status.${name.status as 'active'}`)} ·{' '}
          <a href={memberHref(name)}>{t('decisions.record.profile')}</a>
        </>
      }
    >
      {may('member.consult') && <Breadcrumbs items={[{ href: ADMIN_MEMBERS, label: t('sheet.title') }]} />}
      <p className="small muted">{t('sheet.read')}</p>
      <Brief page={page} />
      <Tabs
        label={t('sheet.parts')}
        items={shownIn(page).map((part) => ({
          href: `#${SHEET_ANCHORS[part]}`,
          label: t(`sheet.${part}.title`),
        }))}
      />
      {identity && <IdentityOf member={identity} groups={groups} />}
      {file && <MeasuresOf member={name} file={file} names={page.names} rights={page.rights} me={page.me} />}
      {activity && <ActivityOf {...activity} allHref={hrefWith('/questions', { auteur: name.handle })} />}
      {events && <EventsOf events={events} />}
      {(engagement.polls ?? engagement.surveys) && <OpinionsOf {...engagement} />}
      {sheet.segments && <SegmentsOf segments={sheet.segments} groups={groups} />}
      {engagement.points && <PointsOf memberId={name.id} points={engagement.points} />}
      {sheet.letters && <LettersTo letters={sheet.letters} />}
      {sheet.access && <AccessOf ways={sheet.access} />}
      {sheet.consents && <ConsentsOf consents={sheet.consents} />}
    </AdminFrame>
  );
}

/** What stands out, in figures. */
function Brief({ page: { sheet, engagement } }: { page: Page }) {
  const t = useT();
  const { activity } = sheet;
  const sum = (of: 'opened' | 'replies') =>
    (activity?.months ?? []).reduce((total, month) => total + month[of], 0);
  const { points } = engagement;
  return (
    <KeyFigures>
      {activity && (
        <KeyFigure label={t('sheet.brief.asked', { count: sum('opened') })} value={sum('opened')} />
      )}
      {activity && (
        <KeyFigure label={t('sheet.brief.replies', { count: sum('replies') })} value={sum('replies')} />
      )}
      {points && (
        <KeyFigure label={t('sheet.brief.points', { count: points.balance })} value={points.balance} />
      )}
    </KeyFigures>
  );
}
