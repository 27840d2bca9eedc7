import { redirect } from '@remix-run/node';
import { INDEXED_PROFILE, isStaff } from '#application/community/limits';
import { ThanksList } from '../engagement/thanks-list.tsx';
import { BadgeList } from '../engagement/badge-list.tsx';
import { avatarUrl, memberHref, recordHref } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { Head } from '../lib/head.tsx';
import { nothingHere } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { usePage } from '../lib/page.tsx';
import { saidIn } from '../lib/first-words.tsx';
import { useT } from '../lib/texts.tsx';
import { MemberActivity } from '../lists/member-activity.tsx';
import { WaitingTexts } from '../lists/waiting-texts.tsx';
import { ownWaiting } from '../lists/own-waiting.server.ts';
import { ProfileHead } from '../lists/profile-head.tsx';
import { aCursor, hrefWith, queryOf } from '../lists/query.ts';
import { EXCERPT } from '../lists/shortened.ts';
import { profilePage } from '../lists/structured.ts';
import { citedList } from '../official/cited.server.ts';
import { Alert } from '../ui/alert.tsx';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { KeyFigure } from '../ui/key-figure.tsx';
import { Main, Wrap } from '../ui/layout.tsx';
import { TrustBox } from '../lists/trust-box.tsx';
import { SectionHead } from '../ui/section-head.tsx';

export const loader = read('members.page', async (visit) => {
  const { app, actor, params, url, keeping } = visit;
  keeping.hangsOn('forum', 'names');
  const typed = params['pseudonym'] ?? '';
  const { cursor } = queryOf(url, { cursor: aCursor });
  const member = await app.members.page.execute(actor, typed.toLowerCase());
  if (!member) throw nothingHere('community.member-not-found');
  if (member.handle !== typed) throw redirect(memberHref(member) + url.search, 301);
  if (!member.about)
    return {
      member,
      about: null,
      given: null,
      activity: null,
      trust: null,
      badges: [],
      level: null,
      thanks: [],
      waiting: [],
      cursor,
      writable: false,
    };
  const [given, activity, trust, badges, level, thanks, waiting, writable] = await Promise.all([
    app.community.memberCounts.execute(actor, member.handle),
    app.community.memberActivity.execute(actor, member.handle, cursor ?? null),
    actor.memberId === null ? null : app.members.trust.execute(actor, member.id),
    // Of members' own business visitors are told nothing, nor is it kept with their pages.
    actor.memberId === null || !actor.uses('points') ? [] : app.engagement.badges.of(actor, member.id),
    actor.memberId === null || !actor.uses('points') ? null : app.engagement.levels.of(actor, member.id),
    actor.memberId === null || !actor.uses('points') ? [] : app.engagement.thanks.of(actor, member.id),
    ownWaiting(visit, member.handle),
    actor.memberId === null ? false : app.chat.conversations.mayWriteTo(actor, member.id),
  ]);
  const told = await citedList(visit, activity, EXCERPT);
  return {
    member,
    about: member.about,
    given,
    activity: told,
    trust,
    badges,
    level,
    thanks,
    waiting,
    cursor,
    writable,
  };
});

export default function MemberRoute() {
  const { member, about, given, activity, trust, badges, level, thanks, waiting, cursor, writable } =
    usePageData<typeof loader>();
  const t = useT();
  const { publicUrl, member: viewer, may, uses } = usePage();
  const path = memberHref(member);
  const name = member.pseudonym;
  const own = viewer?.id === member.id;
  const crumbs = [
    { href: '/', label: t('forum.topic.home') },
    // The list is for members; search engines are told of no page that they cannot open.
    ...(viewer && uses('directory') ? [{ href: '/membres', label: t('lists.members.crumb') }] : []),
  ];
  const structured = profilePage(
    publicUrl,
    { ...member, avatarHref: avatarUrl(member.avatarKey, 192), about, given },
    [...crumbs, { label: name }],
  );
  const toBeFound =
    about?.isPublic === true &&
    about.status === 'active' &&
    given !== null &&
    given.topics + given.replies >= INDEXED_PROFILE.min;
  const at = (place: string | null | undefined) =>
    place === null ? null : hrefWith(path, { cursor: place });
  return (
    <Main>
      <Head
        title={name}
        description={t('lists.profile.description', { name })}
        canonical={cursor && toBeFound ? (at(cursor) ?? path) : path}
        noIndex={!toBeFound}
        kind="profile"
        structured={structured}
      />
      <Wrap>
        <Breadcrumbs items={crumbs} />
        <ProfileHead
          member={member}
          own={own}
          keepable={viewer !== null && !own && !isStaff(member.role)}
          writable={writable}
        />
        {given && (
          <dl className="figures" aria-label={t('lists.profile.figures')}>
            <KeyFigure label={t('lists.profile.helped', { count: given.helpful })} value={given.helpful} />
            <KeyFigure label={t('lists.profile.replies', { count: given.replies })} value={given.replies} />
            <KeyFigure
              label={t('lists.profile.accepted', { count: given.accepted })}
              value={given.accepted}
            />
            <KeyFigure label={t('lists.profile.topics', { count: given.topics })} value={given.topics} />
          </dl>
        )}
        {level !== null && (
          <p className="prof__level">
            {t('points.levels.profile', { name: saidIn(t, level.name, level.nameEn) })}
          </p>
        )}
        <BadgeList badges={badges} />
        <ThanksList thanks={thanks} />
        {trust && (
          <TrustBox
            trust={trust}
            role={member.role}
            setting={trust.settable ? { handle: member.handle } : null}
          />
        )}
        <WaitingTexts texts={waiting} />
        {activity ? (
          <section className="narrow--wide" aria-labelledby="activite">
            <SectionHead
              id="activite"
              title={own ? t('lists.profile.mine') : t('lists.profile.activity', { name })}
              more={{
                href: hrefWith('/questions', { auteur: member.handle }),
                label: own ? t('lists.profile.yourQuestions') : t('lists.profile.questionsOf'),
              }}
            />
            <MemberActivity
              activity={activity}
              name={name}
              own={own}
              previousHref={at(activity.previous)}
              nextHref={at(activity.next)}
              firstHref={cursor ? at(undefined) : null}
            />
          </section>
        ) : (
          <Alert title={t('lists.profile.forMembers')}>
            {t('lists.profile.forMembersText', { name })}{' '}
            <ButtonLink href={hrefWith('/connexion', { retour: path })}>
              {t('lists.profile.signIn')}
            </ButtonLink>
          </Alert>
        )}
        {(may('member.consult') || may('sanction.read')) && !own && (
          <p>
            <ButtonLink href={recordHref(member.id)}>{t('sheet.open')}</ButtonLink>
          </p>
        )}
      </Wrap>
    </Main>
  );
}
